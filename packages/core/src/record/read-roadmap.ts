import { dayOf } from '../kernel/days.js';
import { canonicalLanguageTag } from '../kernel/language-tag.js';
import { leadsTo } from '../roadmap/leads-to.js';
import { isPursued } from '../roadmap/moves.js';
import {
  lifeAreas,
  longestMeasure,
  longestWords,
  mostItems,
  type RoadmapKind,
  roadmapKinds,
  wellnessDimensions,
} from '../roadmap/roadmap-item.js';
import { mostSetbacks } from '../roadmap/setback.js';
import { roadmapStatuses } from '../roadmap/status.js';
import type { Found, Reading } from './reading.js';
import type { BroughtItem, BroughtLine, BroughtRoadmap, BroughtWords } from './roadmap-file.js';

/** The part of a record that is a roadmap. */
export function readRoadmap(reading: Reading, found: Found): BroughtRoadmap {
  const part = reading.parts(found, ['items', 'setbacks']);
  const items = reading.list(part('items'), mostItems).map((item) => readItem(reading, item));
  for (const [index, { kind, towards }] of items.entries()) {
    const other = towards === undefined ? undefined : items[towards];
    if (towards !== undefined && !(other && leadsTo[kind].includes(other.kind)))
      reading.refuse([...found.path, 'items', String(index), 'towards'], 'the place of something it can lead to');
  }
  return { items, setbacks: reading.list(part('setbacks'), mostSetbacks).map((one) => readWords(reading, one)) };
}

function readItem(reading: Reading, found: Found): BroughtItem {
  const part = reading.parts(found);
  const kind = reading.oneOf(part('kind'), roadmapKinds);
  const given = (name: string): Found | undefined => (part(name).input === undefined ? undefined : part(name));
  const [towards, area, wellness] = [given('towards'), given('area'), given('wellness')];
  const [from, by] = [given('from'), given('by')].map((one) => one && dayOf(reading.instant(one)).toISOString());
  const [measure, suggested] = [given('measure'), given('suggested')];
  if (suggested && suggested.input !== true) reading.refuse(suggested.path, 'true');
  const lines = reading.list(part('lines'), mostLines).map((line) => readLine(reading, line, kind));
  if (lines.length === 0) reading.refuse(part('lines').path, 'at least one line');
  if (from !== undefined && by !== undefined && by < from) reading.refuse(part('by').path, 'no day before `from`');
  return {
    kind,
    writtenAt: reading.moment(part('writtenAt')).toISOString(),
    ...(towards && { towards: reading.wholeNumber(towards, 0, mostItems - 1) }),
    ...(area && { area: reading.oneOf(area, lifeAreas) }),
    ...(wellness && { wellness: reading.oneOf(wellness, wellnessDimensions) }),
    ...(from !== undefined && { from }),
    ...(by !== undefined && { by }),
    ...(measure && { measure: reading.text(measure, longestMeasure) }),
    ...(suggested && { suggested: true as const }),
    lines,
  };
}

function readLine(reading: Reading, found: Found, kind: RoadmapKind): BroughtLine {
  const status = reading.parts(found)('status');
  return {
    ...readWords(reading, found),
    ...(isPursued(kind) && { status: reading.oneOf(status, roadmapStatuses) }),
  };
}

function readWords(reading: Reading, found: Found): BroughtWords {
  const part = reading.parts(found);
  const { input, path } = part('language');
  const language = typeof input === 'string' ? canonicalLanguageTag(input) : undefined;
  if (language === undefined) reading.refuse(path, 'a language tag (BCP 47)');
  return {
    words: reading.text(part('words'), longestWords),
    language: language ?? '',
    writtenAt: reading.moment(part('writtenAt')).toISOString(),
  };
}

const mostLines = 10_000;
