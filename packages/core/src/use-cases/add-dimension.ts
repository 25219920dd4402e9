import type { SelfScope } from '../access/scope.js';
import { isSameDimension } from '../dimension/is-same-dimension.js';
import { readDimension } from '../dimension/read-dimension.js';
import type { UnreadableDimension } from '../dimension/reading.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export interface AddDimension {
  readonly organization: OrganizationId;
  /** The dimension as JSON. */
  readonly dimension: unknown;
}

/** The organization has a dimension with this key, and it is another one: what people said on it would change its meaning. */
export interface DimensionKeyTaken {
  readonly kind: 'DimensionKeyTaken';
  readonly path: readonly string[];
}

export type AddDimensionRefusal = UnreadableDimension | DimensionKeyTaken | NotFound;

/** An organization adds a way of being alike, as data, without code or migration. An administrator does it. */
export async function addDimension(
  work: Work,
  self: SelfScope,
  { organization, dimension: json }: AddDimension,
  occasion: Occasion,
): Promise<Result<Outcome, AddDimensionRefusal>> {
  return asMember(
    work,
    self,
    organization,
    'administer',
    occasion.at,
    async ({ dimensions }): Promise<Result<Outcome, AddDimensionRefusal>> => {
      const read = readDimension(json, organization);
      if (!read.ok) return err({ ...read.error, path: ['dimension', ...read.error.path] });
      const dimension = read.value;
      const before = (await dimensions.ofOrganization(organization)).find(({ id }) => id === dimension.id);
      if (before && !isSameDimension(before, dimension))
        return err({ kind: 'DimensionKeyTaken', path: ['dimension', 'key'] });
      if (!before) {
        const codes = {
          dimension: dimension.id,
          form: dimension.value.form,
          comparator: dimension.comparator.form,
          tier: dimension.tier,
        };
        const fact = {
          owner: { organization },
          aggregate: 'dimension',
          aggregateId: dimension.id,
          version: 1,
          kind: 'DimensionAdded',
          codes,
        } as const;
        await dimensions.keep(organization, dimension, [happened(occasion, self.actor, fact)]);
      }
      return ok({ dimension: globalId('dimension', dimension.id) });
    },
  );
}
