import type { Labels } from '../kernel/labels.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { TemplateLicence } from './licence.js';
import type { SectionKind } from './plan.js';

/**
 * A way to begin a plan, as data: which sections, under which titles, with questions to think along. Drafting from it
 * makes sections and no words: what is written is the owner's from the first letter.
 */
export interface PlanTemplate {
  /** A name: a key of ours, or `<organization id>/<key>` where an organization installed it. */
  readonly id: string;
  readonly title: Labels;
  readonly sections: readonly TemplateSection[];
  /** Absent where it is ours. It goes with every plan that is begun from it. */
  readonly licence?: TemplateLicence;
  /** Absent where it is ours. */
  readonly version?: number;
}

/** One that an organization installed: somebody’s words, on somebody’s terms. */
export interface InstalledTemplate extends PlanTemplate {
  readonly licence: TemplateLicence;
  /** The holder’s number of it, counting up. */
  readonly version: number;
}

export function installedTemplateId(organization: OrganizationId, key: string): string {
  return `${organization}/${key}`;
}

export interface TemplateSection {
  readonly kind: SectionKind;
  /** Else the kind's own label stands. */
  readonly title?: Labels;
  readonly questions: readonly Labels[];
}
