import type { AdvanceInstructionId } from './advance-directive-id.js';

/**
 * What an instruction is about (domain: psychiatric advance directive, contents). `medicine-reaction`: what a medicine
 * did; `order-of-measures`: of restraint, seclusion and medication, what rather and what never; `custom`: anything else.
 */
export const advanceInstructionKinds = [
  'treatment-preference',
  'treatment-refusal',
  'medicine-wanted',
  'medicine-refused',
  'medicine-reaction',
  'place-or-professional-preferred',
  'place-or-professional-refused',
  'electroconvulsive-treatment',
  'order-of-measures',
  'crisis-signs',
  'what-helps',
  'visitors',
  'whom-to-tell',
  'children',
  'pets',
  'bills-and-home',
  'admission-consent',
  'admission-refusal',
  'guardian-nomination',
  'custom',
] as const;

export type AdvanceInstructionKind = (typeof advanceInstructionKinds)[number];

/** What the owner asks for, in their own words, kept verbatim with the language they are in (BCP 47). */
export interface AdvanceInstruction {
  readonly id: AdvanceInstructionId;
  readonly kind: AdvanceInstructionKind;
  readonly words: string;
  readonly language: string;
  /** Of `admission-consent`: to how many days at most. */
  readonly mostDays?: number;
  readonly writtenAt: Date;
  /** Written in assisted mode, with help from whoever this names. */
  readonly helpedBy?: string;
}

/** An instruction is at most this long, in UTF-16 code units. */
export const longestInstruction = 65_536;
export const mostInstructions = 200;
/** The longest stay an instruction can speak of, in days. */
export const longestStay = 365;
