import type { FieldRule, Relation } from '../access/rule.js';
import type { Selection, SelectedField } from '../access/selection.js';
import type { Finished } from './views.js';

/** How each field of a type is found. Nothing is computed that was not asked for or may not be seen; `undefined` is absent. */
export type Fields = Readonly<Record<string, (field: SelectedField) => unknown>>;

/** A finished object: of the fields asked for on this type, those this relation may see, by the names asked for. */
export async function project(
  selection: Selection,
  typename: string,
  relation: Relation,
  fields: Fields,
): Promise<Finished> {
  const found: [string, unknown][] = [];
  for (const field of askedFor(selection, typename)) {
    const find = Object.hasOwn(fields, field.name) ? fields[field.name] : undefined;
    const value = find && allows(field.rule, relation) ? await find(field) : undefined;
    if (value !== undefined && value !== null) found.push([field.as, value]);
  }
  return { ...Object.fromEntries(found), __typename: typename };
}

/** One after the other: what one of them reads, the next one finds read. */
export async function each<Item, Answer>(
  items: readonly Item[],
  answer: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const item of items) answers.push(await answer(item));
  return answers;
}

/** The fields asked for on this type, or on an interface it has, with everything asked under one name brought together. */
function askedFor({ fields }: Selection, typename: string): Iterable<SelectedField> {
  const byName = new Map<string, SelectedField>();
  for (const field of fields) {
    if (!applies(field.on, typename)) continue;
    const same = byName.get(field.as);
    byName.set(field.as, same ? together(same, field) : field);
  }
  return byName.values();
}

/** Asked for twice under one name, on a type and on its interface perhaps: both rules hold. */
function together(one: SelectedField, other: SelectedField): SelectedField {
  const rule = one.rule === 'public' ? other.rule : one.rule.filter((relation) => allows(other.rule, relation));
  return { ...one, rule, selection: { fields: [...one.selection.fields, ...other.selection.fields] } };
}

function allows(rule: FieldRule, relation: Relation): boolean {
  return rule === 'public' || rule.includes(relation);
}

function applies(on: string, typename: string): boolean {
  return on === typename || (on === 'Node' && nodeTypes.has(typename));
}

/** The types that implement `Node`. */
const nodeTypes: ReadonlySet<string> = new Set([
  'Person',
  'Organization',
  'Membership',
  'Member',
  'Dimension',
  'Statement',
  'ImportedEntry',
  'WishList',
  'Connection',
  'Ask',
  'Round',
  'RoundOffer',
  'Plan',
  'PlanSection',
  'RoadmapItem',
  'CrisisPlan',
  'AdvanceDirective',
  'Session',
  'Concern',
  'Consent',
]);
