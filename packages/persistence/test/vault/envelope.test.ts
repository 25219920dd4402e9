import { createCipheriv, createDecipheriv } from 'node:crypto';
import { inspect } from 'node:util';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVault, keysInMemory, type SealedPlace } from '../../src/index.js';
import { closeEnvelope, openEnvelope, readEnvelope } from '../../src/vault/envelope.js';
import { fieldKey } from '../../src/vault/field-key.js';
import { uuidV7 } from '../uuid-v7.js';
import { openElsewhere, sealElsewhere } from './another-implementation.js';

interface KnownAnswer {
  readonly name: string;
  readonly words: string;
  readonly place: SealedPlace;
  readonly keys: readonly { readonly id: string; readonly key: string }[];
  readonly iv: string;
  readonly sealed: string;
}

const seed = 20_261_126;
const answers = JSON.parse(
  readFileSync(new URL('known-answers.json', import.meta.url), 'utf8'),
) as readonly KnownAnswer[];
const [person, other, organization] = [uuidV7(), uuidV7(), uuidV7()];
const place: SealedPlace = { owner: person, table: 'plan_entry', column: 'words', row: uuidV7() };
const about: SealedPlace = { ...place, owner: organization, also: [person], table: 'imported_entry', column: 'answer' };
const prefix = 'sealed:';

const sealing = () => createVault(keysInMemory(Buffer.alloc(32, 7))).begin();
const bytesOf = (sealed: string): Buffer => Buffer.from(sealed.slice(prefix.length), 'base64');
const textOf = (bytes: Buffer): string => prefix + bytes.toString('base64');
const codeOf = (open: () => string): string => {
  try {
    open();
  } catch (thrown) {
    return (thrown as { code?: string }).code ?? 'no code';
  }
  return 'opened';
};

