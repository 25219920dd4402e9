import type { ConnectionId, OrganizationId, PersonId, PlanId, SectionId } from '@peerness/core';
import type {
  CriterionId,
  CrisisPlan,
  CrisisPlanId,
  CrisisStanding,
  CrisisSupporter,
  NotToCallId,
  OwnersRule,
  Written,
} from '@peerness/core/crisis';
import type { Columns } from '../schema/columns.js';
import { parseJson } from '../schema/json-text.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { CrisisPlanRow } from './crisis-plan-row.js';
import type { CrisisSupporterRow } from './crisis-supporter-row.js';

type StoredWords<Id extends string> = Omit<Written<Id>, 'writtenAt'> & { readonly writtenAt: string };
type StoredRule = Omit<OwnersRule, 'minutes'>;

/** Everything the owner wrote in it, sealed as one. */
interface StoredPlan {
  readonly criteria: readonly StoredWords<CriterionId>[];
  readonly notToCall: readonly StoredWords<NotToCallId>[];
  readonly ending?: StoredRule;
  readonly allRightLater?: StoredRule;
}

const wordsOf = (owner: string, row: string): SealedPlace => ({ owner, table: 'crisis_plan', column: 'words', row });

export function toCrisisPlan(
  sealer: Sealer,
  row: Omit<Columns<CrisisPlanRow>, 'version'>,
  supporters: readonly Columns<CrisisSupporterRow>[],
): CrisisPlan {
  const stored = parseJson(sealer.open(row.words, wordsOf(row.personId, row.id)), 'crisis_plan') as StoredPlan;
  const rule = (minutes: number | null | undefined, words: StoredRule | undefined): OwnersRule | undefined =>
    minutes === null || minutes === undefined || !words ? undefined : { minutes, ...words };
  return {
    id: row.id as CrisisPlanId,
    owner: row.personId as PersonId,
    plan: row.planId as PlanId,
    draftedAt: row.draftedAt,
    criteria: stored.criteria.map(toWritten),
    notToCall: stored.notToCall.map(toWritten),
    supporters: supporters.map(toCrisisSupporter),
    needed: row.needed,
    ...optional('ending', rule(row.endingMinutes, stored.ending)),
    opens: row.opens as SectionId[],
    ...optional('allRightLater', rule(row.allRightMinutes, stored.allRightLater)),
  };
}

export function toCrisisPlanColumns(sealer: Sealer, plan: CrisisPlan): Omit<Columns<CrisisPlanRow>, 'version'> {
  const { id, owner, criteria, notToCall, ending, allRightLater, needed, opens, draftedAt } = plan;
  const stored: StoredPlan = {
    criteria: criteria.map(toStored),
    notToCall: notToCall.map(toStored),
    ...(ending && { ending: { words: ending.words, language: ending.language } }),
    ...(allRightLater && { allRightLater: { words: allRightLater.words, language: allRightLater.language } }),
  };
  return {
    personId: owner,
    id,
    planId: plan.plan,
    draftedAt,
    words: sealer.seal(JSON.stringify(stored), wordsOf(owner, id)),
    needed,
    opens: [...opens],
    endingMinutes: ending?.minutes ?? null,
    allRightMinutes: allRightLater?.minutes ?? null,
  };
}

export function toCrisisSupporter(row: Columns<CrisisSupporterRow>): CrisisSupporter {
  return {
    person: row.supporterId as PersonId,
    organization: row.organizationId as OrganizationId,
    connection: row.connectionId as ConnectionId,
    minutes: row.minutes,
    standing: row.standing as CrisisStanding,
    askedAt: row.askedAt,
    ...optional('answeredAt', row.answeredAt),
  };
}

export function toCrisisSupporterColumns(
  { id, owner }: Pick<CrisisPlan, 'id' | 'owner'>,
  supporter: CrisisSupporter,
): Omit<Columns<CrisisSupporterRow>, 'position'> {
  const { person, organization, connection, minutes, standing, askedAt, answeredAt } = supporter;
  return {
    personId: owner,
    crisisPlanId: id,
    supporterId: person,
    organizationId: organization,
    connectionId: connection,
    minutes,
    standing,
    askedAt,
    answeredAt: answeredAt ?? null,
  };
}

function toWritten<Id extends string>({ writtenAt, ...words }: StoredWords<Id>): Written<Id> {
  return { ...words, writtenAt: new Date(writtenAt) } as Written<Id>;
}

function toStored<Id extends string>({ writtenAt, ...words }: Written<Id>): StoredWords<Id> {
  return { ...words, writtenAt: writtenAt.toISOString() } as StoredWords<Id>;
}
