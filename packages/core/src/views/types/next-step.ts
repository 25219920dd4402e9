import type { Relation } from '../../access/rule.js';
import type { SelectedField } from '../../access/selection.js';
import type { Organization } from '../../organization/organization.js';
import { project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import type { NextStep } from '../words/next-steps.js';
import { say } from '../words/say.js';
import { projectLabel } from './label.js';

export function projectNextStep(
  { selection }: SelectedField,
  relation: Relation,
  { kind, sentence }: NextStep,
  { contact }: Pick<Organization, 'contact'>,
  languages: readonly string[],
): Promise<Finished> {
  return project(selection, 'NextStep', relation, {
    kind: () => spelled(kind),
    text: (field) => projectLabel(field, relation, say(sentence, languages, contact)),
  });
}
