import { isDimensionKey } from '../dimension/dimension-id.js';
import { labels } from '../dimension/read-labels.js';
import { exactly, list, shape, that, whole } from '../dimension/reading.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { longestTitle, sectionKinds } from './plan.js';
import { line, readLicence } from './read-licence.js';
import { type InstalledTemplate, installedTemplateId } from './template.js';

/** The file of a template that does not fit. Says where and what would fit, never what was there. */
export interface UnreadableTemplate {
  readonly kind: 'UnreadableTemplate';
  /** From the file inwards: `['sections', '3', 'kind']`; empty for the file itself. */
  readonly path: readonly string[];
  /** What would have fitted, in plain English. */
  readonly expected: string;
}

/** The file of a template is at most this long, in UTF-16 code units. */
export const longestTemplate = 65_536;

/** One template has at most this many sections. */
export const mostTemplateSections = 50;

const longestQuestion = 500;
const mostQuestions = 30;
const mostVersion = 1_000_000;

const outline = shape({
  key: that(
    'a lower-case word, or words with hyphens',
    (input): input is string => typeof input === 'string' && isDimensionKey(input),
  ),
  version: whole(1, mostVersion),
  title: labels(longestTitle, line(longestTitle)),
  sections: list(
    shape(
      { kind: exactly(...sectionKinds) },
      {
        title: labels(longestTitle, line(longestTitle)),
        questions: list(labels(longestQuestion, line(longestQuestion)), 0, mostQuestions),
      },
    ),
    1,
    mostTemplateSections,
  ),
  licence: readLicence,
});

/**
 * A template an organization may use, from the JSON file it was written in: its words, and whose they are. Nothing
 * without a licence is read. The first thing that does not fit is named by its path.
 */
export function readTemplate(
  file: string,
  organization: OrganizationId,
): Result<InstalledTemplate, UnreadableTemplate> {
  if (file.length > longestTemplate) return unreadable([], `at most ${longestTemplate} characters`);
  const json = parsed(file);
  if (!json.ok) return json;
  const read = outline(json.value, []);
  if (!read.ok) return unreadable(read.error.path, read.error.expected);
  const { key, version, title, sections, licence } = read.value;
  return ok({
    id: installedTemplateId(organization, key),
    version,
    title,
    sections: sections.map(({ kind, title: own, questions = [] }) => ({ kind, ...(own && { title: own }), questions })),
    licence,
  });
}

function parsed(file: string): Result<unknown, UnreadableTemplate> {
  try {
    return ok(JSON.parse(file));
  } catch {
    return unreadable([], 'JSON');
  }
}

function unreadable(path: readonly string[], expected: string): Result<never, UnreadableTemplate> {
  return err({ kind: 'UnreadableTemplate', path, expected });
}
