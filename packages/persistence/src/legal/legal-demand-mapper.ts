import type { InfoCategory, OrganizationId, PersonId } from '@peerness/core';
import type {
  CounselReview,
  DemandScope,
  DemandState,
  DemandType,
  LegalDemand,
  LegalDemandId,
  ReleasedItem,
} from '@peerness/core/record';
import type { Columns } from '../schema/columns.js';
import { parseJson } from '../schema/json-text.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import { toBar, toBarColumns } from './legal-bar-columns.js';
import type { LegalDemandRow } from './legal-demand-row.js';
import type { ReleasedItemRow } from './released-item-row.js';

type Row = Omit<Columns<LegalDemandRow>, 'version'>;

interface StoredScope {
  readonly categories: DemandScope['categories'];
  readonly from?: string;
  readonly until?: string;
}

const place = (
  column: string,
  { organizationId, id, personId }: Pick<Row, 'organizationId' | 'id' | 'personId'>,
): SealedPlace => ({
  owner: organizationId,
  also: [personId],
  table: 'legal_demand',
  column,
  row: id,
});

export function toLegalDemand(sealer: Sealer, row: Row, items: readonly Columns<ReleasedItemRow>[]): LegalDemand {
  return {
    id: row.id as LegalDemandId,
    organization: row.organizationId as OrganizationId,
    person: row.personId as PersonId,
    type: row.type as DemandType,
    from: sealer.open(row.demandedBy, place('demanded_by', row)),
    asked: toScope(row.asked as StoredScope),
    scope: toScope(row.scope as StoredScope),
    receivedAt: row.receivedAt,
    deadline: row.deadline,
    recordedBy: row.recordedBy as PersonId,
    state: row.state as DemandState,
    ...(row.review && { review: toReview(sealer.open(row.review, place('review', row))) }),
    ...toBar(sealer, row, place('bar_basis', row)),
    ...(row.approvedBy &&
      row.answeredAt && {
        answer: { approvedBy: row.approvedBy as PersonId, at: row.answeredAt, items: items.map(toItem) },
      }),
  };
}

function toScope({ categories, from, until }: StoredScope): DemandScope {
  return {
    categories,
    ...optional('from', from === undefined ? undefined : new Date(from)),
    ...optional('until', until === undefined ? undefined : new Date(until)),
  };
}

function toReview(text: string): CounselReview {
  const review = parseJson(text, 'legal_demand') as Omit<CounselReview, 'at'> & { readonly at: string };
  return { ...review, at: new Date(review.at) };
}

function toItem({ kind, thing, category, ground, consent }: Columns<ReleasedItemRow>): ReleasedItem {
  return {
    kind: kind as ReleasedItem['kind'],
    thing,
    category: category as InfoCategory,
    ground: ground as ReleasedItem['ground'],
    ...optional('consent', consent),
  };
}

export function toLegalDemandColumns(sealer: Sealer, demand: LegalDemand): Row {
  const { id, organization, person, type, from, asked, scope, receivedAt, deadline, recordedBy, state } = demand;
  const key = { organizationId: organization, id, personId: person };
  return {
    ...key,
    type,
    demandedBy: sealer.seal(from, place('demanded_by', key)),
    asked: toStoredScope(asked),
    scope: toStoredScope(scope),
    receivedAt,
    deadline,
    recordedBy,
    state,
    review: demand.review
      ? sealer.seal(JSON.stringify({ ...demand.review, at: demand.review.at.toISOString() }), place('review', key))
      : null,
    ...toBarColumns(sealer, demand.bar, place('bar_basis', key)),
    approvedBy: demand.answer?.approvedBy ?? null,
    answeredAt: demand.answer?.at ?? null,
  };
}

function toStoredScope({ categories, from, until }: DemandScope): StoredScope {
  return {
    categories,
    ...optional('from', from?.toISOString()),
    ...optional('until', until?.toISOString()),
  };
}

export function toItemColumns({ id, organization, state, answer }: LegalDemand): Columns<ReleasedItemRow>[] {
  return (state === 'answered' ? (answer?.items ?? []) : []).map((item, position) => ({
    organizationId: organization,
    demandId: id,
    position,
    kind: item.kind,
    thing: item.thing,
    category: item.category,
    ground: item.ground,
    consent: item.consent ?? null,
  }));
}
