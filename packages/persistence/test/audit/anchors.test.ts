import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  anchorKey,
  type AnchorSink,
  anchorsInFiles,
  anchorsInMemory,
  createAnchoring,
  readAnchorKey,
  readAnchors,
} from '../../src/index.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peerness-anchors-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const all = async (sink: AnchorSink): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const line of sink.lines()) found.push(line);
  return found;
};

/** What every sink of anchors promises, wherever it keeps them. */
function describeAnchorSink(name: string, make: () => AnchorSink): void {
  describe(`${name} keeps anchors`, () => {
    it('all of them, in their order, as they were given', async () => {
      const sink = make();
      expect(await all(sink)).toEqual([]);
      const lines = Array.from({ length: 50 }, (_, n) => JSON.stringify({ n, words: 'ä'.repeat(n * 40) }));
      for (const line of lines) await sink.append(line);
      expect(await all(sink)).toEqual(lines);
    });
  });
}

describeAnchorSink('a folder', () => anchorsInFiles(join(folder, 'new')));
describeAnchorSink('memory', anchorsInMemory);

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const chain = { label: '0190f000-0000-7000-8000-000000000001', seq: 1, hash: 'ab' };
const anchored = async (sink: AnchorSink, from: number, to: number): Promise<void> => {
  let seq = from;
  const anchoring = createAnchoring({
    changed: () => Promise.resolve({ upTo: String(seq), heads: [{ ...chain, seq }] }),
    sink,
    key: { sign: privateKey, verify: publicKey },
  });
  for (; seq <= to; seq += 1) expect(await anchoring.anchor(new Date(seq))).toBe(1);
};

describe('anchors in a folder', () => {
  const file = (): string => join(folder, 'anchors.jsonl');

  it('go on where another process stopped, and leave out a line that a power cut left half written', async () => {
    await anchored(anchorsInFiles(folder), 1, 3);
    appendFileSync(file(), '{"at":"20');
    expect(await all(anchorsInFiles(folder))).toHaveLength(3);
    await anchored(anchorsInFiles(folder), 4, 5);
    const { wrong, byLabel } = await readAnchors(anchorsInFiles(folder), publicKey);
    expect(wrong).toEqual([]);
    expect(byLabel.get(chain.label)?.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ['a number is changed', (lines: string[]) => (lines[1] = lines[1]?.replace('",2,"', '",7,"') ?? '')],
    ['one is removed', (lines: string[]) => lines.splice(1, 1)],
    ['two are swapped', (lines: string[]) => lines.splice(1, 2, lines[2] ?? '', lines[1] ?? '')],
    ['one is no anchor', (lines: string[]) => (lines[1] = '{}')],
  ])('are not believed where %s', async (_, change) => {
    await anchored(anchorsInFiles(folder), 1, 4);
    const lines = readFileSync(file(), 'utf8').trimEnd().split('\n');
    change(lines);
    writeFileSync(file(), `${lines.join('\n')}\n`);
    expect((await readAnchors(anchorsInFiles(folder), publicKey)).wrong).not.toEqual([]);
  });

  it('are not believed when signed with another key', async () => {
    await anchored(anchorsInFiles(folder), 1, 2);
    const other = generateKeyPairSync('ed25519').publicKey;
    expect((await readAnchors(anchorsInFiles(folder), other)).wrong).toHaveLength(2);
  });
});

describe('the key of anchors', () => {
  it('is made once, and is the same for whoever opens the folder again', () => {
    const made = anchorKey(join(folder, 'keys'));
    const again = readAnchorKey(join(folder, 'keys'));
    expect(again.verify.equals(made.verify)).toBe(true);
  });

  it('is missed where there is none, and told of where it is cut', () => {
    expect(() => readAnchorKey(folder)).toThrow(expect.objectContaining({ code: 'missing' }));
    writeFileSync(join(folder, 'anchor.pem'), '-----BEGIN');
    expect(() => readAnchorKey(folder)).toThrow(expect.objectContaining({ code: 'cut' }));
  });
});
