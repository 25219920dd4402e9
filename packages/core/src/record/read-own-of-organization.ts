import { longestRecipientName, longestRecipientReach, mostRecipients } from '../concern/recipient.js';
import { type ComplianceProfile, part2Standings } from '../consent/compliance-profile.js';
import { infoCategories } from '../consent/info-category.js';
import type { Dimension } from '../dimension/dimension.js';
import { isDimensionKey, organizationDimensionId } from '../dimension/dimension-id.js';
import { readDimension } from '../dimension/read-dimension.js';
import { labels } from '../dimension/read-labels.js';
import type { Labels } from '../kernel/labels.js';
import { isNonEmpty } from '../kernel/non-empty.js';
import { manageableKinds } from '../organization/manageable-kind.js';
import type { Organization } from '../organization/organization.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { OrganizationPolicy } from '../organization/organization-policy.js';
import type { OwnBriefingText } from '../trust/briefing.js';
import { mostHandedOver, ownDimension } from './organization-file.js';
import type { Found, Reading } from './reading.js';
import type { RetentionTerm } from './retention.js';

/** What is an organization's own, as it will be here. That it closed there is not among it. */
export interface OwnTakenOver {
  readonly organization: Organization;
  readonly dimensions: readonly Dimension[];
  readonly briefings: readonly OwnBriefingText[];
  readonly retentionTerms: readonly RetentionTerm[];
  readonly complianceProfile?: ComplianceProfile;
  readonly concernRecipients: readonly { readonly name: string; readonly reach: string }[];
}

const inOwn = [
  'handle',
  'name',
  'contact',
  'closesOn',
  'policies',
  'dimensions',
  'briefings',
  'retentionTerms',
  'complianceProfile',
  'concernRecipients',
];
const longest = { line: 200, reach: 300, reason: 2_000, point: 600 };
const most = { points: 20, states: 100, days: 36_500 };
const hipaaStandings = ['covered-entity', 'business-associate', 'no', 'undetermined'] as const;
const policyKinds: readonly OrganizationPolicy['kind'][] = [
  'youth',
  'avoid-on-protected-trait',
  'must-towards-employed',
  ...manageableKinds.map((kind) => `manage-${kind}` as const),
];

export function readOwn(reading: Reading, found: Found, id: OrganizationId): OwnTakenOver {
  const part = reading.parts(found, inOwn);
  const handle = reading.text(part('handle'), longest.line);
  if (!isDimensionKey(handle)) reading.refuse(part('handle').path, 'lower-case words with hyphens');
  if (part('closesOn').input !== undefined) reading.instant(part('closesOn'));
  const contact = reading.parts(part('contact'), ['name', 'reach']);
  const each = <Value>(name: string, count: number, read: (one: Found) => Value): readonly Value[] =>
    reading.list(part(name), count).map(read);
  const profile = part('complianceProfile');
  return {
    organization: {
      id,
      handle,
      name: reading.text(part('name'), longest.line),
      contact: {
        name: reading.text(contact('name'), longest.line),
        reach: reading.text(contact('reach'), longest.reach),
      },
      policies: each('policies', mostHandedOver.own, (one) => readPolicy(reading, one, id)),
    },
    dimensions: each('dimensions', mostHandedOver.own, (one) => readDefinition(reading, one, id)).flat(),
    briefings: each('briefings', mostHandedOver.own, (one) => readBriefing(reading, one, id)).flat(),
    retentionTerms: each('retentionTerms', infoCategories.length, (one) => readTerm(reading, one, id)),
    ...(profile.input !== undefined && { complianceProfile: readProfile(reading, profile) }),
    concernRecipients: each('concernRecipients', mostRecipients, (one) => {
      const within = reading.parts(one, ['name', 'reach']);
      return {
        name: reading.text(within('name'), longestRecipientName),
        reach: reading.text(within('reach'), longestRecipientReach),
      };
    }),
  };
}

function readPolicy(reading: Reading, found: Found, id: OrganizationId): OrganizationPolicy {
  const part = reading.parts(found, ['kind', 'dimension', 'reason', 'from', 'until']);
  const kind = reading.oneOf(part('kind'), policyKinds);
  const dimension = part('dimension').input;
  const speaksOfOne = kind !== 'youth' && !kind.startsWith('manage-');
  if (speaksOfOne !== (typeof dimension === 'string'))
    reading.refuse(part('dimension').path, speaksOfOne ? 'the dimension it speaks of' : 'nothing');
  const word = speaksOfOne ? reading.text(part('dimension'), longest.line) : '';
  const isOwn = word.startsWith(ownDimension);
  const key = isOwn ? word.slice(ownDimension.length) : word;
  if (speaksOfOne && !isDimensionKey(key)) reading.refuse(part('dimension').path, 'the key of a dimension');
  return {
    kind,
    ...(speaksOfOne && { dimension: isOwn ? organizationDimensionId(id, key) : key }),
    reason: reading.text(part('reason'), longest.reason),
    from: reading.instant(part('from')),
    ...(part('until').input !== undefined && { until: reading.instant(part('until')) }),
  };
}

function readDefinition(reading: Reading, { input, path }: Found, id: OrganizationId): readonly Dimension[] {
  const read = readDimension(input, id);
  if (read.ok) return [read.value];
  reading.refuse([...path, ...read.error.path], read.error.expected);
  return [];
}

function readBriefing(reading: Reading, found: Found, organization: OrganizationId): readonly OwnBriefingText[] {
  const part = reading.parts(found, ['version', 'jurisdiction', 'points', 'from']);
  const points = reading.list(part('points'), most.points).flatMap(({ input, path }): readonly Labels[] => {
    const read = labels(longest.point)(input, path);
    if (read.ok) return [read.value];
    reading.refuse(read.error.path, read.error.expected);
    return [];
  });
  if (!isNonEmpty(points)) reading.refuse(part('points').path, 'at least one point');
  const text = {
    organization,
    version: reading.text(part('version'), 80),
    ...(part('jurisdiction').input !== undefined && { jurisdiction: readPlace(reading, part('jurisdiction')) }),
    from: reading.instant(part('from')),
  };
  return isNonEmpty(points) ? [{ ...text, points }] : [];
}

function readTerm(reading: Reading, found: Found, organization: OrganizationId): RetentionTerm {
  const part = reading.parts(found, ['category', 'days', 'basis', 'from']);
  return {
    organization,
    category: reading.oneOf(part('category'), infoCategories),
    days: reading.wholeNumber(part('days'), 1, most.days),
    basis: reading.text(part('basis'), longest.reason),
    from: reading.instant(part('from')),
  };
}

function readProfile(reading: Reading, found: Found): ComplianceProfile {
  const part = reading.parts(found, ['part2', 'hipaa', 'states', 'coveredLists', 'decided']);
  const decided = reading.parts(part('decided'), ['by', 'at', 'basis']);
  return {
    part2: reading.oneOf(part('part2'), part2Standings),
    hipaa: reading.oneOf(part('hipaa'), hipaaStandings),
    states: reading.list(part('states'), most.states).map((one) => readPlace(reading, one)),
    coveredLists: reading.list(part('coveredLists'), mostHandedOver.own).map((one) => reading.text(one, longest.line)),
    decided: {
      by: reading.text(decided('by'), longest.line),
      at: reading.moment(decided('at')),
      basis: reading.text(decided('basis'), longest.reason),
    },
  };
}

/** ISO 3166-2. */
function readPlace(reading: Reading, found: Found): string {
  const place = reading.text(found, 6);
  if (!/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(place)) reading.refuse(found.path, 'a place like US-WA (ISO 3166-2)');
  return place;
}
