import type { Relation } from '../../access/rule.js';
import type { SelectedField, Selection } from '../../access/selection.js';
import { spellPaperCode } from '../../paper/paper-code.js';
import { consentFormPaper, ownConsentForms } from '../load/consent-form-paper.js';
import { findPaper } from '../load/find-paper.js';
import type { Look } from '../load/look.js';
import { type PaperSeen, planPaper } from '../load/paper-seen.js';
import type { PlanSeen } from '../load/plan-seen.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';

/** The forms printed of one's own plan, newest first. A page there is while the plan says what is printed on it. */
export async function projectPapers(
  look: Look,
  { selection }: SelectedField,
  seen: PlanSeen,
): Promise<readonly Finished[]> {
  const papers = await look.own((ports) => ports.papers.of(look.me, seen.facts.plan.id));
  return each(papers, (paper) => projectPaper(selection, 'self', planPaper(look, seen, paper)));
}

/** Consents of one's own that were printed and are not signed, newest first. */
export async function projectConsentForms(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  return each(await ownConsentForms(look), async (form) =>
    projectPaper(selection, 'self', await consentFormPaper(look, form)),
  );
}

/** The form one holds in one's hand, by its code. */
export async function projectPaperNamed(
  look: Look,
  { selection, arguments: { code } }: SelectedField,
): Promise<Finished | undefined> {
  const seen = await findPaper(look, typeof code === 'string' ? code : '');
  return seen && projectPaper(selection, 'self', seen);
}

export function projectPaper(selection: Selection, relation: Relation, seen: PaperSeen): Promise<Finished> {
  return project(selection, 'Paper', relation, {
    kind: () => spelled(seen.kind),
    code: () => spellPaperCode(seen.code),
    printedAt: () => moment(seen.printedAt),
    page: () => seen.page,
  });
}
