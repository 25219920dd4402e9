import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { references, rows } from '../src/rows.js';
import { type AtErasure, type Fate, whatHappensTo } from '../src/record/what-happens-to.js';
import { ask, type TestDatabase, testDatabase } from './test-database.js';
import { tablesOf } from './visit.js';

/** UUID columns that may name a person, by their names: what a foreign key does not say. */
const mayName =
  /^(person|actor|owner|recipient|reader|asker|inviter|invitee|blocked|subject|reporter)(_id)?$|_by$|^going_on$/;

const notAPerson: { readonly [column: string]: string } = {
  'concern.recipient_id': 'is a line of the organization’s list, with the name it had then',
  'access_grant.subject_id': 'is a section, a thing on a roadmap, or a connection',
};

let home: TestDatabase;
let columns: readonly { table: string; name: string }[];
let tables: readonly string[];
beforeAll(async () => {
  home = await testDatabase();
  tables = await tablesOf(home.superuserUrl);
  columns = await ask(
    home.superuserUrl,
    `select c.relname as table, a.attname::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and format_type(a.atttypid, a.atttypmod) in ('uuid', 'uuid[]')`,
  );
});
afterAll(() => home?.drop());

const cascades = (table: string, to: string): boolean =>
  references.some((one) => one.table === table && one.to === to && one.onDelete === 'cascade');
const goneWith = (fate: AtErasure | undefined, table: string, fates = whatHappensTo): boolean => {
  if (fate && 'goesWith' in fate)
    return cascades(table, fate.goesWith) && goneWith(fates[fate.goesWith]?.erasure, fate.goesWith, fates);
  return fate !== undefined && 'remove' in fate && (fate.remove ?? []).length > 0;
};

/** What nobody said yet. Empty: everything there is goes somewhere. */
function unsaid(fates: { readonly [table: string]: Fate }): readonly string[] {
  const places = 'packages/persistence/src/record/what-happens-to.ts';
  const missing = tables
    .filter((table) => !fates[table])
    .map((table) => `Say in ${places} what happens to table "${table}" at export and at erasure.`);
  const stale = Object.keys(fates)
    .filter((table) => !tables.includes(table))
    .map((table) => `There is no table "${table}" any more: take its line out of ${places}.`);
  const silent = columns.flatMap(({ table, name }) => {
    const refers = references.some((one) => one.table === table && one.to === 'person' && one.columns.includes(name));
    if ((!refers && !mayName.test(name)) || `${table}.${name}` in notAPerson) return [];
    const fate = fates[table]?.erasure;
    if (!fate || (goneWith(fate, table, fates) && 'goesWith' in fate)) return [];
    const spoken =
      'remove' in fate || 'unname' in fate
        ? [...(fate.remove ?? []), ...(fate.unname ?? []), ...(fate.empty ?? [])]
        : [];
    return spoken.includes(name)
      ? []
      : [`Say in ${places} what happens to the person in "${table}.${name}" at erasure.`];
  });
  const loose = Object.entries(fates)
    .filter(([table, { erasure }]) => 'goesWith' in erasure && !goneWith(erasure, table, fates))
    .map(([table]) => `"${table}" does not go with what it is said to go with: no foreign key removes it.`);
  return [...missing, ...stale, ...silent, ...loose];
}

describe('every table', () => {
  it('says what happens to it when a person takes their record along, and when they are erased', () => {
    expect(rows.length).toBe(tables.length);
    expect(unsaid(whatHappensTo)).toEqual([]);
  });

  it('is spoken of in docs/privacy.md, and nothing is that there is not', () => {
    const page = readFileSync(new URL('../../../docs/privacy.md', import.meta.url), 'utf8');
    const kept = page.split('## How it is forgotten')[0] ?? '';
    const spokenOf = [...kept.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name);
    expect(spokenOf.sort()).toEqual([...tables].sort());
  });

  it('is missed by name when its line is taken away, or a column of it is not spoken of', () => {
    const { plan: _, ...without } = whatHappensTo;
    expect(unsaid(without).join()).toContain('what happens to table "plan"');
    const consent = { export: { under: 'consents' }, erasure: { remove: ['person_id'] } };
    expect(unsaid({ ...whatHappensTo, consent })).toEqual([
      expect.stringContaining('"consent.recipient_id" at erasure'),
    ]);
    const loose = { export: { under: 'plans' }, erasure: { goesWith: 'wish_list' } };
    expect(unsaid({ ...whatHappensTo, plan_section: loose }).join()).toContain('"plan_section" does not go with');
  });
});
