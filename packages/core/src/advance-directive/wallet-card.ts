import type { TextDirection } from '../kernel/localized.js';

/** One line the owner picked for their card, as they want it read. */
export interface CardLine {
  readonly label: string;
  readonly words: string;
  readonly language: string;
  readonly dir: TextDirection;
}

export interface WalletCard {
  /** Neutral: the owner’s own word for it, or none. */
  readonly title: string;
  readonly language: string;
  readonly dir: TextDirection;
  readonly lines: readonly CardLine[];
}

/**
 * A card to print and carry: the lines the owner picked, in their order, and nothing else. One page of HTML without
 * script, pictures or anything fetched, so that it is read with the network off and by a screen reader.
 */
export function walletCardPage({ title, language, dir, lines }: WalletCard): string {
  const rows = lines.map(
    ({ label, words, language: lang, dir: direction }) =>
      `<dt>${escaped(label)}</dt><dd lang="${escaped(lang)}" dir="${direction.toLowerCase()}">${escaped(words)}</dd>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}" dir="${dir.toLowerCase()}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>`,
    '<style>body{font:1rem/1.4 sans-serif;max-width:24rem;margin:1rem}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap}</style>',
    '</head>',
    `<body><main><h1>${escaped(title)}</h1><dl>${rows.join('')}</dl></main></body>`,
    '</html>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${String(one.charCodeAt(0))};`);
}
