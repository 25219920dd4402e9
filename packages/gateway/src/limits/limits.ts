/** How much may be asked at once. Every number can be changed; `describeLimits` prints those in force. */
export interface Limits {
  /** Words and signs in a document. */
  readonly tokens: number;
  /** Fields inside fields. */
  readonly depth: number;
  /** Fields inside fields of an introspection, which is deep by nature. */
  readonly introspectionDepth: number;
  /** Fields under another name, and fields asked for again in the same braces. */
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Fields after every fragment has been put where it is used. */
  readonly selections: number;
  /** What an answer may cost: one for each field, times the size of the lists it is in. */
  readonly cost: number;
  /** How many to a page, at most. */
  readonly page: number;
  /** Items in a list that is sent. */
  readonly list: number;
  /** Longer lists, by coordinate. */
  readonly lists: { readonly [coordinate: string]: number };
  /** UTF-16 code units in a text that is sent. */
  readonly text: number;
  /** Longer texts, by coordinate. */
  readonly texts: { readonly [coordinate: string]: number };
  readonly variables: number;
  /** Objects and lists inside each other in variables. */
  readonly variableDepth: number;
  /** Mistakes named in one answer. */
  readonly errors: number;
  /** Entities a router may ask for at once. */
  readonly entities: number;
  /** Milliseconds for one root field. */
  readonly deadline: number;
  /** Requests of one caller at once. */
  readonly burst: number;
  /** Requests of one caller, over time. */
  readonly requestsIn10Seconds: number;
  /** Root fields answered at a time for one organization. */
  readonly inFlight: number;
  /** Subscriptions of one caller at once. */
  readonly subscriptions: number;
  /** Milliseconds between two answers of one subscription, at least. */
  readonly knocks: number;
  /** Milliseconds after which a subscription looks by itself, and whether it still speaks for somebody. */
  readonly silence: number;
}

export const defaultLimits: Limits = {
  tokens: 1_000,
  depth: 10,
  introspectionDepth: 16,
  aliases: 15,
  rootFields: 10,
  directives: 10,
  selections: 10_000,
  cost: 5_000,
  page: 50,
  list: 100,
  lists: { 'ValueInput.slots': 336, 'EnterPaperInput.lines': 500 },
  text: 8_192,
  texts: {
    'WriteEntryInput.words': 65_536,
    'WrittenLineInput.words': 65_536,
    'RewriteEntryInput.words': 65_536,
    'SuggestEntryInput.words': 65_536,
    'WriteRoadmapItemInput.words': 65_536,
    'RewordRoadmapItemInput.words': 65_536,
    'SuggestForRoadmapInput.words': 65_536,
    'WriteAdvanceInstructionInput.words': 65_536,
    'WriteSetbackInput.words': 65_536,
    'SaveRoadmapDraftInput.words': 65_536,
    'BringRecordInput.file': 65_536,
  },
  variables: 100,
  variableDepth: 32,
  errors: 5,
  entities: 100,
  deadline: 5_000,
  burst: 200,
  requestsIn10Seconds: 600,
  inFlight: 30,
  subscriptions: 5,
  knocks: 1_000,
  silence: 30_000,
};

/** The limits in force, one a line. */
export function describeLimits(limits: Limits = defaultLimits): string {
  return Object.entries(limits)
    .flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([at, one]) => `${name} ${at} ${one}`)
        : [`${name} ${value}`],
    )
    .join('\n');
}
