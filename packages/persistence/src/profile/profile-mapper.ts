import type {
  Audience,
  Comfort,
  OrganizationId,
  PersonId,
  Profile,
  Statement,
  StatementId,
  StatementUse,
} from '@peerness/core';
import { CorruptRow } from '../problems/corrupt-row.js';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { ProfileRow } from './profile-row.js';
import { openAnswer, sealAnswer } from './sealed-answer.js';
import type { StatementRow } from './statement-row.js';
import type { StatementUseRow } from './statement-use-row.js';

const nameOf = (person: string): SealedPlace => ({ owner: person, table: 'profile', column: 'name', row: person });
const answerOf = (owner: string, row: string): SealedPlace => ({ owner, table: 'statement', column: 'answer', row });
const helperOf = (owner: string, row: string): SealedPlace => ({
  owner,
  table: 'statement',
  column: 'helped_by',
  row,
});

export function toProfile(
  sealer: Sealer,
  row: Columns<ProfileRow>,
  statements: readonly Columns<StatementRow>[],
  uses: readonly Columns<StatementUseRow>[],
): Profile {
  return {
    person: row.personId as PersonId,
    name: sealer.open(row.name, nameOf(row.personId)),
    ...optional('language', row.language),
    statements: statements.map((one): Statement => ({
      id: one.id as StatementId,
      dimension: one.dimension,
      answer: openAnswer(sealer, one.answer, answerOf(one.personId, one.id)),
      comfort: one.comfort as Comfort,
      uses: uses.filter((use) => use.statementId === one.id).map(toUse),
      statedAt: one.statedAt,
      ...optional('helpedBy', one.helpedBy && sealer.open(one.helpedBy, helperOf(one.personId, one.id))),
    })),
  };
}

function toUse({ use, organizationId, audience }: Columns<StatementUseRow>): StatementUse {
  const organization = organizationId as OrganizationId;
  if (use === 'match') return { use, organization };
  if (use !== 'display' || !audience) throw new CorruptRow('statement_use', 'display without an audience');
  return { use, organization, audience: audience as Audience };
}

export function toProfileColumns(
  sealer: Sealer,
  { person, name, language }: Profile,
): Pick<Columns<ProfileRow>, 'name' | 'language'> {
  return { name: sealer.seal(name, nameOf(person)), language: language ?? null };
}

export function toStatementColumns(sealer: Sealer, { person, statements }: Profile): Columns<StatementRow>[] {
  return statements.map(({ id, dimension, answer, comfort, statedAt, helpedBy }, position) => ({
    personId: person,
    id,
    position,
    dimension,
    answer: sealAnswer(sealer, answer, answerOf(person, id)),
    comfort,
    statedAt,
    helpedBy: helpedBy === undefined ? null : sealer.seal(helpedBy, helperOf(person, id)),
  }));
}

export function toUseColumns({ person, statements }: Profile): Columns<StatementUseRow>[] {
  return statements.flatMap(({ id, uses }) =>
    uses.map((use, position) => ({
      personId: person,
      statementId: id,
      organizationId: use.organization,
      use: use.use,
      position,
      audience: use.use === 'display' ? use.audience : null,
    })),
  );
}
