import type { Relation } from '../../access/rule.js';
import type { Selection } from '../../access/selection.js';
import type { TemplateLicence } from '../../plan/licence.js';
import { localize } from '../../kernel/localized.js';
import type { PlanTemplate, TemplateSection } from '../../plan/template.js';
import type { Look } from '../load/look.js';
import { each, project } from '../project.js';
import { spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { sectionLabels } from '../words/sections.js';
import { projectLabel } from './label.js';

export function projectTemplate(
  look: Look,
  selection: Selection,
  { id, title, sections, version, licence }: PlanTemplate,
): Promise<Finished> {
  return project(selection, 'PlanTemplate', 'self', {
    name: () => id,
    title: (field) => projectLabel(field, 'self', localize(title, look.languages)),
    version: () => version,
    licence: (field) => licence && projectLicence(field.selection, 'self', licence),
    sections: (field) => each(sections, (one) => projectTemplateSection(look, field.selection, one)),
  });
}

/** Whose words they are: for whoever reads any of them. */
export function projectLicence(
  selection: Selection,
  relation: Relation,
  { holder, note, source }: TemplateLicence,
): Promise<Finished> {
  return project(selection, 'TemplateLicence', relation, {
    holder: () => holder,
    note: () => note,
    source: () => source,
  });
}

function projectTemplateSection(look: Look, selection: Selection, { kind, title, questions }: TemplateSection) {
  return project(selection, 'PlanTemplateSection', 'self', {
    kind: () => spelled(kind),
    label: (field) => projectLabel(field, 'self', localize(title ?? sectionLabels[kind], look.languages)),
    questions: (field) => each(questions, (one) => projectLabel(field, 'self', localize(one, look.languages))),
  });
}
