import type { EntityManager } from '@mikro-orm/postgresql';
import type { ConnectionId, ContactCard, PersonId } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { addOrChange } from '../schema/keep-row.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import { ContactCardRow } from './contact-card-row.js';

const wordsOf = (owner: string, row: string): SealedPlace => ({ owner, table: 'contact_card', column: 'words', row });

export function toCard(sealer: Sealer, row: Columns<ContactCardRow>): ContactCard {
  return {
    person: row.personId as PersonId,
    connection: row.connectionId as ConnectionId,
    words: sealer.open(row.words, wordsOf(row.personId, row.connectionId)),
  };
}

export function toCardColumns(sealer: Sealer, { person, connection, words }: ContactCard): Columns<ContactCardRow> {
  return { personId: person, connectionId: connection, words: sealer.seal(words, wordsOf(person, connection)) };
}

/** Writes a card, or replaces the one that is there. */
export async function keepCard(em: EntityManager, sealer: Sealer, card: ContactCard): Promise<void> {
  const columns = toCardColumns(sealer, card);
  const { personId, connectionId } = columns;
  await addOrChange(em, ContactCardRow, { personId, connectionId }, columns);
}
