import type { Consent, ConsentId, ConsentSubject, PersonId } from '@peerness/core';
import { CorruptRow } from '../problems/corrupt-row.js';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { AccessGrantRow } from './access-grant-row.js';
import type { ConsentRow } from './consent-row.js';

type Row = Omit<Columns<ConsentRow>, 'version'>;

export function toConsent(row: Row): Consent {
  return {
    id: row.id as ConsentId,
    person: row.personId as PersonId,
    recipient: row.recipientId as PersonId,
    subject: toSubject(row),
    givenAt: row.givenAt,
    ...optional('until', row.until),
    ...optional('withdrawnAt', row.withdrawnAt),
  };
}

function toSubject({ subjectKind, planId, sectionId, connectionId, follows, number, maySuggest }: Row): ConsentSubject {
  if (subjectKind === 'plan-section' && planId && sectionId)
    return {
      kind: subjectKind,
      plan: planId,
      section: sectionId,
      connection: connectionId,
      ...optional('follows', follows === 'latest' ? ('latest' as const) : number),
      ...(maySuggest && { may: 'suggest' }),
    };
  if (subjectKind === 'roadmap-item' && sectionId)
    return { kind: subjectKind, item: sectionId, connection: connectionId };
  if (subjectKind === 'contact') return { kind: subjectKind, connection: connectionId };
  throw new CorruptRow('consent', 'a subject that names nothing');
}

export function toConsentColumns({ id, person, recipient, subject, givenAt, until, withdrawnAt }: Consent): Row {
  return {
    personId: person,
    id,
    recipientId: recipient,
    subjectKind: subject.kind,
    planId: subject.kind === 'plan-section' ? subject.plan : null,
    sectionId: partShown(subject) ?? null,
    connectionId: subject.connection,
    ...toFollowing(subject),
    givenAt,
    until: until ?? null,
    withdrawnAt: withdrawnAt ?? null,
  };
}

/** What the walls go by, from the consent it comes from. */
export function toGrantColumns({ id, person, recipient, subject, until }: Consent): Columns<AccessGrantRow> {
  return {
    personId: person,
    consentId: id,
    recipientId: recipient,
    subjectKind: subject.kind,
    subjectId: partShown(subject) ?? subject.connection,
    planId: subject.kind === 'plan-section' ? subject.plan : null,
    connectionId: subject.connection,
    ...toFollowing(subject),
    until: until ?? null,
  };
}

function toFollowing(subject: ConsentSubject): Pick<Row, 'follows' | 'number' | 'maySuggest'> {
  if (subject.kind !== 'plan-section') return { follows: null, number: null, maySuggest: false };
  const { follows, may } = subject;
  return {
    follows: typeof follows === 'number' ? 'version' : (follows ?? null),
    number: typeof follows === 'number' ? follows : null,
    maySuggest: may === 'suggest',
  };
}

/** The section, or the thing on a roadmap, that is shown; none of a contact. */
function partShown(subject: ConsentSubject): string | undefined {
  switch (subject.kind) {
    case 'plan-section':
      return subject.section;
    case 'roadmap-item':
      return subject.item;
    case 'contact':
      return undefined;
  }
}
