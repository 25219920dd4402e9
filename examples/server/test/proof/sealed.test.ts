import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canariesIn } from './canaries.js';
import { aWorld, type ProofHome } from './home.js';
import { openColumns } from './open-columns.js';

let world: ProofHome;
let plain: ProofHome;
beforeAll(async () => {
  world = await aWorld();
  plain = await aWorld('plain');
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
  [...found.keys()].filter((column) => !(column in openColumns));

it('a stolen database holds no word that a person or an import could write about a person', async () => {
  const { columns, found } = await canariesByColumn(world.superuserUrl);
  console.log(`columns ${columns} · with words as they are ${[...found.keys()].join(', ')}`);
  expect(columns).toBeGreaterThan(300);
  expect(forgotten(found)).toEqual([]);
  expect(Object.keys(openColumns).filter((column) => !found.has(column))).toEqual([]);
});

it('would be found out: kept as they are, words stand in the columns that are sealed', async () => {
  const { found } = await canariesByColumn(plain.superuserUrl);
  const open = forgotten(found);
  expect(open).toEqual(
    expect.arrayContaining([
      'plan_entry.words',
      'statement.answer',
      'presence.name',
      'contact_card.words',
      'imported_entry.answer',
      'plan_version_section.contents',
      'plan_suggestion.words',
      'roadmap_item.words',
      'roadmap_item.measure',
      'roadmap_line.words',
      'roadmap_suggestion.words',
      'roadmap_draft.words',
      'setback.words',
      'consent_form.terms',
    ]),
  );
  expect(open.length).toBeGreaterThanOrEqual(10);
});
