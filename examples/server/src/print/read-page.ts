import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block, Paragraph, Piece, Sheet } from './sheet.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Reads a page of ours back: headings, paragraphs and lines, each with its language and direction. An element it does
 * not know is a defect, since its words would be missing in what is printed.
 */
export function readPage(html: string): Sheet {
  const [page] = elementsIn(parse(html), 'html');
  const [title] = elementsIn(page, 'title');
  const [main] = elementsIn(page, 'main');
  if (!page || !title || !main) throw new TypeError('This is no page to be printed.');
  const around = { language: attribute(page, 'lang') ?? 'und', direction: directionIn(page) ?? 'ltr' } as const;
  return { language: around.language, title: plain(title), blocks: blocksIn(main, around) };
}

type Around = Pick<Paragraph, 'language' | 'direction'>;

const kinds: { readonly [tag: string]: Block['kind'] } = { h1: 'title', h2: 'heading', p: 'paragraph', li: 'line' };

function blocksIn(parent: Element, around: Around): readonly Block[] {
  return parent.childNodes.filter(isElement).flatMap((one) => {
    const here = within(one, around);
    const kind = kinds[one.tagName];
    if (kind) return [blockOf(one, kind, here)];
    if (['section', 'ol', 'ul'].includes(one.tagName)) return blocksIn(one, here);
    throw new TypeError(`A page to be printed has no <${one.tagName}>.`);
  });
}

function blockOf(block: Element, kind: Block['kind'], around: Around): Block {
  const [mark] = elementsIn(block, 'span').filter((one) => attribute(one, 'class') === 'mark');
  const inside = block.childNodes.filter((one) => one !== mark);
  const own = inside.filter((one) => !isElement(one) || one.tagName !== 'p');
  const below = inside.filter((one) => isElement(one) && one.tagName === 'p') as readonly Element[];
  const paragraphs = [
    ...(own.some((one) => isElement(one) || plain(one).trim() !== '') ? [paragraphOf(own, around, false)] : []),
    ...below.map((one) => paragraphOf(one.childNodes, within(one, around), attribute(one, 'class') === 'part')),
  ];
  return { kind, paragraphs, ...(mark && { mark: plain(mark) }) };
}

function paragraphOf(nodes: readonly Node[], around: Around, isSmall: boolean): Paragraph {
  return { ...around, isSmall, pieces: trimmed(nodes.flatMap((one) => piecesIn(one, false, false))) };
}

function piecesIn(node: Node, isStrong: boolean, isUnseen: boolean): readonly Piece[] {
  if (!isElement(node)) return [{ text: plain(node), isStrong, isUnseen }];
  if (!['strong', 'bdi', 'time', 'span'].includes(node.tagName))
    throw new TypeError(`A paragraph to be printed has no <${node.tagName}>.`);
  const strong = isStrong || node.tagName === 'strong';
  const unseen = isUnseen || attribute(node, 'class') === 'unseen';
  return node.childNodes.flatMap((one) => piecesIn(one, strong, unseen));
}

/** Without the blanks around a paragraph, which are the markup's. Those inside are somebody's. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces
    .map((piece, index) => ({ ...piece, text: index === 0 ? piece.text.trimStart() : piece.text }))
    .map((piece, index) => ({ ...piece, text: index === pieces.length - 1 ? piece.text.trimEnd() : piece.text }))
    .filter(({ text }) => text !== '');
}

function within(element: Element, { language, direction }: Around): Around {
  return { language: attribute(element, 'lang') ?? language, direction: directionIn(element) ?? direction };
}

function directionIn(element: Element): Paragraph['direction'] | undefined {
  const said = attribute(element, 'dir');
  return said === 'rtl' || said === 'ltr' ? said : undefined;
}

function elementsIn(parent: DefaultTreeAdapterTypes.ParentNode | undefined, tag: string): readonly Element[] {
  return (parent?.childNodes ?? [])
    .filter(isElement)
    .flatMap((one) => (one.tagName === tag ? [one] : elementsIn(one, tag)));
}

function plain(node: Node): string {
  if ('value' in node) return node.value;
  return isElement(node) ? node.childNodes.map(plain).join('') : '';
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}
