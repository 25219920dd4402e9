/** One fenced block of a page. */
export interface Snippet {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** Why it is not run, where the page says so in sight of every reader. */
  readonly notRun?: string;
  /** What the page says it prints. */
  readonly prints?: string;
}

const block =
  /(?:<!-- not run: (?<notRun>[^>]+) -->\s+)?^```(?<language>\w*)\n(?<text>[\s\S]*?)^```$(?:\s+<!-- prints -->\s+```text\n(?<prints>[\s\S]*?)```)?/gm;

/** Every fenced block of a page, in order; the `text` block after `<!-- prints -->` belongs to the one before it. */
export function readSnippets(page: string, markdown: string): readonly Snippet[] {
  return [...markdown.matchAll(block)].map((found) => {
    const { language = '', text = '', notRun, prints } = found.groups ?? {};
    const line = markdown.slice(0, found.index).split('\n').length;
    return { page, line, language, text, ...(notRun && { notRun }), ...(prints !== undefined && { prints }) };
  });
}
