import { readdirSync, readFileSync } from 'node:fs';
import type { AccessFacts, Action, Actor, ComplianceProfile, ConsentPurpose, Decision } from '../../../src/index.js';
import { consentNamed, type ConsentWords } from './read-consent.js';
import { momentNamed, organizationNamed, personNamed } from './vocabulary.js';

/** What a row asks, in the words of the table. */
export interface AskedWords {
  readonly who: string | WhoWords;
  readonly action: string;
  readonly facts: FactWords;
  readonly purpose: string;
  readonly at?: string;
}

interface WhoWords {
  readonly person: string;
  readonly roles?: readonly string[];
  readonly classes?: readonly string[];
  /** Somebody outside, by name. */
  readonly outside?: string;
}

interface FactWords {
  readonly owner?: string | null;
  readonly category: string;
  readonly tier?: number;
  readonly thing?: string;
  readonly ties: readonly { kind: string; in?: string; connection?: string; until?: string }[];
  readonly barriers?: readonly string[];
  readonly consents: readonly ConsentWords[];
  readonly profile?: string;
  readonly part2?: boolean;
}

interface Expected {
  readonly effect: Decision['effect'];
  readonly basis?: string;
  readonly consent?: string;
  readonly missing?: readonly string[];
  readonly obligations?: readonly string[];
}

export interface Situation extends AskedWords {
  readonly title: string;
  readonly expect: Expected;
}

/** One line of the table, as the decision is asked and what it has to answer. */
export interface Row {
  readonly title: string;
  readonly asked: Asked;
  readonly expect: Omit<Decision, 'missing'> & { readonly missing: readonly string[] };
}

export type Asked = readonly [Actor, Action, AccessFacts, ConsentPurpose, Date];

const folder = new URL('.', import.meta.url);

export function readJson<What>(file: string): What {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as What;
}

export const situations = readJson<{ situations: Record<string, Situation> }>('situations.json').situations;

/** Every file called `rows-….json`: whoever adds one adds rows. */
export function readRows(): readonly Row[] {
  return readdirSync(folder)
    .filter((file) => /^rows-.*\.json$/.test(file))
    .sort()
    .flatMap((file) =>
      readJson<{ rows: RowWords[] }>(file).rows.map((row) => ({
        title: `${file.slice(5, -5)}: ${row.title}`,
        asked: askedOf(changed(situationOf(row.like), row)),
        expect: expected(row.expect),
      })),
    );
}

interface RowWords extends Partial<Omit<AskedWords, 'facts'>> {
  readonly title: string;
  readonly like: string;
  readonly facts?: Partial<FactWords>;
  readonly expect: Expected;
}

export function situationOf(name: string): Situation {
  const found = situations[name];
  if (!found) throw new Error(`There is no situation ${name}.`);
  return found;
}

/** The situation with whatever is different; `null` takes something away. */
export function changed(one: AskedWords, { facts = {}, ...rest }: Partial<RowWords>): AskedWords {
  const merged = { ...one.facts, ...facts };
  return {
    ...one,
    ...rest,
    facts: Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as unknown as FactWords,
  };
}

export function expected({ effect, basis = 'none', consent, missing = [], obligations = [] }: Expected): Row['expect'] {
  return { effect, basis, ...(consent && { consent }), missing, obligations } as Row['expect'];
}

export function askedOf({ who, action, facts, purpose, at = 'now' }: AskedWords): Asked {
  const { person, roles = [], classes, outside } = typeof who === 'string' ? known(who) : who;
  const actor = {
    ...(person !== 'nobody' && { person: personNamed(person) }),
    roles,
    ...(classes && { classes }),
    ...(outside && { outside }),
  };
  const { owner, ties, barriers = [], consents, profile, ...rest } = facts;
  const told = {
    ...rest,
    ...(owner && { owner: personNamed(owner) }),
    ties: ties.map(({ kind, in: where, connection, until }) => ({
      kind,
      ...(where && { organization: organizationNamed(where) }),
      ...(connection && { connection }),
      ...(until && { until: momentNamed(until) }),
    })),
    barriers,
    consents: consents.map(consentNamed),
    ...(profile && { profile: { part2: profile, hipaa: 'undetermined', states: [] } as unknown as ComplianceProfile }),
  };
  // A table may say what no type allows: that is what some of its rows are about.
  return [
    actor as unknown as Actor,
    action as Action,
    told as unknown as AccessFacts,
    purpose as ConsentPurpose,
    momentNamed(at),
  ];
}

function known(who: string): WhoWords {
  const [person = '', role] = who.split(' the ');
  return { person, ...(role && { roles: [role] }) };
}
