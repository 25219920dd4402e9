import { migrate, openPersistence } from '@peerness/persistence';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../scripts/testing/fresh-database.js';
import { application } from '../a-home.js';
import { buildWorld } from './build-world.js';
import { canariesIn } from './canaries.js';
import { aWorld, type ProofHome } from './home.js';

/**
 * Columns in which a word that somebody could write may stand as it is, each with its reason. A column with a canary in
 * it and without a line here was forgotten.
 */
const asTheyAre: { readonly [column: string]: string } = {
  'organization.name': 'organizations are public',
  'organization.contact': 'whom an organization says to turn to',
  'organization.contact_name': 'whom an organization says to turn to',
  'organization.contact_reach': 'whom an organization says to turn to',
  'concern_recipient.name': 'whom an organization names for concerns',
  'concern_recipient.reach': 'whom an organization names for concerns',
  'concern.recipient_name': 'whom an organization named for concerns then',
  'concern.recipient_reach': 'whom an organization named for concerns then',
  'compliance_profile.decided': 'what an organization found about itself',
  'retention_term.basis': 'a rule of an organization',
  'briefing.texts': 'an organization’s own briefing',
  'dimension.definition': 'what an organization asks, and nobody’s answer',
  'imported_entry.source': 'what an organization calls its list',
  'imported_entry.external_id': 'the number of a line in an organization’s list',
  'identity.subject': 'under what a person signs in: an id of their provider',
};

let world: ProofHome;
let plain: FreshDatabase;
beforeAll(async () => {
  world = await aWorld();
  plain = await freshDatabase();
  await migrate({ ownerUrl: plain.url, application });
  const url = new URL(plain.url);
  [url.username, url.password] = [application.name, application.password];
  const persistence = await openPersistence({ url: url.href });
  await buildWorld(persistence.work).finally(() => persistence.close());
}, 600_000);
afterAll(async () => {
  await world?.drop();
  await plain?.drop();
});

/** Every column of every table whose text holds a canary, and how many rows of it do: read from the catalogue. */
async function canariesByColumn(
  url: string,
): Promise<{ readonly columns: number; readonly found: ReadonlyMap<string, number> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: columns } = await client.query<{ table: string; name: string }>(
      `select c.relname as table, a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped order by 1, 2`,
    );
    const found = new Map<string, number>();
    for (const { table, name } of columns) {
      const { rows } = await client.query<{ text: string }>(
        `select "${name}"::text as text from "${table}" where "${name}" is not null`,
      );
      const holding = rows.filter(({ text }) => canariesIn(text).size > 0 || canariesIn(decoded(text)).size > 0).length;
      if (holding > 0) found.set(`${table}.${name}`, holding);
    }
    return { columns: columns.length, found };
  } finally {
    await client.end();
  }
}

/** A word hidden by nothing but base64 is found, too. */
function decoded(text: string): string {
  return (text.match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? [])
    .map((one) => Buffer.from(one, 'base64').toString('latin1'))
    .join(' ');
}

const forgotten = (found: ReadonlyMap<string, number>): readonly string[] =>
  [...found.keys()].filter((column) => !(column in asTheyAre));

it('a stolen database holds no word that a person or an import could write about a person', async () => {
  const { columns, found } = await canariesByColumn(world.superuserUrl);
  expect(columns).toBeGreaterThan(300);
  expect(forgotten(found)).toEqual([]);
});

it('would be found out: kept as they are, words stand in the columns that are sealed', async () => {
  const { found } = await canariesByColumn(plain.url);
  const open = forgotten(found);
  expect(open).toEqual(
    expect.arrayContaining([
      'plan_entry.words',
      'statement.answer',
      'presence.name',
      'contact_card.words',
      'imported_entry.answer',
    ]),
  );
  expect(open.length).toBeGreaterThanOrEqual(10);
});
