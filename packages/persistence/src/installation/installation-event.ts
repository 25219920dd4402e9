/** What happens to an installation and belongs to no person and no organization. */
export const installationEventKinds = [
  /** Steps of the schema were taken; the code is the newest one's name. */
  'migrated',
  /** A server began to answer: its look at role, walls, keys and contexts had found nothing wrong. */
  'started',
  'stopped',
  /** The command line did what it was asked, or failed; the code is the command's name. */
  'command-done',
  'command-failed',
  'token-rejected',
  'sign-in-refused',
  /** The code is the mutation and the refusal. */
  'change-refused',
  /** A question that was answered as if there were nothing; the code is the field. */
  'nothing-shown',
  /** A decision about something sensitive said no; the code is the action and the category. */
  'withheld',
  'limit-reached',
  /** The code is a keyed digest of what was asked: dimensions and weights, no value. */
  'peers-sought',
  /** A person took everything they own along. */
  'record-taken',
  'anchored',
  'anchoring-failed',
] as const;

export type InstallationEventKind = (typeof installationEventKinds)[number];

/** Codes and a number: nobody's id, and no value of anybody's. */
export interface InstallationEvent {
  readonly id: string;
  /** When; of what is counted, when the first of them was. */
  readonly at: Date;
  readonly kind: InstallationEventKind;
  /** Of letters, digits, and ` _.:-`; at most 120. */
  readonly code: string;
  /** How often, where it is counted; otherwise once. */
  readonly times: number;
  /** The request it happened in, or the first one. */
  readonly request?: string;
}
