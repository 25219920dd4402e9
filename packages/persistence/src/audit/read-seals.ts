import type { EntityManager } from '@mikro-orm/postgresql';
import type { Sealed } from './digest.js';

/** A seal, and what it seals as far as that is there. */
export interface SealRow extends Sealed {
  readonly family: string;
  readonly owner: string;
  readonly hash: string;
  readonly salts: readonly (string | null)[];
  /** The event it seals is there. */
  readonly there: boolean;
  readonly about: readonly (string | null)[] | null;
  readonly who: string | null;
  readonly codes: string;
}

/** The newest seal of a chain, as its head remembers it. */
export interface HeadRow {
  readonly family: string;
  readonly owner: string;
  readonly label: string;
  readonly seq: number;
  readonly hash: string;
}

export interface Place {
  readonly family: string;
  readonly owner: string;
  readonly seq: number;
}

const moment = (column: string): string => `trunc(extract(epoch from ${column}) * 1000000)::bigint::text`;
/** In which request, where that was sealed with it. */
const asked = (name: string): string =>
  `|| case when ${name}.request is null then '{}'::text[] else array['request', ${name}.request::text] end`;
const event = (name: string): string =>
  `array[${name}.aggregate, ${name}.aggregate_id, ${name}.version::text, ${name}.kind, ${name}.schema::text, ${moment(`${name}.at`)}] ${asked(name)}`;
const hexes = (column: string): string =>
  `array(select encode(one, 'hex') from unnest(${column}) with ordinality as every (one, place) order by place)`;

const page = `
  select s.family, s.owner, s.seq::integer as seq, s.source, s.event, s.opened, encode(s.plain, 'hex') as plain, ${hexes('s.named')} as named,
    ${hexes('s.salts')} as salts, encode(s.prev, 'hex') as prev, encode(s.hash, 'hex') as hash, coalesce(h.label::text, '') as label,
    coalesce(p.id, o.id, a.id, i.id) is not null as there, coalesce(p.actor, o.actor, a.reader_id)::text as who, coalesce(p.codes, o.codes, '{}')::text as codes,
    case s.source when 'person_event' then ${event('p')} when 'organization_event' then ${event('o')}
      when 'access' then array[a.organization_id::text, ${moment('a.at')}, a.action, a.category, a.thing, a.purpose, a.basis, a.consent, a.outcome, a.disclosed::text, a.notice] ${asked('a')}
      when 'installation_event' then array[${moment('i.at')}, i.kind, i.code, i.times::text] ${asked('i')} end as about
  from (select * from peerness_seal where (family, owner, seq) > (?, ?::uuid, ?::bigint) and (?::uuid is null or owner = ?::uuid) order by family, owner, seq limit ?) as s
  left join peerness_head h on h.family = s.family and h.owner = s.owner
  left join person_event p on s.source = 'person_event' and p.person_id = s.owner and p.id = s.event
  left join organization_event o on s.source = 'organization_event' and o.organization_id = s.owner and o.id = s.event
  left join access a on s.source = 'access' and a.person_id = s.owner and a.id = s.event
  left join installation_event i on s.source = 'installation_event' and i.id = s.event
  order by s.family, s.owner, s.seq`;

const nobodys = '00000000-0000-0000-0000-000000000000';

/** Every seal, chain by chain, in order, a page at a time: of one owner, or of all. */
export async function* readSeals(
  em: EntityManager,
  owner: string | undefined,
  atOnce: number,
): AsyncGenerator<readonly SealRow[]> {
  let after: Place = { family: '', owner: nobodys, seq: 0 };
  for (;;) {
    const only = owner ?? null;
    const rows = await em.execute<SealRow[]>(page, [after.family, after.owner, after.seq, only, only, atOnce]);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last;
  }
}

export function readHeads(em: EntityManager, owner: string | undefined): Promise<HeadRow[]> {
  return em.execute<HeadRow[]>(
    `select family, owner, label, seq::integer as seq, encode(hash, 'hex') as hash from peerness_head where ?::uuid is null or owner = ?::uuid order by family, owner`,
    [owner ?? null, owner ?? null],
  );
}

const sources = [
  ['person_event', 'person', 'person_id'],
  ['organization_event', 'organization', 'organization_id'],
  ['access', 'person', 'person_id'],
  ['installation_event', 'installation', undefined],
] as const;

/** Events that no seal of their owner's chain names. */
export async function readUnsealed(
  em: EntityManager,
  owner: string | undefined,
): Promise<readonly { readonly family: string; readonly owner: string; readonly event: string }[]> {
  const found = [];
  for (const [table, family, column] of sources) {
    const whose = column === undefined ? `'${nobodys}'::uuid` : `e.${column}`;
    found.push(
      ...(await em.execute<{ family: string; owner: string; event: string }[]>(
        `select '${family}' as family, ${whose} as owner, e.id as event from "${table}" e where (?::uuid is null or ${whose} = ?::uuid)
           and not exists (select 1 from peerness_seal s where s.owner = ${whose} and s.event = e.id and s.source = '${table}') order by e.at, e.id`,
        [owner ?? null, owner ?? null],
      )),
    );
  }
  return found;
}

/** Whether a chain has a seal with this hash, or of this digest, anywhere else. */
export async function isElsewhere(
  em: EntityManager,
  { family, owner, seq }: Place,
  what: 'hash' | 'plain',
  hex: string,
): Promise<boolean> {
  const rows = await em.execute<{ one: number }[]>(
    `select 1 as one from peerness_seal where family = ? and owner = ? and seq <> ? and ${what} = decode(?, 'hex') limit 1`,
    [family, owner, seq, hex],
  );
  return rows.length > 0;
}
