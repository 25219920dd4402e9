import type { EntityManager } from '@mikro-orm/postgresql';

/** What a database is made of, by kind and by name: tables, columns, constraints, indexes, walls, rights, functions. */
export interface Catalogue {
  readonly [kindAndName: string]: string;
}

const unless = (column: string): string => `${column} not like 'peerness\\_%'`;

/** Each answers rows of `name` and `what`. Our own two tables of the migrator are left out. */
const questions: { readonly [kind: string]: string } = {
  table: `
    select c.relname as name, concat_ws(' ', c.relkind::text,
      case when c.relrowsecurity then 'walled' else 'OPEN' end, case when c.relforcerowsecurity then 'forced' else 'UNFORCED' end,
      pg_get_viewdef(case when c.relkind in ('v', 'm') then c.oid end)) as what
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and ${unless('c.relname')}`,
  column: `
    select c.relname || '.' || a.attname as name, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then 'not null' end, pg_get_expr(d.adbin, d.adrelid), nullif(a.attidentity::text, ''), nullif(a.attgenerated::text, '')) as what
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and ${unless('c.relname')}`,
  constraint: `
    select c.relname || '.' || k.conname as name, pg_get_constraintdef(k.oid) as what
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and k.contype <> 'n' and ${unless('c.relname')}`,
  index: `
    select i.tablename || '.' || i.indexname as name, i.indexdef as what from pg_indexes i
    where i.schemaname = 'public' and ${unless('i.tablename')}`,
  wall: `
    select p.tablename || '.' || p.policyname as name,
      concat_ws(' ', p.permissive, p.cmd, 'to', p.roles::text, 'using', p.qual, 'check', p.with_check) as what
    from pg_policies p where p.schemaname = 'public' and ${unless('p.tablename')}`,
  trigger: `
    select c.relname || '.' || t.tgname as name, concat_ws(' ', pg_get_triggerdef(t.oid), case when t.tgenabled not in ('O', 'A') then 'DISABLED' end) as what from pg_trigger t
    join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and c.relnamespace = 'public'::regnamespace`,
  function: `
    select f.oid::regprocedure::text as name, pg_get_functiondef(f.oid) as what
    from pg_proc f where f.pronamespace = 'public'::regnamespace and f.prokind in ('f', 'p')`,
  'table right': `
    select c.relname || ' ' || coalesce(r.rolname, 'PUBLIC') as name, string_agg(g.privilege_type, ', ' order by g.privilege_type) as what
    from pg_class c cross join lateral aclexplode(c.relacl) g left join pg_roles r on r.oid = g.grantee
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and g.grantee <> c.relowner
    group by c.relname, r.rolname`,
  'column right': `
    select c.relname || '.' || a.attname || ' ' || coalesce(r.rolname, 'PUBLIC') as name, string_agg(g.privilege_type, ', ' order by g.privilege_type) as what
    from pg_class c join pg_attribute a on a.attrelid = c.oid cross join lateral aclexplode(a.attacl) g left join pg_roles r on r.oid = g.grantee
    where c.relnamespace = 'public'::regnamespace and g.grantee <> c.relowner group by c.relname, a.attname, r.rolname`,
  'function right': `
    select f.oid::regprocedure::text || ' ' || coalesce(r.rolname, 'PUBLIC') as name, string_agg(g.privilege_type, ', ') as what
    from pg_proc f cross join lateral aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) g left join pg_roles r on r.oid = g.grantee
    where f.pronamespace = 'public'::regnamespace and g.grantee <> f.proowner group by f.oid, r.rolname`,
  'schema right': `
    select n.nspname || ' ' || coalesce(r.rolname, 'PUBLIC') as name, string_agg(g.privilege_type, ', ' order by g.privilege_type) as what
    from pg_namespace n cross join lateral aclexplode(n.nspacl) g left join pg_roles r on r.oid = g.grantee
    where n.nspname = 'public' and g.grantee <> n.nspowner group by n.nspname, r.rolname`,
};

/** Reads the catalogue; anyone who may connect may. The application's role is called `application`, whatever its name. */
export async function readCatalogue(em: EntityManager, applicationRole: string): Promise<Catalogue> {
  const found: [string, string][] = [];
  for (const [kind, question] of Object.entries(questions)) {
    for (const { name, what } of await em.execute<{ name: string; what: string }[]>(question)) {
      const about = name.endsWith(` ${applicationRole}`) ? name.replace(/\S+$/, 'application') : name;
      found.push([`${kind} ${about}`, what]);
    }
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface Drift {
  readonly what: string;
  readonly is: 'missing' | 'unexpected' | 'different';
}

/** What differs between what is expected and what is there, by name. Empty: they are equal. */
export function compareCatalogues(expected: Catalogue, actual: Catalogue): readonly Drift[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  return names.flatMap((what): Drift[] => {
    const before = expected[what];
    const now = actual[what];
    if (before === now) return [];
    if (now === undefined) return [{ what, is: 'missing' }];
    return [{ what, is: before === undefined ? 'unexpected' : 'different' }];
  });
}
