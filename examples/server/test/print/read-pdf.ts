import { inflateSync } from 'node:zlib';

/** A PDF as whoever reads with ears meets it. */
export interface Read {
  readonly pages: number;
  /** Each line's own text, in the order of the file. */
  readonly lines: readonly string[];
  /** Everything that is no compressed stream, and the streams, as bytes. */
  readonly source: string;
  /** Of each element of its structure, what it is. */
  readonly tags: readonly string[];
}

export function readPdf(pdf: Buffer): Read {
  const raw = pdf.toString('latin1');
  const streams: string[] = [];
  for (const { index, 0: head } of raw.matchAll(/stream\r?\n/g)) {
    if (raw.slice(index - 3, index) === 'end') continue;
    const end = raw.indexOf('endstream', index);
    const content = pdf.subarray(index + head.length, end);
    streams.push(inflated(content) ?? content.toString('latin1'));
  }
  const source = [raw, ...streams].join('\n');
  return {
    pages: (raw.match(/\/Type\s*\/Page\b/g) ?? []).length,
    lines: streams.flatMap((one) => (one.includes('BDC') ? saidIn(one) : [])),
    tags: [...raw.matchAll(/\/S \/(\w+)/g)].map(([, tag = '']) => tag),
    source,
  };
}

function inflated(content: Buffer): string | undefined {
  try {
    return inflateSync(content).toString('latin1');
  } catch {
    return undefined;
  }
}

function saidIn(content: string): readonly string[] {
  return [...content.matchAll(/\/ActualText \(((?:\\[^]|[^\\)])*)\)/g)].map(([, text = '']) => decoded(text));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function decoded(literal: string): string {
  const bytes = literal.replace(/\\([^])/g, (_, one: string) => escapes[one] ?? one);
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}
