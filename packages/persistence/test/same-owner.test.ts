import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type TestDatabase, testDatabase } from './test-database.js';
import { notWalled } from './visit.js';

/** Purposes of the machinery that no organization and no person stands behind, and what each does in tables of theirs. */
const machinery: { readonly [purpose: string]: string } = {
  'set-up': 'makes organizations, before anybody is in one',
  forget: 'looks for what is due in all of them, and reads no word',
  dispatch: 'tells onwards that something happened, by ids',
  index: 'looks a dimension up that any of them may have',
  notify: 'tells people that something waits, by ids and codes; what is sealed it does not open',
  audit: 'reads how far the chains have come, in ids and codes',
  erase: 'reads rows that name nobody any more, after what it erased',
};

/** Ways that ask for neither, each with its reason. */
const argued: { readonly [policy: string]: string } = {
  'crisis_supporter.read_by_the_clock': 'the clock asks in turn, for every crisis there is; it reads ids and no word',
  'membership.read_by_what_ends_with_it':
    'only a trigger reads by it, in the organization the guest’s place names as the one it rests on',
  'membership.change_by_what_ends_with_it': 'the same: the trigger ends that place and nothing else',
  'outbox.add_by_the_machinery': 'points to an event, whose own wall decides whose it is',
  'outbox.add_by_the_clock': 'points to an event, whose own wall decides whose it is',
};

/** What may be referred to by its id alone. */
const bare: { readonly [table: string]: string } = {
  person: 'an id and nothing that tells who it is: both families of rows name people by it',
};

interface Column {
  readonly table: string;
  readonly column: string;
  readonly isKey: boolean;
}

interface Key {
  readonly name: string;
  readonly table: string;
  readonly to: string;
  readonly columns: readonly string[];
  readonly target: readonly string[];
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly expression: string;
}

let home: TestDatabase;
beforeAll(async () => {
  home = await testDatabase();
}, 600_000);
afterAll(() => home?.drop());

const inPublic = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
const columnsOf = () =>
  ask<Column>(
    home.superuserUrl,
    `select c.relname::text as table, a.attname::text as column, coalesce(a.attnum = i.indkey[0], false) as "isKey"
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_index i on i.indrelid = c.oid and i.indisprimary where ${inPublic}`,
  );
const keysOf = () =>
  ask<Key>(
    home.superuserUrl,
    `select k.conname::text as name, c.relname::text as table, r.relname::text as to,
       (select array_agg(a.attname::text order by p.at) from unnest(k.conkey) with ordinality as p(attnum, at)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.attnum) as columns,
       (select array_agg(a.attname::text order by p.at) from unnest(k.confkey) with ordinality as p(attnum, at)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.attnum) as target
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
     where k.contype = 'f' and ${inPublic}`,
  );
const policiesOf = () =>
  ask<Policy>(
    home.superuserUrl,
    `select tablename::text as table, policyname::text as name, expression from pg_policies
     cross join lateral unnest(array[qual, with_check]) as expression where schemaname = 'public' and expression is not null`,
  );

/** Every way an expression can be true: its parts between the outermost `or`s. */
function ways(expression: string): readonly string[] {
  const inner = unwrapped(expression.trim());
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === '(') depth += 1;
    if (inner[at] === ')') depth -= 1;
    if (depth > 0 || !inner.startsWith(' OR ', at)) continue;
    parts.push(inner.slice(from, at));
    from = at + 4;
  }
  return parts.length === 0 ? [inner] : [...parts, inner.slice(from)].flatMap(ways);
}

function unwrapped(expression: string): string {
  if (!expression.startsWith('(')) return expression;
  let depth = 0;
  for (const [at, letter] of [...expression].entries()) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth === 0) return at === expression.length - 1 ? unwrapped(expression.slice(1, -1).trim()) : expression;
  }
  return expression;
}

