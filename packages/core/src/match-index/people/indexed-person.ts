import type { Value } from '../../dimension/value.js';
import type { Facet, Presence } from '../../presence/presence.js';
import { listedValues } from '../../matching/usable-values.js';
import type { Candidate } from '../../presence/presences.js';
import type { Wish } from '../../wish/wish.js';
import { saidBy } from './said.js';
import { type DimensionFields, mustBeShared, type Scheme, standingField } from './scheme.js';
import { wishedBy, wishingBy } from './wished.js';

/** The row of somebody who could be found, with what they wish for in a mutual peer. */
export interface IndexedPerson extends Candidate {
  readonly wishes: readonly Wish[];
}

export type Say = (field: string, said: string) => void;

/** Calls `say` with everything that stands in the planes about this person, whatever the date. */
export function sayAll(scheme: Scheme, person: IndexedPerson, say: Say): void {
  const { presence, wishes } = person;
  if (presence.setting.seen) say(standingField, 'seen');
  if (presence.setting.mutual) say(standingField, 'mutual');
  say(standingField, presence.ageGroup);
  for (const facet of presence.facets) {
    const fields = scheme.get(facet.dimension);
    if (fields && facet.match && facet.answer.answer === 'value') sayValue(fields, facet, facet.answer.value, say);
  }
  for (const [at, wish] of wishes.entries()) {
    const fields = scheme.get(wish.dimension);
    const isFirst = wishes.findIndex(({ dimension }) => dimension === wish.dimension) === at;
    if (fields && isFirst) sayWish(fields, presence, wish, say);
  }
}

/** The same, of one dimension alone: what stands in its fields, and of how this person stands what hangs on it. */
export function sayOn(scheme: Scheme, fields: DimensionFields, { presence, wishes }: IndexedPerson, say: Say): void {
  const { id, traits } = fields.dimension;
  const lives = traits.includes('lived-experience');
  for (const facet of presence.facets) {
    const isHere = facet.dimension === id;
    if ((!isHere && !lives) || !facet.match || facet.answer.answer !== 'value') continue;
    if (isHere) sayValue(fields, facet, facet.answer.value, say);
    else if (facet.display === 'members' && isLived(scheme, facet)) say(standingField, 'lives');
  }
  const wish = wishes.find(({ dimension }) => dimension === id);
  if (wish) sayWish(fields, presence, wish, say);
}

/** What of how somebody stands may hang on this dimension. */
export function standingsOf({ dimension, listed }: DimensionFields): readonly string[] {
  const lives = dimension.traits.includes('lived-experience') ? ['lives'] : [];
  return mustBeShared(dimension) ? [...lives, anything(listed), writing(listed)] : lives;
}

function isLived(scheme: Scheme, { dimension }: Facet): boolean {
  return scheme.get(dimension)?.dimension.traits.includes('lived-experience') ?? false;
}

/** That somebody says anything at all here: what one of two did not say rules out nothing. */
export function anything(field: string): string {
  return `${field} at all`;
}

/** That somebody would write: two who both would need no shared hour. */
export function writing(field: string): string {
  return `${field} text`;
}

/** What is not shown to members never stands in a field that lists and ranks read: see `listedValues`. */
function sayValue(fields: DimensionFields, facet: Facet, value: Value, say: Say): void {
  const { traits } = fields.dimension;
  const isListed = facet.display === 'members';
  for (const said of saidBy(fields, value)) say(isListed ? fields.listed : fields.asked, said);
  if (!isListed) return;
  if (traits.includes('lived-experience')) say(standingField, 'lives');
  if (mustBeShared(fields.dimension)) say(standingField, anything(fields.listed));
  if (traits.includes('contact-mode') && value.form === 'choice' && value.key === 'text')
    say(standingField, writing(fields.listed));
}

/** What counts of a wish whatever the organization decides; whether an avoid on a protected trait does is asked later. */
function sayWish(fields: DimensionFields, presence: Presence, wish: Wish, say: Say): void {
  const { dimension, wished, wishing } = fields;
  if (dimension.traits.includes('protected') && !wish.turnedOn) return;
  const values = wish.like.as === 'mine' ? listedValues(presence, dimension.id) : wish.like.values;
  if (values.length === 0) return;
  const texts = wishedBy(fields, values);
  for (const said of texts) say(wished, said);
  for (const said of wishingBy(fields, wish, texts)) say(wishing, said);
}
