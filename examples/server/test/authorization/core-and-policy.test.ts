import { describe, expect, it } from 'vitest';
import { compare } from './compare.js';
import { unknownWords } from './known-words.js';
import { cedarVersion, faults, policyTexts, readPolicy } from './policy.js';
import { asked, keepResult } from './result.js';

const { decisions, seed } = asked();
const texts = policyTexts();

describe('core and the policy', () => {
  it('speak of the same things', () => {
    expect(unknownWords()).toEqual([]);
  });

  it('and the policy says nothing it has no words for', () => {
    const once = Object.entries(texts).filter(([id]) => !/ [1-9]$/.test(id));
    expect(faults(Object.fromEntries(once))).toEqual([]);
  });

  it('decide the same in every random world', async () => {
    const result = await compare(readPolicy(texts), { decisions, seed, say: (line) => void console.log(line) });
    expect(result.examples).toEqual([]);
    expect(result.disagreements).toBe(0);
    expect(result.compared).toBe(decisions);
    // Where nothing is ever allowed, agreeing is easy.
    expect(Object.entries(result.permitsByAction).filter(([, permits]) => permits === 0)).toEqual([]);
    expect(result.permits).toBeGreaterThan(decisions / 10);
    const { examples: _, ...counted } = result;
    keepResult('core and Cedar', { ...counted, seed, cedar: cedarVersion });
    console.log(
      `core and Cedar ${cedarVersion}: decisions ${result.compared} · permits ${result.permits} · disagreements ${result.disagreements} · seed ${seed}`,
    );
  }, 3_600_000);
});

describe('the comparison notices', { timeout: 180_000 }, () => {
  const few = { decisions: 20_000, seed, untilOne: true };
  const families = [...new Set(Object.keys(texts).map((id) => id.split(' ')[0] ?? ''))];

  it.each(families)('that the policy "%s" is gone', async (family) => {
    const kept = Object.fromEntries(Object.entries(texts).filter(([id]) => id.split(' ')[0] !== family));
    expect((await compare(readPolicy(kept), few)).disagreements).toBeGreaterThan(0);
  });

  it.each([
    ['an end that is overlooked', /\.ends <= context\.now/g, '.ends < 0'],
    ['a withdrawal that counts later', /takenBack\.at <= context\.now/g, 'takenBack.at < context.now'],
    ['a purpose that is not asked about', /Grant::"(\d)"\.purposes\.contains\(context\.purpose\)/g, 'true'],
    ['a category that is not asked about', /Grant::"(\d)"\.categories\.contains\(resource\.category\)/g, 'true'],
    ['what is spoken, taken as written', /\.form == "spoken"/g, '.form == "sung"'],
    ['a tier that is not asked about', /resource\.tier >= 4/g, 'resource.tier >= 5'],
    ['a stranger who is taken for the one who consented', /Grant::"\d"\.by == resource\.owner/g, 'true'],
  ])('%s', async (_, words, instead) => {
    const weaker = Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, text.replace(words, instead)]));
    expect(weaker).not.toEqual(texts);
    expect((await compare(readPolicy(weaker), few)).disagreements).toBeGreaterThan(0);
  });
});
