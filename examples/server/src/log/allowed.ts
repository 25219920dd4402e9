import { existsSync } from 'node:fs';
import { getSystemErrorMap } from 'node:util';

/** What a line of the log is about. */
export const logEvents = [
  'operation',
  'unexpected',
  'forgetting',
  'anchoring',
  'noting',
  'telling',
  'indexing',
  'talkative-postgresql',
] as const;

export type LogEvent = (typeof logEvents)[number];

/** All that a line may say beside its time and level: ids we made, names of ours, codes and numbers. */
export interface Facts {
  readonly event: LogEvent;
  readonly requestId?: string;
  /** Digest of an operation’s shape, without a value in it. */
  readonly opHash?: string;
  /** The root fields asked for, by the schema’s names; never the name a client gave. */
  readonly opName?: string;
  readonly codes?: readonly string[];
  /** Where in the program, as file and line. */
  readonly places?: readonly string[];
  readonly ms?: number;
  readonly counts?: { readonly [Name in Counted]?: number };
}

const counted = ['errors', 'more', 'people', 'organizations'] as const;
type Counted = (typeof counted)[number];

const systemCodes = new Set([...getSystemErrorMap().values()].map(([code]) => code));

const isCode = (one: unknown): one is string =>
  typeof one === 'string' &&
  (systemCodes.has(one) ||
    knownCodes.has(one) ||
    /^(?:0[0-9A-F]|2[0-9A-F]|3[489BDF]|4[024]|5[34578]|72|F0|HV|P0|XX)[0-9A-Z]{3}$/.test(one));

/** Names and codes of errors that may be written; a word nobody foresaw is told as `other`. */
const knownCodes = new Set(
  [
    'Error TypeError RangeError SyntaxError ReferenceError AggregateError AbortError TimeoutError GraphQLError Problem Refused',
    'DatabaseError DatabaseFault DatabaseUnavailable LostRace WriteRefused CorruptRow WordsUnreadable KeysUnusable WorkInsideWork NotReceived',
    'unreachable sign-in-refused no-such-database too-many-waiting took-too-long locked-too-long connection-lost shutting-down out-of-room read-only',
    'changed-meanwhile already-there deadlock wall check reference missing-value not-allowed unfit-value corrupt-row work-inside-work refused driver',
    'missing there-already cut wrong no-copy not-the-copy no-rotation demo erased not-sealed unknown-version unknown-algorithm no-key tampered',
    'BAD_REQUEST BAD_USER_INPUT CHANGED_MEANWHILE GRAPHQL_PARSE_FAILED GRAPHQL_VALIDATION_FAILED NOT_WITH_HELP OPERATION_RESOLUTION_FAILURE',
    'OVERLOADED PERSISTED_QUERY_NOT_SUPPORTED SERVICE_UNAVAILABLE TOOK_TOO_LONG TOO_LARGE UNAUTHENTICATED INTERNAL',
    'ContextRefused context-refused clock-differs no-context erased-came-back none key mac backend expired',
    'log_error_verbosity log_min_error_statement log_parameter_max_length log_parameter_max_length_on_error log_statement auto_explain.log_min_duration',
    'other',
  ].flatMap((line) => line.split(' ')),
);

/** A file of this program that is there: nothing anybody wrote can look like one. */
const isPlace = (one: unknown): one is string => {
  const [, file] = typeof one === 'string' ? (/^(\/[^:\n]{1,400}\.[cm]?[jt]s):\d{1,7}$/.exec(one) ?? []) : [];
  return file !== undefined && existsSync(file);
};

const isNumber = (one: unknown): one is number => typeof one === 'number' && Number.isFinite(one);
const matches =
  (shape: RegExp) =>
  (one: unknown): one is string =>
    typeof one === 'string' && shape.test(one);

const passes: { readonly [Name in keyof Facts]-?: (value: unknown) => unknown } = {
  event: (value) => logEvents.find((one) => one === value) ?? 'unexpected',
  requestId: only(matches(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  opHash: only(matches(/^[0-9a-f]{16}$/)),
  opName: only(matches(/^(?:query|mutation|subscription)(?: [A-Za-z_]{1,40}){0,10}$/)),
  codes: (value) =>
    Array.isArray(value) ? value.slice(0, 20).map((one: unknown) => (isCode(one) ? one : 'other')) : undefined,
  places: (value) => (Array.isArray(value) ? value.filter(isPlace).slice(0, 8) : undefined),
  ms: only(isNumber),
  counts: (value) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          counted.flatMap((name) => {
            const count: unknown = Reflect.get(value, name);
            return isNumber(count) ? [[name, count]] : [];
          }),
        )
      : undefined,
};

/** Whatever it is given, it answers nothing but facts. */
export function allowed(given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(passes).flatMap(([name, pass]) => {
      const value = name === 'event' || Object.hasOwn(given, name) ? pass(Reflect.get(given, name)) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function only(fits: (value: unknown) => boolean): (value: unknown) => unknown {
  return (value) => (fits(value) ? value : undefined);
}
