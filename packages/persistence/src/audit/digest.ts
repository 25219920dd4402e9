import { createHash } from 'node:crypto';

/** Parts of text joined so that no two lists give the same bytes: the length of each before it, and a mark for nothing. */
export function parts(all: readonly (string | null)[]): Buffer {
  return Buffer.concat(
    all.flatMap((part) => {
      if (part === null) return [Buffer.from('ffffffff', 'hex')];
      const bytes = Buffer.from(part, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

export function digestOf(all: readonly (string | null)[]): string {
  return sha256(parts(all));
}

/** How a name is sealed: with salt of its own, so that whoever forgets the salt lets go of the name. */
export function nameDigest(salt: string, ref: string): string {
  return sha256(Buffer.concat([Buffer.from(salt, 'hex'), parts([ref])]));
}

/** What codes say, in a fixed order; and, apart from it, every value with an id in it. */
export interface SaidInCodes {
  readonly parts: readonly string[];
  readonly refs: readonly string[];
}

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

export function saidInCodes(value: unknown): SaidInCodes {
  if (Array.isArray(value)) return joined(['array', String(value.length)], value.map(saidInCodes));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return joined(
      ['object', String(entries.length)],
      entries.map(([name, one]) => joined([name], [saidInCodes(one)])),
    );
  }
  if (typeof value === 'string')
    return anId.test(value) ? { parts: ['named'], refs: [value] } : { parts: ['string', value], refs: [] };
  return { parts: [value === null ? 'null' : typeof value, String(value)], refs: [] };
}

function joined(first: readonly string[], rest: readonly SaidInCodes[]): SaidInCodes {
  return { parts: [...first, ...rest.flatMap((one) => one.parts)], refs: rest.flatMap((one) => one.refs) };
}

/** What the hash of a seal is made over. */
export interface Sealed {
  readonly label: string;
  readonly seq: number;
  readonly source: string;
  readonly event: string;
  readonly opened: number;
  readonly plain: string;
  readonly named: readonly string[];
  readonly prev: string;
}

export function sealHash({ label, seq, source, event, opened, plain, named, prev }: Sealed): string {
  return digestOf(['peerness seal 1', label, String(seq), source, event, String(opened), plain, ...named, prev]);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
