import type { Catalogue } from '../../dimension/catalogue.js';
import type { Dimension } from '../../dimension/dimension.js';
import type { DimensionId } from '../../dimension/dimension-id.js';

/** The fields of one dimension: what may be shown, what serves only the ask, and what is wished for are kept apart. */
export interface DimensionFields {
  readonly dimension: Dimension;
  /** What people let be used and show to members: all that lists and ranks may use. */
  readonly listed: string;
  /** What people let be used and do not show: it serves the both-say-yes ask alone. */
  readonly asked: string;
  /** What people wish for in a mutual peer. */
  readonly wished: string;
  /** How they wish: `must`, `avoid`, how much it matters, and how much of it is enough. */
  readonly wishing: string;
  /** All four. */
  readonly all: readonly string[];
  /** Of a tree of options: those that others are cases of. */
  readonly wider: ReadonlySet<string>;
  /** By option, those that are directly a case of it. */
  readonly cases: ReadonlyMap<string, readonly string[]>;
  /** By option, itself and everything it is a case of, as far up as the judge climbs. */
  readonly line: ReadonlyMap<string, readonly string[]>;
  /** By option, what somebody says who states it. */
  readonly tree: ReadonlyMap<string, readonly string[]>;
}

/** The field of how people stand, whatever the dimension. */
export const standingField = 'standing';

export type Scheme = ReadonlyMap<DimensionId, DimensionFields>;

export function schemeOf(catalogue: Catalogue): Scheme {
  return new Map([...catalogue].map(([id, dimension]) => [id, fieldsOf(dimension)]));
}

function fieldsOf(dimension: Dimension): DimensionFields {
  const options = dimension.value.form === 'choice' ? dimension.value.options : [];
  const broader = new Map(options.flatMap(({ key, broader: above }) => (above === undefined ? [] : [[key, above]])));
  const wider = new Set(broader.values());
  const line = new Map(options.map(({ key }) => [key, lineFrom(key, broader, options.length)]));
  const { id } = dimension;
  const fields = { listed: `listed ${id}`, asked: `asked ${id}`, wished: `wished ${id}`, wishing: `wishing ${id}` };
  return {
    dimension,
    ...fields,
    all: Object.values(fields),
    wider,
    cases: new Map(
      [...wider].map((key) => [key, [...broader].flatMap(([one, above]) => (above === key ? [one] : []))]),
    ),
    line,
    tree: new Map([...line].map(([key, above]) => [key, saidInLine(above, wider)])),
  };
}

/** `depth` ends the climb even where the options are not a tree. */
function lineFrom(key: string, broader: ReadonlyMap<string, string>, depth: number): readonly string[] {
  const line = [key];
  for (let above = broader.get(key); above !== undefined && line.length <= depth; above = broader.get(above))
    line.push(above);
  return line;
}

/** The first of the line itself, and for whoever looks for something wider, all it is a case of. */
export function saidInLine(line: readonly string[], wider: ReadonlySet<string>): readonly string[] {
  return [...line.slice(0, 1).map(exactly), ...line.filter((key) => wider.has(key)).map(caseOf)];
}

export function exactly(key: string): string {
  return `=${key}`;
}

/** This option or, at any depth, a case of it. */
export function caseOf(key: string): string {
  return `<${key}`;
}

/** The option and everything it is a case of; a key the dimension does not know is a case of nothing else. */
export function selfAndWider({ line }: DimensionFields, key: string): readonly string[] {
  return line.get(key) ?? [key];
}

/** Whatever in the tree can be anything but wholly unlike this option: what it is a case of, its cases, what lies beside it. */
export function relatives(fields: DimensionFields, key: string): readonly string[] {
  const line = selfAndWider(fields, key);
  const above = line[1];
  const beside = above === undefined ? [] : (fields.cases.get(above) ?? []);
  return [...line, ...(fields.cases.get(key) ?? []), ...beside];
}

/** Whether two people who both say something here must have some of it in common to meet at all. */
export function mustBeShared({ traits }: Dimension): boolean {
  return traits.some((trait) => trait === 'language' || trait === 'contact-mode' || trait === 'availability');
}
