import { mostEntries, mostSections } from '../plan/change.js';
import { type EntryAction, longestEntry, longestTitle, sectionKinds } from '../plan/plan.js';
import type { TemplateLicence } from '../plan/licence.js';
import { readLicence } from '../plan/read-licence.js';
import { readParts } from '../plan/read-parts.js';
import { mostVersions } from '../plan/version.js';
import type { Found, Reading } from './reading.js';
import type { BroughtEntry, BroughtPlan, BroughtSection, BroughtVersion } from './record-file.js';

/** How the parts are read that plans have in common with the rest of a file. */
interface Common {
  readonly language: (reading: Reading, found: Found) => string;
  readonly helper: (reading: Reading, found: Found) => { readonly helpedBy?: string };
}

export function readPlan(reading: Reading, found: Found, common: Common): BroughtPlan {
  const part = reading.parts(found);
  const versions = part('versions');
  return {
    title: reading.text(part('title'), longestTitle),
    draftedAt: reading.moment(part('draftedAt')).toISOString(),
    ...(part('licence').input !== undefined && { licence: licenceIn(reading, part('licence')) }),
    sections: readSections(reading, part('sections'), common),
    ...(versions.input !== undefined && {
      versions: reading.list(versions, mostVersions).map((one) => readVersion(reading, one, common)),
    }),
  };
}

function licenceIn(reading: Reading, found: Found): TemplateLicence {
  const read = readLicence(found.input, found.path);
  if (read.ok) return read.value;
  reading.refuse(read.error.path, read.error.expected);
  return { holder: '', note: '' };
}

function readVersion(reading: Reading, found: Found, common: Common): BroughtVersion {
  const part = reading.parts(found);
  const destroyedAt = part('destroyedAt');
  const sections = readSections(reading, part('sections'), common);
  if (destroyedAt.input !== undefined && sections.length > 0)
    reading.refuse(part('sections').path, 'nothing, since it was destroyed');
  return {
    publishedAt: reading.moment(part('publishedAt')).toISOString(),
    ...(destroyedAt.input !== undefined && { destroyedAt: reading.moment(destroyedAt).toISOString() }),
    sections,
  };
}

/** No mark stands for two things that are there at the same time. */
function readSections(reading: Reading, found: Found, common: Common): readonly BroughtSection[] {
  const sections = reading.list(found, mostSections).map((one) => readSection(reading, one, common));
  const marks = sections.flatMap(({ mark, entries }) => [mark, ...entries.map((entry) => entry.mark)]);
  const given = marks.filter((mark) => mark !== undefined);
  if (new Set(given).size < given.length) reading.refuse(found.path, 'a mark for one thing alone');
  return sections;
}

function readSection(reading: Reading, found: Found, common: Common): BroughtSection {
  const part = reading.parts(found);
  const kind = reading.oneOf(part('kind'), sectionKinds);
  return {
    ...markIn(reading, part('mark')),
    kind,
    ...(part('title').input !== undefined && { title: reading.text(part('title'), longestTitle) }),
    entries: reading.list(part('entries'), mostEntries).map((entry) => readEntry(reading, entry, kind, common)),
  };
}

function readEntry(reading: Reading, found: Found, kind: BroughtSection['kind'], common: Common): BroughtEntry {
  const part = reading.parts(found);
  const [action, link, suggested] = [part('action'), part('link'), part('suggested')];
  const parts = readParts(kind, {
    ...(action.input !== undefined && { action: actionIn(reading, action) }),
    ...(typeof link.input === 'string' && { link: link.input }),
  });
  if (link.input !== undefined && typeof link.input !== 'string') reading.refuse(link.path, 'an https address');
  if (!parts.ok)
    reading.refuse(
      'part' in parts.error && parts.error.part !== 'link' ? [...action.path, parts.error.part] : link.path,
      'part' in parts.error && parts.error.part !== 'link' ? 'one line' : 'an https address, in a toolbox',
    );
  if (suggested.input !== undefined && suggested.input !== true) reading.refuse(suggested.path, 'true');
  return {
    ...markIn(reading, part('mark')),
    words: reading.text(part('words'), longestEntry),
    language: common.language(reading, part('language')),
    writtenAt: reading.moment(part('writtenAt')).toISOString(),
    ...common.helper(reading, part('helpedBy')),
    ...(parts.ok && parts.value),
    ...(suggested.input === true && { suggested: true as const }),
  };
}

function actionIn(reading: Reading, found: Found): EntryAction {
  const part = reading.parts(found, ['who', 'when']);
  const said = (['who', 'when'] as const).flatMap((name): [string, string][] => {
    const { input, path } = part(name);
    if (input === undefined) return [];
    if (typeof input === 'string') return [[name, input]];
    reading.refuse(path, 'one line');
    return [];
  });
  return Object.fromEntries(said);
}

function markIn(reading: Reading, found: Found): { readonly mark?: number } {
  return found.input === undefined ? {} : { mark: reading.wholeNumber(found, 1, mostMarks) };
}

const mostMarks = 1_000_000;
