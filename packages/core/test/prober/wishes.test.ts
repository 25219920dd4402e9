import { expect, it } from 'vitest';
import { harbor } from '../../src/testing/index.js';
import type { Wish } from '../../src/index.js';
import { evidence, idOf } from './guess.js';
import { Prober } from './prober.js';
import { holds, howMany, personNumber, secrets } from './secrets.js';
import { townOfAThousand } from './town-of-a-thousand.js';

const [, , secret] = secrets;
const everyone = Array.from({ length: howMany }, (_, index) => index);

/** Three in ten wish for a peer from one school, and say so to nobody. */
const wishes: readonly Wish[] = [
  {
    dimension: 'school',
    strength: 'prefer',
    importance: 3,
    like: { as: 'these', values: [{ form: 'name', name: 'North' }] },
    turnedOn: false,
  },
];

it('can be told what others wish for in a mutual peer, as docs/privacy.md says, and not what supporters wish for', async () => {
  const prober = new Prober({
    ...townOfAThousand(0),
    wishes: everyone
      .filter((index) => holds(index, 0, secret))
      .map((index) => ({ person: personNumber(index), organization: harbor.id, wishes })),
  });
  const lists = async () => ({
    mutual: await prober.list('before'),
    support: await prober.list('', { kind: 'support' }),
  });
  const before = await lists();
  await prober.say('school', { form: 'name', name: 'North' });
  const after = await lists();
  const right = (kind: 'mutual' | 'support'): number => {
    const spoken = evidence([{ secret, towards: true, before: before[kind], after: after[kind] }]);
    return everyone.filter((index) => (spoken.get(idOf(index)) ?? 0) > 0 === holds(index, 0, secret)).length / 10;
  };
  console.log(`prober, wishes: mutual ${right('mutual')} % · support ${right('support')} % · base rate 70 %`);
  expect(after.support).toEqual(before.support);
  expect(right('mutual')).toBeGreaterThan(70);
});
