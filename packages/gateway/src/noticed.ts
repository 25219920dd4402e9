import type { Action, InfoCategory } from '@peerness/core';

/** What is counted of answers: by codes of ours, never by whom. */
export type Noticed =
  /** A change that was refused: the mutation, and which refusal it was answered. */
  | { readonly kind: 'change-refused'; readonly field: string; readonly refusal: string }
  /** A question answered as if there were nothing: missing, or not for whoever asked. */
  | { readonly kind: 'nothing-shown'; readonly field: string }
  /** A decision about something sensitive of somebody else's said no. */
  | { readonly kind: 'withheld'; readonly action: Action; readonly category: InfoCategory }
  /** Peers were looked for: in which dimensions and how much each weighs, and no value. */
  | { readonly kind: 'peers-sought'; readonly shape: readonly string[] }
  | { readonly kind: 'record-taken' };

export type OnNoticed = (what: Noticed, requestId: string) => void;

/** Runs what a request does, with whatever has to know in which request it happens around it. */
export type During = <Answer>(requestId: string, task: () => Promise<Answer>) => Promise<Answer>;
