import type { Catalogue } from '../dimension/catalogue.js';
import type { Dimension } from '../dimension/dimension.js';
import { readValue, type ValueRefusal } from '../dimension/read-value.js';
import type { Value } from '../dimension/value.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Facet, Presence } from '../presence/presence.js';
import type { Importance, Wish } from '../wish/wish.js';
import { effectiveWishes } from './effective-wishes.js';
import { type Reason, reasonsFor } from './reasons.js';
import { matchValues } from './usable-values.js';
import { weighWishes } from './weigh-wishes.js';

/** What someone says, by dimension, all of it usable and shown. A text is the key, tag, path or name; else a whole value. */
export interface Sayings {
  readonly [dimension: string]: readonly unknown[];
}

export interface TwoPeople {
  readonly asker: Sayings;
  readonly candidate: Sayings;
  /** How much it matters to the asker, 1 to 5, that the other is like them there. */
  readonly likeMe?: { readonly [dimension: string]: Importance };
}

/** No such dimension in the catalogue that was given. */
export interface NoSuchDimension {
  readonly kind: 'NoSuchDimension';
  readonly dimension: string;
}

/**
 * What speaks for one person as another's peer: the matcher's own reasons, with nothing but a catalogue and what the
 * two say. No reasons is an answer too.
 *
 * @example
 * whatSpeaksFor(builtInCatalogue, { asker: { pastime: ['painting'] }, candidate: { pastime: ['painting'] } })
 */
export function whatSpeaksFor(
  catalogue: Catalogue,
  { asker, candidate, likeMe = {} }: TwoPeople,
): Result<readonly Reason[], ValueRefusal | NoSuchDimension> {
  const one = presenceSaying(catalogue, asker);
  const other = presenceSaying(catalogue, candidate);
  if (!one.ok) return one;
  if (!other.ok) return other;

  const wishes = Object.entries(likeMe).map(([dimension, importance]): Wish => ({
    dimension,
    strength: 'prefer',
    importance,
    like: { as: 'mine' },
    turnedOn: true,
  }));
  const counting = effectiveWishes(
    wishes,
    (dimension) => matchValues(one.value, dimension),
    catalogue,
    { policies: [] },
    someDay,
  );
  return ok(reasonsFor(one.value, other.value, weighWishes(counting, other.value, false) ?? [], catalogue));
}

function presenceSaying(catalogue: Catalogue, sayings: Sayings): Result<Presence, ValueRefusal | NoSuchDimension> {
  const facets: Facet[] = [];
  for (const [id, said] of Object.entries(sayings)) {
    const dimension = catalogue.get(id);
    if (!dimension) return err({ kind: 'NoSuchDimension', dimension: id });
    for (const one of said) {
      const value = readValue(dimension, typeof one === 'string' ? inFull(dimension, one) : one);
      if (!value.ok) return value;
      facets.push({ dimension: id, answer: { answer: 'value', value: value.value }, match: true, display: 'members' });
    }
  }
  return ok({ ...nobodyInParticular, facets });
}

function inFull({ value: { form } }: Dimension, text: string): unknown {
  const inForm: { readonly [Form in Value['form']]: unknown } = {
    choice: { form, key: text },
    ordered: { form, key: text },
    language: { form, tag: text, proficiency: 'good' },
    area: { form, path: text },
    name: { form, name: text },
    words: { form, words: text, language: 'und' },
    interval: text,
    'week-slots': text,
  };
  return inForm[form];
}

const someDay = new Date(0);

const nobodyInParticular: Omit<Presence, 'facets'> = {
  person: '' as PersonId,
  organization: '' as OrganizationId,
  membership: '' as MembershipId,
  name: '',
  setting: { seen: true, mutual: true, paused: false, since: someDay },
  ageGroup: 'adult',
  offers: [],
};
