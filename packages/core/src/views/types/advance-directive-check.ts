import type { SelectedField } from '../../access/selection.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import { warningsOn } from '../../advance-directive/directive-warnings.js';
import { rulesOf } from '../../advance-directive/known-rules.js';
import { checkedNotCertified, warningWords } from '../../advance-directive/warning-words.js';
import { localize } from '../../kernel/localized.js';
import type { AgeGroup } from '../../person/age-group.js';
import { ageGroupIn } from '../../presence/presence-of.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectLabel } from './label.js';

/** What the rules known for its place have to say about it, and whose they are. A check and no certificate. */
export async function projectCheck(
  look: Look,
  { selection }: SelectedField,
  directive: AdvanceDirective,
): Promise<Finished> {
  const rules = rulesOf(directive.jurisdiction, directive.policyVersion);
  const scans = await look.own((ports) => ports.scans.of(directive.id));
  const warnings = warningsOn(directive, { age: await ageOf(look), scans: scans.length });
  return project(selection, 'AdvanceDirectiveCheck', 'self', {
    rules: (field) =>
      project(field.selection, 'AdvanceDirectiveRules', 'self', {
        jurisdiction: () => rules.jurisdiction,
        version: () => rules.version,
        isKnown: () => rules.version > 0,
        source: () => rules.source,
        readOn: () => (rules.version > 0 ? rules.readOn : undefined),
        reviewedByCounsel: () => rules.reviewedByCounsel,
      }),
    warnings: (field) =>
      each(warnings, ({ code, path }) =>
        project(field.selection, 'AdvanceDirectiveWarning', 'self', {
          code: () => spelled(code),
          path: () => path,
          words: (words) => projectLabel(words, 'self', localize(warningWords[code], look.languages)),
        }),
      ),
    notice: (field) => projectLabel(field, 'self', localize(checkedNotCertified, look.languages)),
  });
}

/** On which side of 18 the owner says they are. */
async function ageOf(look: Look): Promise<AgeGroup> {
  const profile = await look.profile();
  return profile ? ageGroupIn(await look.catalogue(), profile.value.statements) : 'unknown';
}
