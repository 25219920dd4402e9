import type { TemplateLicence } from '../plan/licence.js';
import type { Section } from '../plan/plan.js';

/** What whoever presented it is shown. Nobody is named in it but by the owner's own words. */
export interface ShownByCrisisLink {
  readonly sections: readonly Section[];
  /** Whose words the headings are, where they are not the owner's. */
  readonly licence?: TemplateLicence;
  /** Which crisis lines the owner put first, by code. */
  readonly lines: readonly string[];
  /** Of the words on the link (BCP 47): what the owner expects whoever has it to read. */
  readonly language: string;
}
