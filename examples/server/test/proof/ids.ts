import type { Sealer } from '@peerness/persistence';
import { globalId, type NodeKind } from '@peerness/core/use-cases';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { orgs } from './cast.js';

/** A thing there is, and whose: one person's, two people's, or an organization's. */
export interface Thing {
  readonly kind: NodeKind | 'agreement';
  readonly id: string;
  readonly owners: readonly string[];
  readonly organization?: string;
  /** Of a plan or a section, its title; of something on a roadmap, its words; of a round, its name. */
  readonly word?: string;
  /** Of statements, entries and sections, the first of each owner; of all else, every one. */
  readonly isFirst: boolean;
}

export interface Ids {
  readonly things: readonly Thing[];
  /** `harbor` to its global id. */
  readonly organizations: ReadonlyMap<string, string>;
  /** Whose person id it is, to the id itself: these never leave. */
  readonly people: ReadonlyMap<string, string>;
}

type Row = Record<string, string>;

/** Every id there is, read past every wall. Whoever never signed in is named by the canary in their entry. */
export async function readIds(superuserUrl: string, sealer: Pick<Sealer, 'open'>): Promise<Ids> {
  return withConnection(superuserUrl, async (client) => {
    const all = async (sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;
    const organizations = new Map(
      (await all('select organization_id as id, handle from organization_handle')).map(({ id = '', handle = '' }) => [
        id,
        handle,
      ]),
    );
    const people = new Map(
      (await all('select person_id as id, subject from identity')).map(({ id = '', subject = '' }) => [id, subject]),
    );
    for (const row of await all('select organization_id, id, person_id, answer from imported_entry')) {
      const { organization_id: owner = '', id: entry = '', person_id: id = '', answer = '' } = row;
      const words = sealer.open(answer, { owner, also: [id], table: 'imported_entry', column: 'answer', row: entry });
      const [, org, name] = /CN-(\w+)-(olga|dov)-/.exec(words) ?? [];
      if (org && name) people.set(id, `${org}.${name}`);
    }
    const wordIn = (table: string, column: string, { id: row = '', person_id: owner = '', ...rest }: Row) => {
      const word = rest[column];
      return word === undefined || word === null ? undefined : sealer.open(word, { owner, table, column, row });
    };
    const who = (id: string | undefined): string => people.get(id ?? '') ?? 'nobody';
    const where = (id: string | undefined): string => organizations.get(id ?? '') ?? 'nowhere';
    const things: Thing[] = [];
    const known = new Set<string>();
    const add = (
      kind: Thing['kind'],
      ids: readonly (string | undefined)[],
      owners: readonly string[],
      organization?: string,
      word?: string,
    ): void => {
      const key = `${kind} ${owners.join()}`;
      const isFirst = !['statement', 'entry'].includes(kind) || !known.has(key);
      known.add(key);
      things.push({
        kind,
        // Of agreements alone the id is what they have in the graph.
        id: kind === 'agreement' ? (ids[0] ?? '') : globalId(kind, ...ids.map((id) => id ?? '')),
        owners,
        isFirst,
        ...(organization && { organization }),
        ...(word && { word }),
      });
    };
    for (const [id, subject] of people) add('self', [id], [subject]);
    for (const [id, handle] of organizations) add('organization', [id], [], handle);
    for (const [id, handle] of organizations) add('wishes', [id], [], handle);
    for (const row of await all('select organization_id, key from dimension'))
      add('dimension', [`${row['organization_id']}/${row['key']}`], [], where(row['organization_id']));
    for (const row of await all('select organization_id, id, person_id from membership')) {
      add('person', [row['organization_id'], row['id']], [who(row['person_id'])], where(row['organization_id']));
      add('member', [row['organization_id'], row['id']], [who(row['person_id'])], where(row['organization_id']));
      add('membership', [row['organization_id'], row['id']], [who(row['person_id'])], where(row['organization_id']));
    }
    for (const row of await all('select id, person_id from consent_directive order by id'))
      add('consent', [row['id']], [who(row['person_id'])]);
    for (const row of await all('select id, person_id from statement order by id'))
      add('statement', [row['id']], [who(row['person_id'])]);
    for (const row of await all('select organization_id, id, person_id from imported_entry order by id'))
      add('entry', [row['organization_id'], row['id']], [who(row['person_id'])], where(row['organization_id']));
    for (const row of await all('select organization_id, id, inviter_id, invitee_id from connection'))
      add(
        'connection',
        [row['organization_id'], row['id']],
        [who(row['inviter_id']), who(row['invitee_id'])],
        where(row['organization_id']),
      );
    for (const row of await all('select organization_id, id, asker_id from ask'))
      add('ask', [row['organization_id'], row['id']], [who(row['asker_id'])], where(row['organization_id']));
    for (const row of await all('select organization_id, id, name from match_round order by id'))
      add('round', [row['organization_id'], row['id']], [], where(row['organization_id']), row['name']);
    for (const row of await all(
      'select organization_id, id, seeker_id, supporter_id from match_round_offer order by id',
    ))
      add(
        'offer',
        [row['organization_id'], row['id']],
        [who(row['seeker_id']), who(row['supporter_id'])],
        where(row['organization_id']),
      );
    for (const row of await all('select organization_id, id from network_agreement order by id'))
      add('agreement', [row['id']], [], where(row['organization_id']));
    for (const row of await all('select id, person_id, title from plan order by id'))
      add('plan', [row['id']], [who(row['person_id'])], undefined, wordIn('plan', 'title', row));
    for (const row of await all('select id, plan_id, person_id, title from plan_section order by position'))
      add(
        'section',
        [row['plan_id'], row['id']],
        [who(row['person_id'])],
        undefined,
        wordIn('plan_section', 'title', row),
      );
    for (const row of await all('select id, person_id, words from roadmap_item order by id'))
      add('roadmap', [row['id']], [who(row['person_id'])], undefined, wordIn('roadmap_item', 'words', row));
    for (const row of await all('select id, person_id from crisis_plan order by id'))
      add('crisis', [row['id']], [who(row['person_id'])]);
    for (const row of await all('select id, person_id from advance_directive order by id'))
      add('directive', [row['id']], [who(row['person_id'])]);
    for (const row of await all('select id, person_id from session order by id'))
      add('session', [row['id']], [who(row['person_id'])]);
    for (const row of await all('select organization_id, id, person_id from concern order by id'))
      add('concern', [row['organization_id'], row['id']], [who(row['person_id'])], where(row['organization_id']));
    for (const kind of ['demand', 'hold'] as const)
      for (const row of await all(
        `select organization_id, id, person_id, bar_basis is null as told from legal_${kind} order by id`,
      ))
        add(
          kind,
          [row['organization_id'], row['id']],
          row['told'] ? [who(row['person_id'])] : [],
          where(row['organization_id']),
        );
    return {
      things,
      organizations: new Map(
        orgs.map((org) => [
          org,
          globalId('organization', [...organizations].find(([, handle]) => handle === org)?.[0] ?? ''),
        ]),
      ),
      people: new Map([...people].map(([id, subject]) => [subject, id])),
    };
  });
}
