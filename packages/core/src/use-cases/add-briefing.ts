import type { SelfScope } from '../access/scope.js';
import { isNonEmpty } from '../kernel/non-empty.js';
import type { Labels } from '../kernel/labels.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText } from '../kernel/text.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export interface AddBriefing {
  readonly organization: OrganizationId;
  /** A new name for this text: `harbor-2027-01`. */
  readonly version: string;
  /** Where its law applies (ISO 3166-2). */
  readonly jurisdiction?: string;
  readonly points: readonly Labels[];
  readonly from: Date;
}

/** There is a briefing of that name already: what people acknowledged is never changed under them. */
export interface BriefingVersionTaken {
  readonly kind: 'BriefingVersionTaken';
  readonly path: readonly string[];
}

export type AddBriefingRefusal = NotFound | UnreadableTextAt | BriefingVersionTaken;

/** At most this long, in UTF-16 code units; and at most so many points. */
const longest = { version: 80, point: 600, points: 20 };

/** An organization writes its own briefing, for its own law. It is given from its date on; who read an older one has read it. */
export async function addBriefing(
  work: Work,
  self: SelfScope,
  { organization, version: name, points, jurisdiction, from }: AddBriefing,
  occasion: Occasion,
): Promise<Result<Outcome, AddBriefingRefusal>> {
  const version = atPath(readText(name, longest.version), 'name');
  if (!version.ok) return version;
  if (!isNonEmpty(points) || points.length > longest.points)
    return err({
      kind: 'UnreadableText',
      problem: points.length === 0 ? 'empty' : 'too-long',
      longest: longest.point,
      path: ['points'],
    });
  for (const words of points.flatMap((point) => Object.values(point))) {
    const read = atPath(readText(words, longest.point), 'points');
    if (!read.ok) return read;
  }
  return asMember(
    work,
    self,
    organization,
    'administer',
    occasion.at,
    async ({ trust }): Promise<Result<Outcome, AddBriefingRefusal>> => {
      const before = await trust.briefings(organization);
      if (before.some((one) => one.version === version.value))
        return err({ kind: 'BriefingVersionTaken', path: ['name'] });
      const text = { organization, version: version.value, points, from, ...(jurisdiction && { jurisdiction }) };
      const added = happened(occasion, self.actor, {
        owner: { organization },
        aggregate: 'briefing',
        aggregateId: version.value,
        version: 1,
        kind: 'BriefingAdded',
        codes: {},
      });
      await trust.addBriefing(text, [added]);
      return ok({ organization: globalId('organization', organization) });
    },
  );
}
