import { Prober, type Heard, type Listed } from './prober.js';
import { choice, type Secret, secrets } from './secrets.js';
import { townOfAThousand } from './town-of-a-thousand.js';

/** One change, and the list before and after it. Towards: whoever has the secret should gain by it, if it plays a part. */
export interface Clue {
  readonly secret: Secret;
  readonly towards: boolean;
  readonly before: readonly Listed[];
  readonly after: readonly Listed[];
}

export interface Probed {
  readonly heard: readonly Heard[];
  readonly clues: readonly Clue[];
}

/** Everything one account can try in one world, in an order that never changes. */
export async function probeTown(world: number): Promise<Probed> {
  const prober = new Prober(townOfAThousand(world));
  const clues: Clue[] = [];
  const plain = await prober.list('to begin with');
  const supporters = await prober.list('to begin with', { kind: 'support' });
  await prober.pages(50, 3);

  for (const secret of secrets) {
    const { dimension } = secret;
    const learn = (towards: boolean, before: readonly Listed[], after: readonly Listed[]) =>
      clues.push({ secret, towards, before, after });

    for (const towards of [true, false]) {
      const value = towards ? secret.held : secret.else;
      for (const strength of towards ? (['prefer', 'must', 'avoid'] as const) : (['must'] as const)) {
        const undo = await prober.wishFor({ dimension, strength, like: { as: 'these', values: [value] } });
        learn(towards === (strength !== 'avoid'), plain, await prober.list(strength));
        if (strength === 'must') learn(towards, supporters, await prober.list(strength, { kind: 'support' }));
        await undo();
      }
      const unsay = await prober.say(dimension, value);
      const said = await prober.list('said');
      learn(towards, plain, said);
      if (towards) {
        learn(towards, said, await prober.list('said', { sense: 'narrow' }));
        const unwish = await prober.wishFor({ dimension, strength: 'prefer', like: { as: 'mine' } });
        learn(towards, said, await prober.list('like me'));
        await unwish();
        const unask = await prober.ask(dimension);
        learn(towards, said, await prober.list('asked'));
        await unask();
      }
      await unsay();
    }
  }

  await prober.say('pastime', choice('singing'));
  const last = await prober.list('to end with');
  for (const { id } of last.slice(0, 20)) await prober.person(id);
  for (const { id } of last.slice(0, 5)) await prober.invite(id);
  await prober.list('after inviting');
  return { heard: prober.heard, clues };
}
