import type { InfoCategory } from '../consent/info-category.js';
import { dayOf } from '../kernel/days.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Connection, ConnectionKind } from './connection.js';

/**
 * One thing that is kept of the time a person was supported: that they were, or that the two met. With whom is not in
 * it, nor whether and how it ended. It is the person's, and they may let the next supporter read it, as far as they say.
 */
export interface HistoryLine {
  readonly organization: OrganizationId;
  readonly person: PersonId;
  readonly kind: ConnectionKind;
  /** Of one time; another for each of the two, so that what both open to one reader can't be laid side by side. */
  readonly label: string;
  /** Under which category it is opened: the time itself, or that they met. */
  readonly category: Extract<InfoCategory, 'connections' | 'meetings'>;
  /** The day it began; of a meeting, the day one of the two said that they had met. No clock time: two lines would match. */
  readonly on: Date;
}

/** Read by whose it is, and by whomever it was opened to. Written with the connection. */
export interface Histories {
  /** Of this person, oldest first, as far as the scope may read. */
  of(person: PersonId): Promise<readonly HistoryLine[]>;
}

/**
 * What is to be kept of a connection as it stands; the keeper labels it. In `support` it is the history of whoever was
 * supported, and of nobody else.
 */
export function linesOf(connection: Connection): readonly Omit<HistoryLine, 'label'>[] {
  const { organization, kind, inviter, invitee } = connection;
  const lines: Pick<HistoryLine, 'category' | 'on'>[] = [
    ...('acceptedAt' in connection ? [{ category: 'connections', on: dayOf(connection.acceptedAt) } as const] : []),
    ...('metAt' in connection ? [{ category: 'meetings', on: dayOf(connection.metAt) } as const] : []),
  ];
  const whose = kind === 'support' ? [inviter] : [inviter, invitee];
  return whose.flatMap((person) => lines.map((line) => ({ organization, person, kind, ...line })));
}