describe('sealed words', () => {
  it('are the same words again, whatever was written', () => {
    const vault = sealing();
    const anything = fc.string({ unit: 'binary', maxLength: 600 }).map((words) => words.toWellFormed());
    fc.assert(
      fc.property(anything, fc.constantFrom(place, about), (words, where) => {
        expect(vault.open(vault.seal(words, where), where)).toBe(words);
      }),
      { numRuns: 10_000, seed },
    );
  });

  it('never look the same twice, and never come with the same vector', () => {
    const vault = sealing();
    const vectors = new Set<string>();
    const times = 100_000;
    for (let at = 0; at < times; at += 1) {
      const envelope = readEnvelope(vault.seal('tired', place));
      if (typeof envelope !== 'string') vectors.add(envelope.iv.toString('hex'));
    }
    expect(vectors.size).toBe(times);
  });

  it('do not open when any one bit of them is another', () => {
    const vault = sealing();
    const whole = bytesOf(vault.seal('tired', about));
    const opened: number[] = [];
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      if (codeOf(() => sealing().open(textOf(flipped), about)) === 'opened') opened.push(bit);
    }
    expect({ bits: whole.length * 8, opened }).toEqual({ bits: (4 + 16 + 12 + 256 + 16) * 8, opened: [] });
  });

  it('do not open with a tag of any length but sixteen, nor longer than they were', () => {
    const vault = sealing();
    const whole = bytesOf(vault.seal('tired', place));
    for (let length = 0; length < 16; length += 1)
      expect(codeOf(() => sealing().open(textOf(whole.subarray(0, whole.length - 16 + length)), place))).not.toBe(
        'opened',
      );
    expect(codeOf(() => sealing().open(textOf(Buffer.concat([whole, Buffer.of(0)])), place))).toBe('tampered');
    // Handed to the cipher as they are, too: shorter tags are what Node takes unless it is told.
    const envelope = readEnvelope(textOf(whole));
    if (typeof envelope === 'string') throw new Error(envelope);
    const key = fieldKey([keysInMemory(Buffer.alloc(32, 7)).toSeal(person)], place);
    expect(openEnvelope(key, envelope, place)).toBe('tired');
    for (let length = 0; length < 16; length += 1)
      expect(openEnvelope(key, { ...envelope, tag: envelope.tag.subarray(0, length) }, place)).toBeUndefined();
  });

  it('would open with a tag of four bytes if the length were not said: that is what Node does', () => {
    const [key, iv] = [Buffer.alloc(32, 1), Buffer.alloc(12, 1)];
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const closed = Buffer.concat([cipher.update('tired'), cipher.final()]);
    const short = cipher.getAuthTag().subarray(0, 4);
    const opened = (told: { authTagLength?: number }): string => {
      const decipher = createDecipheriv('aes-256-gcm', key, iv, told);
      decipher.setAuthTag(short);
      return `${decipher.update(closed, undefined, 'utf8')}${decipher.final('utf8')}`;
    };
    if (Number(process.versions.node.split('.')[0]) < 26) expect(opened({})).toBe('tired');
    expect(() => opened({ authTagLength: 16 })).toThrow();
  });

  it('do not open as anybody else’s, anywhere else, or with another key', () => {
    const id = fc.uuid();
    const vault = sealing();
    const swaps: { readonly [what: string]: (one: SealedPlace, to: string) => SealedPlace } = {
      owner: (one, to) => ({ ...one, owner: to }),
      also: (one, to) => ({ ...one, also: [to] }),
      'nobody else': ({ owner, table, column, row }) => ({ owner, table, column, row }),
      table: (one, to) => ({ ...one, table: to }),
      column: (one, to) => ({ ...one, column: to }),
      row: (one, to) => ({ ...one, row: to }),
      'owner and whom it is about': (one) => ({ ...one, owner: person, also: [organization] }),
      'the bounds between two parts': (one) => ({ ...one, table: `${one.table}${one.column}`, column: '' }),
    };
    let refused = 0;
    fc.assert(
      fc.property(id, fc.constantFrom(...Object.keys(swaps)), (to, what) => {
        const sealed = vault.seal('tired', about);
        expect(['tampered', 'no-key'], what).toContain(
          codeOf(() => sealing().open(sealed, (swaps[what] as (typeof swaps)[string])(about, to))),
        );
        refused += 1;
      }),
      { numRuns: 800, seed },
    );
    expect(refused).toBeGreaterThanOrEqual(800);
    const elsewhere = createVault(keysInMemory(Buffer.alloc(32, 8))).begin();
    expect(codeOf(() => elsewhere.open(vault.seal('tired', place), place))).toBe('no-key');
    expect(vault.open(vault.seal('tired', about), about)).toBe('tired');
  });

  it('do not open when the id of another key of the same owner is put into them', () => {
    const keys = keysInMemory();
    const vault = createVault(keys).begin();
    const first = bytesOf(vault.seal('tired', place));
    keys.renew();
    const second = bytesOf(vault.seal('tired', { ...place, row: other }));
    const swapped = Buffer.concat([second.subarray(0, 12), first.subarray(12)]);
    expect(codeOf(() => vault.open(textOf(swapped), place))).toBe('tampered');
  });

  it('tell of their length only in steps', () => {
    const vault = sealing();
    const lengthOf = (words: string, where = place): number => bytesOf(vault.seal(words, where)).length;
    const lengths = new Set(Array.from({ length: 800 }, (_, at) => lengthOf('a'.repeat(at))));
    expect([...lengths]).toEqual([1, 2, 3, 4].map((steps) => 4 + 8 + 12 + 16 + 256 * steps));
    expect(lengthOf('Ana', { ...place, column: 'name' })).toBe(4 + 8 + 12 + 16 + 32);
  });

  it('of a version or an algorithm nobody knows are refused by that name, and plain ones as plain', () => {
    const vault = sealing();
    const whole = bytesOf(vault.seal('tired', place));
    const changed = (at: number, to: number): string => {
      const bytes = Buffer.from(whole);
      bytes[at] = to;
      return textOf(bytes);
    };
    expect(codeOf(() => vault.open(changed(0, 0), place))).toBe('unknown-version');
    expect(codeOf(() => vault.open(changed(1, 2), place))).toBe('unknown-version');
    expect(codeOf(() => vault.open(changed(2, 9), place))).toBe('unknown-algorithm');
    expect(codeOf(() => vault.open(textOf(whole.subarray(0, 20)), place))).toBe('cut');
    expect(codeOf(() => vault.open(`${textOf(whole)}\n`, place))).toBe('cut');
    expect(codeOf(() => vault.open('tired', place))).toBe('not-sealed');
    expect(codeOf(() => vault.open('', place))).toBe('not-sealed');
  });

  it('do not come out with the error that says they cannot be opened', () => {
    const vault = sealing();
    const sealed = vault.seal('a secret nobody else has', place);
    try {
      vault.open(sealed, { ...place, row: other });
      expect.unreachable();
    } catch (thrown) {
      const told = `${inspect(thrown, { depth: 9 })} ${JSON.stringify(thrown)}`;
      expect(told).toContain('plan_entry.words: tampered');
      expect(told).not.toContain('secret');
      expect(told).not.toContain(sealed);
    }
  });

  it('stay as they were when they are written again unchanged, until their owner has a newer key', () => {
    const keys = keysInMemory();
    const vault = createVault(keys);
    const sealed = vault.begin().seal('tired', place);
    const later = vault.begin();
    expect(later.open(sealed, place)).toBe('tired');
    expect(later.seal('tired', place)).toBe(sealed);
    expect(later.seal('tired', { ...place, row: other })).not.toBe(sealed);
    expect(later.seal('rested', place)).not.toBe(sealed);
    keys.renew();
    const renewed = later.seal('tired', place);
    expect(renewed).not.toBe(sealed);
    expect([sealed, renewed].map((one) => vault.begin().open(one, place))).toEqual(['tired', 'tired']);
  });
});

describe('known answers', () => {
  it.each(answers)('$name: sealed and opened here and by another implementation', async (known) => {
    const keys = known.keys.map(({ id, key }) => ({ id, key: Buffer.from(key, 'hex') }));
    const key = fieldKey(keys, known.place);
    const iv = Buffer.from(known.iv, 'hex');
    const ids = keys.map(({ id }) => id);
    expect(closeEnvelope(key, ids, iv, known.words, known.place)).toBe(known.sealed);
    const envelope = readEnvelope(known.sealed);
    if (typeof envelope === 'string') throw new Error(envelope);
    expect(openEnvelope(key, envelope, known.place)).toBe(known.words);
    expect(await openElsewhere(known.sealed, keys, known.place)).toBe(known.words);
    expect(await sealElsewhere(known.words, keys, iv, known.place)).toBe(known.sealed);
  });
});
