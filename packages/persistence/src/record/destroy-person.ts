import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonId } from '@peerness/core';
import { nobody } from '@peerness/core/record';
import { quote } from '../schema/grants.js';
import type { Sealing } from '../sealer.js';
import { moveSealed } from '../vault/move-sealed.js';
import { type AtErasure, whatHappensTo } from './what-happens-to.js';

const dayMs = 86_400_000;

/**
 * Goes through every table, in order, in the one transaction it is given. The walls open to the person being erased alone.
 * Once it is kept, their key is destroyed, too: what an older copy of the database holds of them opens no more.
 */
export async function destroyPerson(em: EntityManager, sealing: Sealing, person: PersonId, at: Date): Promise<void> {
  const [asked] = await em.execute<{ id: string | null }[]>('select erased_person() as id');
  if (asked?.id !== person) return;
  await em.execute('insert into "person" ("id", "since") values (?, ?) on conflict do nothing', [nobody, at]);
  await count(em, person, at);
  await retain(em, sealing, person, at);
  for (const [table, { erasure }] of Object.entries(whatHappensTo)) await erase(em, table, erasure, person);
  sealing.forsake(person);
}

async function erase(em: EntityManager, table: string, fate: AtErasure, person: PersonId): Promise<void> {
  if ('goesWith' in fate || 'staysBecause' in fate) return;
  const { remove = [], unname = [], empty = [], unnameWithin, gone } = fate;
  for (const column of remove) await em.execute(`delete from ${quote(table)} where ${quote(column)} = ?`, [person]);
  for (const column of unname) {
    // Where nobody was left but the person, nobody is left to keep it.
    for (const other of gone ? unname.filter((one) => one !== column) : []) {
      await em.execute(`delete from ${quote(table)} where ${quote(column)} = ? and ${quote(other)} = ?`, [
        person,
        nobody,
      ]);
    }
    const emptied = empty.map((one) => `, ${quote(one)} = null`).join('');
    await em.execute(`update ${quote(table)} set ${quote(column)} = ?${emptied} where ${quote(column)} = ?`, [
      nobody,
      person,
    ]);
  }
  if (unnameWithin !== undefined) {
    const within = quote(unnameWithin);
    await em.execute(
      `update ${quote(table)} set ${within} = replace(${within}::text, ?, ?)::jsonb where ${within}::text like ?`,
      [person, nobody, `%${person}%`],
    );
  }
}

/** In each organization they belonged to, one more who took themselves out this year. */
async function count(em: EntityManager, person: PersonId, at: Date): Promise<void> {
  await em.execute(
    `insert into "erased_count" ("organization_id", "year", "people")
     select "organization_id", ?, 1 from "membership" where "person_id" = ?
     on conflict ("organization_id", "year") do update set "people" = "erased_count"."people" + 1`,
    [at.getUTCFullYear(), person],
  );
}

/** What an organization must keep for a time, it keeps under an id that leads to nobody and to nothing else. */
async function retain(em: EntityManager, sealing: Sealing, person: PersonId, at: Date): Promise<void> {
  const held = await em.execute<{ organization_id: string; days: number }[]>(
    `select t."organization_id", t."days" from "retention_term" as t
     where t."category" = 'organization-entries' and exists (select 1 from "imported_entry" as e
       where e."organization_id" = t."organization_id" and e."person_id" = ?)`,
    [person],
  );
  for (const { organization_id: organization, days } of held) {
    const [made] = await em.execute<{ id: string }[]>('select gen_random_uuid() as id');
    if (!made) continue;
    await em.execute('insert into "person" ("id", "since") values (?, ?)', [made.id, at]);
    const until = new Date(at.getTime() + days * dayMs).toISOString();
    const theirs = { organization_id: organization, person_id: person };
    await moveSealed(em, sealing, 'imported_entry', theirs, { person_id: made.id, keep_until: until }, 'leave');
  }
}
