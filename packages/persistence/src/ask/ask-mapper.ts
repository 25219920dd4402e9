import type { Ask, AskAnswer, AskId, ConnectionKind, OrganizationId, PersonId, Value } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { parseJson } from '../schema/json-text.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { AskAnswerRow } from './ask-answer-row.js';
import type { AskRow } from './ask-row.js';

const valueOf = (owner: string, asker: string, row: string): SealedPlace => ({
  owner,
  also: [asker],
  table: 'ask',
  column: 'value',
  row,
});

export function toAsk(
  sealer: Sealer,
  row: Omit<Columns<AskRow>, 'version'>,
  answers: readonly Columns<AskAnswerRow>[],
): Ask {
  return {
    id: row.id as AskId,
    organization: row.organizationId as OrganizationId,
    asker: row.askerId as PersonId,
    kind: row.kind as ConnectionKind,
    dimension: row.dimension,
    value: parseJson(sealer.open(row.value, valueOf(row.organizationId, row.askerId, row.id)), 'ask') as Value,
    askedAt: row.askedAt,
    openUntil: row.openUntil,
    ...optional('withdrawnAt', row.withdrawnAt),
    answers: answers.map(({ personId, answer, at }) => ({
      person: personId as PersonId,
      answer: answer as AskAnswer['answer'],
      at,
    })),
  };
}

export function toAskColumns(sealer: Sealer, ask: Ask): Omit<Columns<AskRow>, 'version'> {
  const { id, organization, asker, kind, dimension, value, askedAt, openUntil, withdrawnAt } = ask;
  return {
    organizationId: organization,
    id,
    askerId: asker,
    kind,
    dimension,
    value: sealer.seal(JSON.stringify(value), valueOf(organization, asker, id)),
    askedAt,
    openUntil,
    withdrawnAt: withdrawnAt ?? null,
  };
}

export function toAnswerColumns({ id, organization, answers }: Ask): Columns<AskAnswerRow>[] {
  return answers.map(({ person, answer, at }, position) => ({
    organizationId: organization,
    askId: id,
    personId: person,
    answer,
    at,
    position,
  }));
}
