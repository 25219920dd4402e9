import { type Choice, type Dimension, type Proficiency, proficiencies } from '@peerness/core';
import { folded } from './mapping.js';
import { isTimeZone, readWeek, weekForm } from './week-slots.js';

/** What a cell says on a dimension, as JSON for core's own reader, or what would fit there. */
export type CellAnswers = { readonly answers: readonly unknown[] } | { readonly expected: string };

export interface CellContext {
  readonly timeZone: string;
  /** The language a person's words are in, as a BCP 47 tag. */
  readonly language: string;
  readonly at: Date;
}

const ownWords = /^own words:\s*/i;

/** Reads the parts of one cell. Nothing is guessed: a part that is not understood is named by what would fit. */
export function readCell(dimension: Dimension, parts: readonly string[], context: CellContext): CellAnswers {
  const said = parts.filter((part) => part !== '');
  if (dimension.value.form === 'week-slots' && said.some((part) => !isAnswerItself(part)))
    return readHours(said.join(';'), context);
  if (said.length > 1 && !dimension.many) return { expected: 'one answer, not several' };
  const answers = said.map((part) => readPart(dimension, part, context));
  if (!answers.includes(undefined)) return { answers };
  return { expected: `${expectedFor(dimension)}, or: prefer not to say, unknown, own words: …` };
}

function readPart(dimension: Dimension, part: string, context: CellContext): unknown {
  if (ownWords.test(part))
    return { answer: 'self-described', words: part.replace(ownWords, ''), language: context.language };
  if (folded(part) === 'prefer not to say') return { answer: 'prefer-not-to-say' };
  if (folded(part) === 'unknown') return { answer: 'unknown' };
  const value = valueOf(dimension, part, context);
  return value && { answer: 'value', value };
}

function valueOf({ value, traits }: Dimension, part: string, { language }: CellContext): object | undefined {
  switch (value.form) {
    case 'choice':
      return keyed(named(value.options, part));
    case 'ordered':
      return keyed(named(value.steps, part) ?? (traits.includes('age') ? stepOfYears(value.steps, part) : undefined));
    case 'interval': {
      const [, from, to = from] = /^(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?$/.exec(part) ?? [];
      return from === undefined ? undefined : { from: Number(from), to: Number(to) };
    }
    case 'language': {
      const [, tag, given] = /^([a-z0-9-]+)(?:\s*:\s*([a-z]+))?$/i.exec(part) ?? [];
      const proficiency: Proficiency | undefined =
        given === undefined ? 'good' : proficiencies.find((one) => one === given.toLowerCase());
      return tag === undefined || proficiency === undefined ? undefined : { tag, proficiency };
    }
    case 'area':
      return { path: part };
    case 'name':
      return { name: part };
    case 'words':
      return { words: part, language };
    case 'week-slots':
      return undefined;
  }
}

function readHours(text: string, { timeZone, at }: CellContext): CellAnswers {
  const slots = isTimeZone(timeZone) ? readWeek(text, timeZone, at) : undefined;
  return slots ? { answers: [{ answer: 'value', value: { slots } }] } : { expected: weekForm };
}

function isAnswerItself(part: string): boolean {
  return ownWords.test(part) || ['prefer not to say', 'unknown'].includes(folded(part));
}

/** By its key, or by what it is called in any language. */
function named(options: readonly Choice[], part: string): Choice | undefined {
  const word = folded(part);
  const offered = options.filter(({ retired }) => retired !== true);
  return (
    offered.find(({ key }) => key === word) ??
    offered.find(({ labels }) => Object.values(labels).some((label) => folded(label) === word))
  );
}

/** An age in whole years falls into its band and is forgotten. */
function stepOfYears(steps: readonly Choice[], part: string): Choice | undefined {
  if (!/^\d{1,3}$/.test(part)) return undefined;
  return steps.find(({ key }) => {
    const [, least, most] = /^(\d+)(?:-(\d+)|-plus|\+)?$/.exec(key) ?? [];
    return least !== undefined && Number(part) >= Number(least) && (most === undefined || Number(part) <= Number(most));
  });
}

function keyed(option: Choice | undefined): object | undefined {
  return option && { key: option.key };
}

function expectedFor({ value }: Dimension): string {
  switch (value.form) {
    case 'choice':
      return listed(value.options);
    case 'ordered':
      return listed(value.steps);
    case 'interval':
      return `whole ${value.unit}, one number or two with a hyphen`;
    case 'language':
      return 'a language tag, perhaps with how well: es, or es:fair (excellent, good, fair, poor)';
    case 'area':
      return 'an area from wide to narrow, such as US/TX/787';
    case 'week-slots':
      return weekForm;
    case 'name':
    case 'words':
      return 'words';
  }
}

function listed(options: readonly Choice[]): string {
  const keys = options.filter(({ retired }) => retired !== true).map(({ key }) => key);
  return `one of ${keys.slice(0, 15).join(', ')}${keys.length > 15 ? ` and ${keys.length - 15} more` : ''}`;
}
