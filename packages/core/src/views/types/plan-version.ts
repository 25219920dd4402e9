import type { SelectedField, Selection } from '../../access/selection.js';
import { localize } from '../../kernel/localized.js';
import { compareVersions, type EntryChange, type SectionChange } from '../../plan/compare-versions.js';
import type { Plan, Section } from '../../plan/plan.js';
import type { VersionLine } from '../../plan/version.js';
import type { Look } from '../load/look.js';
import { pageOf } from '../page-of.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { sectionLabels } from '../words/sections.js';
import { projectLabel } from './label.js';
import { projectPageInfo } from './page-info.js';
import { projectEntry } from './plan-entry.js';

/** That they were published, newest first, a page at a time; to the owner alone. */
export async function projectVersions(look: Look, field: SelectedField, plan: Plan): Promise<Finished> {
  const lines = plan.published === undefined ? [] : await look.own(({ plans }) => plans.versions(plan.id));
  const page = pageOf([...lines].reverse(), [look.me, 'plan-versions', plan.id], field, ({ number }) => String(number));
  return project(field.selection, 'PlanVersionConnection', 'self', {
    edges: (edges) =>
      each(page.items, ({ cursor, item }) =>
        project(edges.selection, 'PlanVersionEdge', 'self', {
          cursor: () => cursor,
          node: (node) => projectLine(node.selection, item),
        }),
      ),
    pageInfo: (info) => projectPageInfo(info.selection, 'self', page),
  });
}

/** One of them with its contents, if it is there. */
export async function projectVersion(look: Look, field: SelectedField, plan: Plan): Promise<Finished | undefined> {
  const number = numberIn(field, 'number');
  const found = number === undefined ? undefined : await look.own(({ plans }) => plans.version(plan.id, number));
  return (
    found &&
    project(field.selection, 'PlanVersionContents', 'self', {
      version: (asked) => projectLine(asked.selection, found),
      sections: (asked) => each(found.sections, (one) => projectPublished(look, asked.selection, one)),
    })
  );
}

/** What differs between two of them; nothing at all where one is not there, or destroyed. */
export async function projectComparison(
  look: Look,
  field: SelectedField,
  plan: Plan,
): Promise<readonly Finished[] | undefined> {
  const numbers = [numberIn(field, 'earlier'), numberIn(field, 'later')];
  const [earlier, later] = await look.own(async ({ plans }) => {
    const found = [];
    for (const number of numbers) found.push(number === undefined ? undefined : await plans.version(plan.id, number));
    return found;
  });
  if (!earlier || !later || earlier.destroyedAt || later.destroyedAt) return undefined;
  return each(compareVersions(earlier.sections, later.sections), (one) => projectChange(look, field.selection, one));
}

function projectLine(selection: Selection, { number, publishedAt, destroyedAt }: VersionLine): Promise<Finished> {
  return project(selection, 'PlanVersion', 'self', {
    number: () => number,
    publishedAt: () => moment(publishedAt),
    destroyedAt: () => destroyedAt && moment(destroyedAt),
  });
}

function projectPublished(look: Look, selection: Selection, { kind, title, entries }: Section): Promise<Finished> {
  return project(selection, 'PublishedSection', 'self', {
    kind: () => spelled(kind),
    label: (field) => projectLabel(field, 'self', localize(sectionLabels[kind], look.languages)),
    title: () => title,
    entries: (field) => each(entries, (entry) => projectEntry(look, field.selection, 'self', entry)),
  });
}

function projectChange(look: Look, selection: Selection, { change, section, titledBefore, entries }: SectionChange) {
  return project(selection, 'SectionChange', 'self', {
    change: () => spelled(change),
    section: (field) => projectPublished(look, field.selection, section),
    titledBefore: () => titledBefore,
    entries: (field) => each(entries, (entry) => projectEntryChange(look, field.selection, entry)),
  });
}

function projectEntryChange(look: Look, selection: Selection, entry: EntryChange): Promise<Finished> {
  return project(selection, 'EntryChange', 'self', {
    change: () => spelled(entry.change),
    before: (field) => ('before' in entry ? projectEntry(look, field.selection, 'self', entry.before) : undefined),
    after: (field) => ('after' in entry ? projectEntry(look, field.selection, 'self', entry.after) : undefined),
  });
}

function numberIn({ arguments: given }: SelectedField, name: string): number | undefined {
  const number = given[name];
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}
