import { standsBefore } from '../access/decide-suggestion.js';
import type { SelfScope } from '../access/scope.js';
import type { Result } from '../kernel/result.js';
import { inForce } from '../organization/membership.js';
import type { PersonId } from '../person/person-id.js';
import { aroundIn } from '../work/around-in.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import type { NotFound } from './refusals.js';

/**
 * Does what the owner does about somebody's suggestion in the first of their organizations where it is found, which is
 * where it still stands before them: the decision a look at it rests on, made in the very transaction. Nowhere is as if
 * it were not there.
 */
export async function whereItStands<Value, Refusal>(
  work: Work,
  self: SelfScope,
  occasion: Occasion,
  missing: NotFound,
  task: (ports: Ports, stands: (by: PersonId) => Promise<boolean>) => Promise<Result<Value, Refusal | NotFound>>,
): Promise<Result<Value, Refusal | NotFound>> {
  const { actor } = self;
  const mine = await work(self, ({ memberships }) => memberships.of(actor));
  for (const { value } of mine.filter((one) => inForce(one.value, occasion.at))) {
    const { organization } = value;
    const done = await asMember(work, self, organization, 'support', occasion.at, (ports) =>
      task(ports, async (by) =>
        standsBefore(by, {
          connections: (await ports.connections.between(organization, actor, by)).map((kept) => kept.value),
          around: await aroundIn(ports, organization, actor, occasion.at),
        }),
      ),
    );
    if (done.ok || !isMissing(done.error)) return done;
  }
  return { ok: false, error: missing };
}

function isMissing(refusal: unknown): boolean {
  return typeof refusal === 'object' && refusal !== null && 'kind' in refusal && refusal.kind === 'NotFound';
}
