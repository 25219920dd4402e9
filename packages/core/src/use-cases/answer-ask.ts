import type { SelfScope } from '../access/scope.js';
import { answerAskWith, type AskNotOpen } from '../ask/answer-ask.js';
import type { Ask, AskId } from '../ask/ask.js';
import { bothSaidYes } from '../connection/both-said-yes.js';
import type { ConnectionId } from '../connection/connection.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { asDecided } from '../consent/as-decided.js';
import { fitsAsk } from '../matching/fits-ask.js';
import { withoutRefused } from '../access/without-refused.js';
import { inForce, type Membership } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { policyInForce } from '../organization/policy-in-force.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { apart } from './apart.js';
import { asMember } from './as-member.js';
import { connectionOutcome } from './change-connection.js';
import { connectBoth } from './connect-both.js';
import { happened } from './happened.js';
import { hasPlace } from './has-place.js';
import { recognisedDimensions } from './recognised-dimensions.js';
import type { NotFound } from './refusals.js';

export interface AnswerAsk {
  readonly organization: OrganizationId;
  readonly ask: AskId;
  readonly yes: boolean;
}

export type AnswerAskRefusal = NotFound | AskNotOpen | ChangedMeanwhile;

/**
 * Answers a question that was put to this person. A no is remembered and never told. With a yes both have said it: they
 * are connected, and told. All in one matching transaction, since nobody else may know who asked.
 */
export async function answerAsk(
  work: Work,
  self: SelfScope,
  command: AnswerAsk,
  occasion: Occasion,
): Promise<Result<Outcome, AnswerAskRefusal>> {
  const { organization, ask: id, yes } = command;
  return asMember(
    work,
    self,
    organization,
    'match',
    occasion.at,
    async (ports, mine): Promise<Result<Outcome, AnswerAskRefusal>> => {
      const kept = await ports.asks.find(organization, id, 'update');
      // Taken back, never there, or put to others: one answer, so that nobody learns which.
      if (!kept) return err({ kind: 'NotOpen', state: 'not-this-time' });
      if (kept.value.asker === self.actor) return err({ kind: 'NotFound' });
      const fits = await isPutTo(ports, mine.value, kept.value, occasion);
      const decision = answerAskWith(kept.value, { by: self.actor, answer: yes ? 'yes' : 'no', at: occasion.at, fits });
      if (!decision.ok) return decision;
      if (!decision.value) return ok(yes ? await connectionFrom(ports, self, kept.value) : {});

      const answered = happened(occasion, self.actor, {
        owner: { organization },
        aggregate: 'ask',
        aggregateId: id,
        version: kept.version + 1,
        kind: 'AskAnswered',
        codes: { yes },
      });
      const answer = await ports.asks.keep({ value: decision.value, version: kept.version }, [answered]);
      if (!answer.ok) return answer;
      return yes ? connect(ports, self, kept.value, occasion) : ok({});
    },
    'update',
  );
}

/** Whether matching puts the ask to this member: it fits both, both still belong, and whoever would support has a place. */
async function isPutTo(ports: Ports, mine: Membership, ask: Ask, { at }: Occasion): Promise<boolean> {
  const { organization, asker: other } = ask;
  const asker = await ports.presences.ofPerson(organization, other);
  const candidate = await ports.presences.ofPerson(organization, mine.person);
  const place = await ports.organizations.find(organization);
  const [membership] = await ports.memberships.findMany(organization, [other]);
  if (!asker || !candidate || !place || !membership || !inForce(membership.value, at)) return false;
  if (ask.kind === 'support' && !(await hasPlace(ports, mine, at))) return false;
  const catalogue = await recognisedDimensions(ports, organization);
  const between = await apart(ports, organization, mine.person, other, at, 'together');
  const refused = (await ports.directives.refusing(mine.person)).map(asDecided);
  const refusing = (await ports.directives.givenBy(mine.person)).map(({ value }) => asDecided(value));
  const both = {
    asker: withoutRefused(asker, { asker: mine.person, refusals: refused, at }),
    candidate: withoutRefused(candidate, { asker: other, refusals: refusing, at }),
  };
  return fitsAsk({ ask, ...both, catalogue, ...between, youthPolicy: policyInForce(place, 'youth', at), at });
}

function connect(
  ports: Ports,
  self: SelfScope,
  ask: Ask,
  occasion: Occasion,
): Promise<Result<Outcome, ChangedMeanwhile>> {
  const { organization, kind, asker, dimension, value, askedAt, openUntil } = ask;
  const id = occasion.newId() as ConnectionId;
  const saidYesTo = { dimension, value };
  const connection = bothSaidYes({
    id,
    organization,
    kind,
    asker,
    answerer: self.actor,
    askedAt,
    openUntil,
    saidYesTo,
    at: occasion.at,
  });
  return connectBoth(ports, self, connection, occasion);
}

/** The connection an earlier yes led to. */
async function connectionFrom(
  { connections }: Ports,
  { actor }: SelfScope,
  { organization, asker, dimension }: Ask,
): Promise<Outcome> {
  const between = await connections.between(organization, asker, actor);
  const led = between.find(({ value }) => value.saidYesTo?.dimension === dimension);
  return led ? connectionOutcome({ organization, connection: led.value.id }) : {};
}
