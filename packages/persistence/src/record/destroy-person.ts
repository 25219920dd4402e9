import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonId } from '@peerness/core';
import { type LegalHold, nobody } from '@peerness/core/record';
import { quote } from '../schema/grants.js';
import type { Sealing } from '../sealer.js';
import { moveSealed } from '../vault/move-sealed.js';
import { type AtErasure, whatHappensTo } from './what-happens-to.js';
import { whatGoes, whatIsHeld, type WhatIsHeld } from './what-is-held.js';

const dayMs = 86_400_000;

/**
 * Goes through every table, in order, in the one transaction it is given. The walls open to the person being erased alone.
 * Once all is kept, their key is destroyed, too: what an older copy of the database holds of them opens no more. While
 * something is held, the key stays with it.
 */
export async function destroyPerson(
  em: EntityManager,
  sealing: Sealing,
  person: PersonId,
  at: Date,
  holds: readonly LegalHold[] = [],
): Promise<void> {
  const [asked] = await em.execute<{ id: string | null }[]>('select erased_person() as id');
  if (asked?.id !== person) return;
  const held = await whatIsHeld(em, person, at, holds);
  await em.execute('insert into "person" ("id", "since") values (?, ?) on conflict do nothing', [nobody, at]);
  await count(em, person, at, held);
  await retain(em, sealing, person, at, held);
  for (const [table, { erasure }] of Object.entries(whatHappensTo)) await erase(em, table, erasure, person, held);
  if (!held) sealing.forsake(person);
}

async function erase(
  em: EntityManager,
  table: string,
  fate: AtErasure,
  person: PersonId,
  held: WhatIsHeld | undefined,
): Promise<void> {
  if ('goesWith' in fate || 'staysBecause' in fate) return;
  const { remove = [], unname = [], empty = [], unnameWithin, gone } = fate;
  const goes = whatGoes(fate.heldBack, held);
  for (const column of remove)
    await em.execute(`delete from ${quote(table)} where ${quote(column)} = ? and ${goes.sql}`, [
      person,
      ...goes.parameters,
    ]);
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

/** In each organization they belonged to, and that holds nothing of theirs, one more who took themselves out this year. */
async function count(em: EntityManager, person: PersonId, at: Date, held: WhatIsHeld | undefined): Promise<void> {
  const goes = whatGoes('where it is held', held);
  await em.execute(
    `insert into "erased_count" ("organization_id", "year", "people")
     select "organization_id", ?, 1 from "membership" where "person_id" = ? and ${goes.sql}
     on conflict ("organization_id", "year") do update set "people" = "erased_count"."people" + 1`,
    [at.getUTCFullYear(), person, ...goes.parameters],
  );
}

/**
 * What an organization must keep for a time, it keeps under an id that leads to nobody and to nothing else. What was kept
 * so already goes with that id: its time is over, or it came back with an older copy and opens no more.
 */
async function retain(
  em: EntityManager,
  sealing: Sealing,
  person: PersonId,
  at: Date,
  held: WhatIsHeld | undefined,
): Promise<void> {
  const goes = whatGoes('if it is named', held);
  const entries = await em.execute<{ organization_id: string; id: string; days: number }[]>(
    `select "organization_id", "id", t."days" from "imported_entry" join "retention_term" as t using ("organization_id")
     where t."category" = 'organization-entries' and "keep_until" is null and "person_id" = ? and ${goes.sql}`,
    [person, ...goes.parameters],
  );
  const made = new Map<string, string>();
  for (const { organization_id: organization, id, days } of entries) {
    const nameless = made.get(organization) ?? (await makeNameless(em, at));
    made.set(organization, nameless);
    const until = new Date(at.getTime() + days * dayMs).toISOString();
    const one = { organization_id: organization, id };
    await moveSealed(em, sealing, 'imported_entry', one, { person_id: nameless, keep_until: until }, 'leave');
  }
}

async function makeNameless(em: EntityManager, at: Date): Promise<string> {
  const [{ id } = { id: '' }] = await em.execute<{ id: string }[]>('select gen_random_uuid() as id');
  await em.execute('insert into "person" ("id", "since") values (?, ?)', [id, at]);
  return id;
}
