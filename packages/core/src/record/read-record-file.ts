import type { Catalogue } from '../dimension/catalogue.js';
import { plainObject } from '../dimension/plain-object.js';
import { readAnswer } from '../dimension/read-answer.js';
import type { Json } from '../kernel/json.js';
import { canonicalLanguageTag } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import { longestHelper, readHelper } from '../person/helper.js';
import { longestName } from '../profile/profile.js';
import { comforts } from '../profile/statement.js';
import { readPlan } from './read-plan.js';
import { type Found, openReading, type Reading } from './reading.js';
import { readRoadmap } from './read-roadmap.js';
import {
  type BroughtProfile,
  type BroughtStatement,
  longestRecord,
  mostHistories,
  mostPlans,
  type RecordFile,
  type UnreadableRecord,
} from './record-file.js';

/** The one door to a brought record: from the text of a file, whole or not at all. `catalogue`: the built-in dimensions. */
export function readRecordFile(text: string, catalogue: Catalogue, at: Date): Result<RecordFile, UnreadableRecord> {
  const reading = openReading(at);
  const file = text.length > longestRecord ? undefined : plainObject(parsed(text));
  if (!file)
    return err({
      kind: 'UnreadableRecord',
      path: [],
      expected: `a JSON object of at most ${longestRecord} characters`,
    });
  const within = (name: string): Found => ({ input: file[name], path: [name] });
  reading.oneOf(within('format'), ['peerness-record']);
  if (file['version'] !== 1) reading.refuse(['version'], '1');
  const read: RecordFile = {
    format: 'peerness-record',
    version: 1,
    exportedAt: reading.moment(within('exportedAt')).toISOString(),
    ...(file['profile'] !== undefined && { profile: readProfile(reading, within('profile'), catalogue) }),
    plans: reading
      .list(within('plans'), mostPlans)
      .map((plan) => readPlan(reading, plan, { language: readLanguage, helper: helperIn })),
    ...(file['roadmap'] !== undefined && { roadmap: readRoadmap(reading, within('roadmap')) }),
    history: reading.list(within('history'), mostHistories).map((part) => reading.json(part)),
  };
  const problem = reading.problem();
  return problem ? err(problem) : ok(read);
}

function readProfile(reading: Reading, found: Found, catalogue: Catalogue): BroughtProfile {
  const part = reading.parts(found);
  return {
    name: reading.text(part('name'), longestName),
    ...(part('language').input !== undefined && { language: readLanguage(reading, part('language')) }),
    statements: reading.list(part('statements'), mostStatements).map((one) => readStatement(reading, one, catalogue)),
  };
}

function readStatement(reading: Reading, found: Found, catalogue: Catalogue): BroughtStatement {
  const part = reading.parts(found);
  const named = part('dimension');
  const dimension = typeof named.input === 'string' ? catalogue.get(named.input) : undefined;
  if (!dimension) reading.refuse(named.path, 'a built-in dimension');
  const answer = dimension && readAnswer(dimension, part('answer').input);
  if (answer && !answer.ok)
    reading.refuse(part('answer').path, 'expected' in answer.error ? answer.error.expected : 'words that can be kept');
  return {
    dimension: dimension?.id ?? '',
    answer: answer?.ok ? answer.value : { answer: 'unknown' },
    comfort: reading.oneOf(part('comfort'), comforts),
    statedAt: reading.moment(part('statedAt')).toISOString(),
    ...helperIn(reading, part('helpedBy')),
  };
}

function readLanguage(reading: Reading, found: Found): string {
  const tag = typeof found.input === 'string' ? canonicalLanguageTag(found.input) : undefined;
  if (tag === undefined) reading.refuse(found.path, 'a language tag (BCP 47)');
  return tag ?? '';
}

function helperIn(reading: Reading, { input, path }: Found): { readonly helpedBy?: string } {
  if (input === undefined) return {};
  const helper = typeof input === 'string' ? readHelper(input) : undefined;
  if (!helper?.ok) reading.refuse(path, `a name in one line of at most ${longestHelper} characters`);
  return helper?.ok ? { helpedBy: helper.value } : {};
}

const mostStatements = 10_000;

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
