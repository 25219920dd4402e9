import { randomInt } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createVault, keysInMemory, type SealedPlace } from '../../src/index.js';
import { openEnvelope, readEnvelope } from '../../src/vault/envelope.js';
import { fieldKey } from '../../src/vault/field-key.js';
import { uuidV7 } from '../uuid-v7.js';

/** How many bits are flipped in envelopes of every kind: more with SEALED_FLIPS. */
const flips = Number(process.env['SEALED_FLIPS'] ?? 20_000);
const prefix = 'sealed:';
const keys = keysInMemory(Buffer.alloc(32, 9));
const sealing = createVault(keys).begin();

const places = (): readonly SealedPlace[] => {
  const [owner, organization, other, row] = [uuidV7(), uuidV7(), uuidV7(), uuidV7()];
  return [
    { owner, table: 'plan_entry', column: 'words', row },
    { owner, table: 'profile', column: 'name', row: owner },
    { owner: organization, also: [owner], table: 'imported_entry', column: 'answer', row },
    { owner: organization, also: [owner, other], table: 'connection', column: 'said_yes_value', row },
  ];
};

const openedOr = (text: string, place: SealedPlace): string => {
  try {
    return `opened ${sealing.open(text, place)}`;
  } catch (thrown) {
    return (thrown as { code?: string }).code ?? 'no code';
  }
};

const flipped = (sealed: string, bit: number): string => {
  const bytes = Buffer.from(sealed.slice(prefix.length), 'base64');
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return prefix + bytes.toString('base64');
};

describe('one bit that is another', () => {
  it(`is noticed ${flips} times out of ${flips}, in envelopes of every kind and length`, { timeout: 3_600_000 }, () => {
    const came = new Map<string, number>();
    let done = 0;
    while (done < flips)
      for (const place of places()) {
        const words = 'words of somebody '.repeat(randomInt(0, 40));
        const sealed = sealing.seal(words, place);
        expect(sealing.open(sealed, place)).toBe(words);
        const bits = Buffer.from(sealed.slice(prefix.length), 'base64').length * 8;
        for (let time = 0; time < 250 && done < flips; time += 1, done += 1) {
          const [code = ''] = openedOr(flipped(sealed, randomInt(bits)), place).split(' ');
          came.set(code, (came.get(code) ?? 0) + 1);
        }
      }
    expect(done).toBe(flips);
    expect([...came.keys()].filter((code) => code === 'opened' || code === 'no code')).toEqual([]);
  });

  it('in each place of the text it is written as, too: no other letter there opens it', () => {
    const [place] = places() as [SealedPlace];
    const sealed = sealing.seal('tired', place);
    const opened: number[] = [];
    for (let at = 0; at < sealed.length; at += 1)
      for (const letter of ['A', 'b', '+', '=', ' ', '-']) {
        const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
        if (changed !== sealed && openedOr(changed, place).startsWith('opened')) opened.push(at);
      }
    expect(opened).toEqual([]);
  });
});

describe('a tag', () => {
  it('of any length from nothing to sixty-four bytes is refused, but of sixteen', () => {
    const [place] = places() as [SealedPlace];
    const envelope = readEnvelope(sealing.seal('tired', place));
    if (typeof envelope === 'string') throw new Error(envelope);
    const key = fieldKey([keys.toSeal(place.owner)], place);
    const lengths = Array.from({ length: 65 }, (_, length) => length);
    const opens = lengths.filter((length) => {
      const tag = Buffer.concat([envelope.tag, Buffer.alloc(64)]).subarray(0, length);
      return openEnvelope(key, { ...envelope, tag }, place) !== undefined;
    });
    expect(opens).toEqual([16]);
  });
});

describe('another version of the key', () => {
  it('does not open, a hundred times of a hundred, whichever of the owners’ keys is exchanged', () => {
    const renewed = keysInMemory();
    const vault = createVault(renewed).begin();
    const [, , , place] = places() as [SealedPlace, SealedPlace, SealedPlace, SealedPlace];
    const before = Array.from({ length: 100 }, (_, at) => vault.seal(`tired ${at}`, place));
    renewed.renew();
    const newer = Buffer.from(vault.seal('rested', place).slice(prefix.length), 'base64');
    const came = before.flatMap((sealed) =>
      [0, 1, 2].map((which) => {
        const bytes = Buffer.from(sealed.slice(prefix.length), 'base64');
        newer.copy(bytes, 4 + which * 8, 4 + which * 8, 12 + which * 8);
        try {
          return vault.open(prefix + bytes.toString('base64'), place);
        } catch (thrown) {
          return (thrown as { code?: string }).code;
        }
      }),
    );
    expect(came).toHaveLength(300);
    expect(new Set(came)).toEqual(new Set(['tampered']));
    expect(before.map((sealed) => vault.open(sealed, place))).toContain('tired 99');
  });
});

describe('words that were opened', () => {
  it('stand in nothing that the vault could be printed as', () => {
    const [place] = places() as [SealedPlace];
    const vault = createVault(keys);
    const one = vault.begin();
    one.open(one.seal('a secret nobody else has', place), place);
    const printed = [vault, one, one.seal('a secret nobody else has', place)]
      .map((thing) => `${inspect(thing, { depth: 9, showHidden: true })} ${JSON.stringify(thing)}`)
      .join(' ');
    expect(printed).not.toContain('secret');
    expect(printed).not.toContain(keys.toSeal(place.owner).key.toString('hex'));
    expect(printed).not.toMatch(/<Buffer/);
  });
});
