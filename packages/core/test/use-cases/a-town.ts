import { actIn } from '../../src/access/act-in.js';
import { type ActingScope, selfScope } from '../../src/access/scope.js';
import type { Connection, ConnectionId, ConnectionKind } from '../../src/connection/connection.js';
import type { Organization } from '../../src/organization/organization.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { Seed } from '../../src/testing/in-memory/seed.js';
import { inMemoryWork, type World } from '../../src/testing/in-memory-work.js';
import {
  aMembership,
  aTown,
  corinna,
  harbor,
  melodie,
  memberIn,
  occasion,
  someTime,
} from '../../src/testing/specimens.js';
import { acceptInvitation } from '../../src/use-cases/accept-invitation.js';
import { acknowledgeBriefing } from '../../src/use-cases/acknowledge-briefing.js';
import { builtInBriefing } from '../../src/trust/built-in-briefing.js';
import { invite } from '../../src/use-cases/invite.js';
import { readGlobalId } from '../../src/views/global-id.js';
import type { Outcome } from '../../src/work/outcome.js';
import type { Occasion, Work } from '../../src/work/work.js';
import type { Result } from '../../src/kernel/result.js';

export interface Town {
  readonly work: Work;
  readonly world: World;
  /** Another moment of the same town; ids stay apart. */
  when(at?: Date): Occasion;
  /** Invited by one, answering the connection's id. */
  invited(by?: PersonId, to?: PersonId, kind?: ConnectionKind, organization?: Organization): Promise<ConnectionId>;
  /** Invited, accepted, and both have read the briefing. */
  connected(by?: PersonId, to?: PersonId, kind?: ConnectionKind, organization?: Organization): Promise<ConnectionId>;
  connection(id: ConnectionId): Connection | undefined;
  acting(purpose: ActingScope['purpose'], person: PersonId, organization?: Organization): ActingScope;
}

/** What is given where an organization wrote nothing of its own, read in English. */
export const read = { text: builtInBriefing.version, language: 'en' };

export function openTown(over: Partial<Seed> = {}): Town {
  const { work, world } = inMemoryWork({ ...aTown(), ...over });
  let series = 0;
  const when = (at = someTime): Occasion => occasion(at, (series += 1));
  const town: Town = {
    work,
    world,
    when,
    async invited(by = melodie, to = corinna, kind = 'support', organization = harbor) {
      const sent = await invite(
        work,
        selfScope(by),
        { organization: organization.id, to: memberIn(organization, to), kind },
        when(),
      );
      return connectionIn(sent);
    },
    async connected(by = melodie, to = corinna, kind = 'support', organization = harbor) {
      const on = { organization: organization.id, connection: await town.invited(by, to, kind, organization) };
      await acceptInvitation(work, selfScope(to), { ...on, briefing: read }, when());
      await acknowledgeBriefing(work, selfScope(by), { ...on, ...read }, when());
      return on.connection;
    },
    connection: (id) => world.shelves().connections.get(id)?.value,
    acting(purpose, person, organization = harbor) {
      const scope = actIn(selfScope(person), [aMembership(person, organization)], organization.id, purpose, someTime);
      if (!scope.ok) throw new Error(`${person} does not belong there`);
      return scope.value;
    },
  };
  return town;
}

export function connectionIn(answer: Result<Outcome, unknown>): ConnectionId {
  const ref = answer.ok ? readGlobalId(answer.value['connection'] ?? '') : answer;
  if (!ref.ok) throw new Error(JSON.stringify(answer));
  return ref.value.ids[1] as ConnectionId;
}
