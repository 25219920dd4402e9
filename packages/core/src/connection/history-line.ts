import type { InfoCategory } from '../consent/info-category.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Connection, ConnectionId, ConnectionKind } from './connection.js';

/**
 * One thing that is kept of the time a person was supported: that they were, or that the two met. With whom is not in
 * it, nor whether and how it ended: an end that has no date would tell of a silent block. It is the person's, and they may
 * let the next supporter read it, as far as they say.
 */
export interface HistoryLine {
  readonly organization: OrganizationId;
  readonly connection: ConnectionId;
  /** Whose it is. */
  readonly person: PersonId;
  readonly kind: ConnectionKind;
  /** Under which category it is opened: the time itself, or that they met. */
  readonly category: Extract<InfoCategory, 'connections' | 'meetings'>;
  /** When it began; of a meeting, when one of the two said that they had met. */
  readonly at: Date;
}

/** Read by whose it is, by the two of the connection, and by whomever it was opened to. Written with the connection. */
export interface Histories {
  /** Of this person, oldest first, as far as the scope may read. */
  of(person: PersonId): Promise<readonly HistoryLine[]>;
}

/** What is to be kept of a connection as it stands. In `support` it is the history of whoever was supported. */
export function linesOf(connection: Connection): readonly HistoryLine[] {
  const { organization, id, kind, inviter, invitee } = connection;
  const lines: Pick<HistoryLine, 'category' | 'at'>[] = [
    ...('acceptedAt' in connection ? [{ category: 'connections', at: connection.acceptedAt } as const] : []),
    ...('metAt' in connection ? [{ category: 'meetings', at: connection.metAt } as const] : []),
  ];
  const whose = kind === 'support' ? [inviter] : [inviter, invitee];
  return whose.flatMap((person) => lines.map((line) => ({ organization, connection: id, person, kind, ...line })));
}