/** A way in by the row's organization, by a person it names, by a code that was shown, or by the machinery's purposes. */
function isArgued(way: string): boolean {
  if (way === 'false' || way.includes('organization_id')) return true;
  if (/\b(acting_person|erased_person|claimant|claimed_person|claiming_digest)\(\)/.test(way)) return true;
  const purposes = [...way.matchAll(/'([a-z-]+)'::text/g)].map(([, purpose]) => purpose ?? '');
  return way.includes('acting_purpose()') && purposes.length > 0 && purposes.every((one) => one in machinery);
}

/** A reference by which a row of one owner could hang on another's. */
function strays(keys: readonly Key[], columns: readonly Column[]): readonly string[] {
  const ownerOf = new Map(columns.filter(({ isKey }) => isKey).map(({ table, column }) => [table, column]));
  const has = (table: string, name: string) =>
    columns.some(({ table: one, column }) => one === table && column === name);
  const carries = ({ columns: from, target }: Key, name: string) =>
    from.some((column, at) => column === name && target[at] === name);
  return keys
    .filter(({ table, to }) => !notWalled.includes(table) && !(to in bare))
    .filter((key) => {
      const owner = ownerOf.get(key.to) ?? '';
      const wanted = [owner, ...['organization_id'].filter((one) => has(key.table, one) && has(key.to, one))];
      return !wanted.every((name) => carries(key, name));
    })
    .map(({ table, name }) => `${table}.${name}`);
}

describe('every table of an organization', { timeout: 300_000 }, () => {
  it('is reached through its organization or a person it names, on every way through every wall', async () => {
    const ofOrganizations = (await columnsOf())
      .filter(({ column, table }) => column === 'organization_id' && !notWalled.includes(table))
      .map(({ table }) => table);
    expect(ofOrganizations.length).toBeGreaterThan(30);
    const policies = (await policiesOf()).filter(({ table }) => ofOrganizations.includes(table));
    expect(ofOrganizations.filter((table) => policies.every((one) => one.table !== table))).toEqual([]);
    const open = policies.filter(({ expression }) => !ways(expression).every(isArgued));
    const unproven = new Set(open.map(({ table, name }) => `${table}.${name}`));
    expect([...unproven].sort()).toEqual(Object.keys(argued).sort());
    console.log(
      `tables with an organization ${ofOrganizations.length} · ways through their walls ${policies.flatMap(({ expression }) => ways(expression)).length} · argued ${Object.keys(argued).length}`,
    );
  });

  it('would be found with a way that asks for neither', () => {
    expect(ways(`((a OR (b AND (c OR d))) OR e)`)).toEqual(['a', 'b AND (c OR d)', 'e']);
    expect(isArgued(`(( SELECT acting_purpose() AS acting_purpose) = 'support'::text)`)).toBe(false);
    expect(isArgued('true')).toBe(false);
  });
});

describe('every reference', { timeout: 300_000 }, () => {
  it('carries the owner of what it refers to, and the organization where both have one', async () => {
    const keys = await keysOf();
    expect(strays(keys, await columnsOf())).toEqual([]);
    expect(keys.length).toBeGreaterThan(80);
    const named = keys.filter(({ to }) => to in bare).length;
    console.log(
      `references ${keys.length} · of people by their id ${named} · carrying their owner ${keys.length - named}`,
    );
  });

  it('would be found if it did not: a row that hangs on another organization’s membership, or another person’s plan', async () => {
    await ask(
      home.superuserUrl,
      `alter table membership add constraint for_stray unique (id); alter table plan add constraint for_stray_too unique (id);
       create table stray (organization_id uuid, id uuid, membership_id uuid references membership (id), primary key (organization_id, id));
       create table stray_too (person_id uuid primary key, plan_id uuid references plan (id))`,
    );
    expect(strays(await keysOf(), await columnsOf())).toEqual([
      'stray.stray_membership_id_fkey',
      'stray_too.stray_too_plan_id_fkey',
    ]);
  });
});
