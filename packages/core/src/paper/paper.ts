import type { Kept } from '../kernel/kept.js';
import type { PersonId } from '../person/person-id.js';
import type { EntryId, Plan, PlanId, Section, SectionId } from '../plan/plan.js';
import type { PaperCode } from './paper-code.js';

/** A plan as a form on paper: which mark stands for what. Ids alone; the words stand on the paper. */
export interface Paper {
  readonly code: PaperCode;
  readonly person: PersonId;
  readonly plan: PlanId;
  /** The version of the plan that is printed on it. */
  readonly version: number;
  readonly printedAt: Date;
  readonly lines: readonly PaperLine[];
}

export interface PaperLine {
  /** Unlike any other on the form: `B3` is the third line of the second section. */
  readonly mark: string;
  readonly section: SectionId;
  /** Absent: an empty line, to write on. */
  readonly entry?: EntryId;
}

/** Empty lines at the end of each section. */
export const emptyLines = 5;

/** Lays a plan out as a form, with room to write in every section. */
export function paperOf({ value: plan, version }: Kept<Plan>, code: PaperCode, printedAt: Date): Paper {
  const lines = plan.sections.flatMap((section, index) => linesOf(section, sectionMark(index)));
  return { code, person: plan.owner, plan: plan.id, version, printedAt, lines };
}

function linesOf({ id: section, entries }: Section, mark: string): readonly PaperLine[] {
  return Array.from({ length: entries.length + emptyLines }, (_, index) => {
    const entry = entries[index]?.id;
    return { mark: `${mark}${index + 1}`, section, ...(entry !== undefined && { entry }) };
  });
}

/** `A` to `Z`, then `AA` and on. */
export function sectionMark(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : sectionMark(Math.floor(index / 26) - 1) + letter;
}
