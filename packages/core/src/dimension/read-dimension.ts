import { ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { type Dimension, type Trait, uses } from './dimension.js';
import { isDimensionKey, organizationDimensionId } from './dimension-id.js';
import { comparatorFor } from './read-comparator.js';
import { labels } from './read-labels.js';
import { longestLabel, valueKind } from './read-value-kind.js';
import { exactly, list, misfit, type Read, shape, that, type UnreadableDimension } from './reading.js';
import type { ValueKind } from './value-kind.js';

const longestHint = 500;

/** The traits an organization may give its own. Age is asked in one place, because who may meet whom rests on it. */
const traits: { readonly [Name in Exclude<Trait, 'age'>]: ValueKind['form'] | 'any' } = {
  protected: 'any',
  'race-or-faith': 'any',
  'lived-experience': 'any',
  language: 'language',
  'contact-mode': 'choice',
  availability: 'week-slots',
};

const outline = shape(
  {
    key: that(
      'a lower-case word, or words with hyphens',
      (input): input is string => typeof input === 'string' && isDimensionKey(input),
    ),
    labels: labels(longestLabel),
    value: valueKind,
    comparator: (input: unknown) => ok(input),
    many: exactly(true, false),
    tier: that(
      'a tier from 1 to 4',
      (input): input is Dimension['tier'] => input === 1 || input === 2 || input === 3 || input === 4,
    ),
    defaultPurposes: list(exactly(...uses), 0, uses.length),
  },
  { hint: labels(longestHint), traits: list(exactly(...keysOf(traits)), 0, Object.keys(traits).length) },
);

/**
 * An organization's own dimension, from the JSON it was written in. The first thing that does not fit is named by its
 * path; what comes back is pure data, to be kept and compared like the built-in ones.
 */
export function readDimension(json: unknown, organization: OrganizationId): Result<Dimension, UnreadableDimension> {
  const read = outline(json, []);
  if (!read.ok) return read;
  const { key, traits: named = [], hint, ...rest } = read.value;
  const comparator = comparatorFor(rest.value)(rest.comparator, ['comparator']);
  if (!comparator.ok) return comparator;
  const fitting = fittingTraits(rest.value)(named, ['traits']);
  if (!fitting.ok) return fitting;
  return ok({
    id: organizationDimensionId(organization, key),
    labels: rest.labels,
    ...(hint && { hint }),
    value: rest.value,
    comparator: comparator.value,
    many: rest.many,
    tier: rest.tier,
    defaultPurposes: [...new Set(rest.defaultPurposes)],
    traits: [...new Set(fitting.value)],
  });
}

function fittingTraits({
  form,
}: ValueKind): (
  named: readonly (keyof typeof traits)[],
  path: readonly string[],
) => ReturnType<Read<readonly Trait[]>> {
  return (named, path) => {
    const strange = named.findIndex((trait) => traits[trait] !== 'any' && traits[trait] !== form);
    if (strange !== -1) return misfit([...path, String(strange)], 'a trait that fits this kind of value');
    if (named.includes('race-or-faith') && !named.includes('protected'))
      return misfit(path, 'protected beside race-or-faith');
    return ok(named);
  };
}

function keysOf<Table extends object>(table: Table): readonly (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[];
}
