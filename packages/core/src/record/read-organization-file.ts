import { infoCategories } from '../consent/info-category.js';
import type { Catalogue } from '../dimension/catalogue.js';
import { organizationDimensionId } from '../dimension/dimension-id.js';
import { plainObject } from '../dimension/plain-object.js';
import { readAnswer } from '../dimension/read-answer.js';
import type { Json } from '../kernel/json.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { engagements, oneToOneRoles, type Role, roleCodes } from '../organization/role.js';
import { longestName } from '../profile/profile.js';
import type { ImportedEntry } from '../profile/imported-entry.js';
import { comforts } from '../profile/statement.js';
import { longestOrganizationFile, mostHandedOver, ownDimension } from './organization-file.js';
import { type OwnTakenOver, readOwn } from './read-own-of-organization.js';
import { type Found, openReading, type Reading } from './reading.js';
import type { UnreadableRecord } from './record-file.js';

/** What a file hands over, as it will be in the organization that takes it over. */
export interface TakenOver {
  readonly own: OwnTakenOver;
  readonly people: readonly PersonTakenOver[];
}

export interface PersonTakenOver {
  readonly source: string;
  readonly externalId: string;
  readonly name?: string;
  readonly from: Date;
  readonly until?: Date;
  readonly roles: readonly Role[];
  readonly entries: readonly Pick<ImportedEntry, 'dimension' | 'answer' | 'comfort'>[];
}

/** Where it is taken over: `id` is the organization’s here; `catalogue`, the built-in dimensions. */
interface Here {
  readonly id: OrganizationId;
  readonly catalogue: Catalogue;
  readonly at: Date;
}

/** The one door to a file an organization handed over: read strictly, whole or not at all. */
export function readOrganizationFile(text: string, here: Here): Result<TakenOver, UnreadableRecord> {
  const reading = openReading(here.at);
  const file = text.length > longestOrganizationFile ? undefined : plainObject(parsed(text));
  if (!file)
    return err({
      kind: 'UnreadableRecord',
      path: [],
      expected: `a JSON object of at most ${longestOrganizationFile} characters`,
    });
  const part = reading.parts({ input: file, path: [] }, inFile);
  reading.oneOf(part('format'), ['peerness-organization']);
  if (file['version'] !== 1) reading.refuse(['version'], '1');
  reading.moment(part('writtenAt'));
  reading.text(part('to'), longestWord);
  reading.wholeNumber(part('notHandedOver'), 0, 1_000_000_000);
  const own = readOwn(reading, part('organization'), here.id);
  const catalogue: Catalogue = new Map([...here.catalogue, ...own.dimensions.map((one) => [one.id, one] as const)]);
  const people = reading
    .list(part('people'), mostHandedOver.people)
    .map((person) => readPerson(reading, person, { ...here, catalogue }));
  refuseTwice(reading, people);
  const problem = reading.problem();
  return problem ? err(problem) : ok({ own, people });
}

const inFile = ['format', 'version', 'writtenAt', 'to', 'organization', 'people', 'notHandedOver'];
const inPerson = ['source', 'externalId', 'name', 'from', 'until', 'roles', 'entries', 'consent'];
const inConsent = ['purpose', 'categories', 'signedAt', 'until', 'notice'];
const longestWord = 200;
const longestNotice = 1_000;

function readPerson(reading: Reading, found: Found, here: Here): PersonTakenOver {
  const part = reading.parts(found, inPerson);
  readConsent(reading, part('consent'));
  return {
    source: reading.text(part('source'), longestWord),
    externalId: reading.text(part('externalId'), longestWord),
    ...(part('name').input !== undefined && { name: reading.text(part('name'), longestName) }),
    ...readDates(reading, part),
    roles: reading.list(part('roles'), mostHandedOver.roles).map((role) => readRole(reading, role)),
    entries: reading.list(part('entries'), mostHandedOver.entries).map((entry) => readEntry(reading, entry, here)),
  };
}

/** What was let go, and for what. It is told to whoever reads the file; here it opens nothing. */
function readConsent(reading: Reading, found: Found): void {
  const part = reading.parts(found, inConsent);
  reading.oneOf(part('purpose'), ['support']);
  for (const category of reading.list(part('categories'), infoCategories.length))
    reading.oneOf(category, infoCategories);
  reading.moment(part('signedAt'));
  if (part('until').input !== undefined) reading.instant(part('until'));
  reading.text(part('notice'), longestNotice);
}

/** A file gives nobody the power to administer. */
const handedOverRoles = roleCodes.filter((code) => code !== 'administrator');

function readRole(reading: Reading, found: Found): Role {
  const part = reading.parts(found, ['code', 'engagement', 'places', 'from', 'until']);
  const code = reading.oneOf(part('code'), handedOverRoles);
  return {
    code,
    engagement: reading.oneOf(part('engagement'), engagements),
    places: reading.wholeNumber(part('places'), 0, oneToOneRoles.includes(code) ? 999 : 0),
    ...readDates(reading, part),
  };
}

function readEntry(reading: Reading, found: Found, { id, catalogue }: Here): PersonTakenOver['entries'][number] {
  const part = reading.parts(found, ['dimension', 'answer', 'comfort']);
  const named = part('dimension');
  const word = typeof named.input === 'string' ? named.input : '';
  const dimension = catalogue.get(
    word.startsWith(ownDimension) ? organizationDimensionId(id, word.slice(ownDimension.length)) : word,
  );
  const isNamedHere = dimension && (word.startsWith(ownDimension) || dimension.id === word) && !word.startsWith(id);
  if (!isNamedHere)
    reading.refuse(named.path, `a built-in dimension, or ${ownDimension} and the key of one in this file`);
  const answer = dimension && readAnswer(dimension, part('answer').input);
  if (answer && !answer.ok)
    reading.refuse(part('answer').path, 'expected' in answer.error ? answer.error.expected : 'words that can be kept');
  return {
    dimension: dimension?.id ?? '',
    answer: answer?.ok ? answer.value : { answer: 'unknown' },
    comfort: reading.oneOf(part('comfort'), comforts),
  };
}

/** From a moment that has been, perhaps until a later one. */
function readDates(reading: Reading, part: (name: string) => Found): { readonly from: Date; readonly until?: Date } {
  const from = reading.moment(part('from'));
  if (part('until').input === undefined) return { from };
  const until = reading.instant(part('until'));
  if (until < from) reading.refuse(part('until').path, 'a moment that is not before the first one');
  return { from, until };
}

function refuseTwice(reading: Reading, people: readonly PersonTakenOver[]): void {
  const seen = new Set<string>();
  people.forEach(({ source, externalId }, index) => {
    const key = JSON.stringify([source, externalId]);
    if (seen.has(key)) reading.refuse(['people', String(index)], 'each person of a list once');
    seen.add(key);
  });
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
