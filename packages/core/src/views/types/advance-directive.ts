import type { SelectedField, Selection } from '../../access/selection.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import { endOf, standingOf } from '../../advance-directive/standing.js';
import { directionOf, localize } from '../../kernel/localized.js';
import type { Kept } from '../../kernel/kept.js';
import { globalId } from '../global-id.js';
import { type DirectiveSeen, directiveSeen, findDirective, writeDownDirective } from '../load/directive-seen.js';
import type { Look } from '../load/look.js';
import { pageOf } from '../page-of.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { advanceInstructionLabels } from '../words/advance-instructions.js';
import { projectDirectiveAccess } from './advance-directive-access.js';
import { cardOf } from './advance-directive-card.js';
import { projectCheck } from './advance-directive-check.js';
import {
  projectAgents,
  projectExecution,
  projectIncapacities,
  projectInError,
  projectRevocations,
} from './advance-directive-parts.js';
import { projectLabel } from './label.js';
import { projectPageInfo } from './page-info.js';
import { projectPerson, projectSelf } from './person.js';
import { projectScans, projectScanTickets } from './scan.js';

/** One's own directives, in the order they were begun, a page at a time. */
export async function projectAdvanceDirectives(look: Look, field: SelectedField): Promise<Finished> {
  const kept = await look.own(({ advanceDirectives }) => advanceDirectives.of(look.me));
  return projectPage(look, field, kept, 'advance-directives');
}

/** A directive: whole to its owner; to an agent while it is opened, what is in their scope. */
export function projectAdvanceDirective(look: Look, selection: Selection, seen: DirectiveSeen): Promise<Finished> {
  const { relation, directive, version } = seen;
  const { id, execution, effective, supersededBy, replaces } = directive;
  const isMine = relation === 'self';
  writeDownDirective(look, seen);
  return project(selection, 'AdvanceDirective', relation, {
    id: () => globalId('directive', id),
    version: () => (isMine ? version : undefined),
    setId: () => directive.set,
    versionNumber: () => directive.versionNumber,
    jurisdiction: () => directive.jurisdiction,
    standing: () => spelled(standingOf(directive, look.at)),
    owner: (field) => (isMine ? projectSelf(look, field.selection) : projectOwner(look, field.selection, seen)),
    begunAt: () => moment(directive.begunAt),
    signedAt: () => execution && moment(execution.signedAt),
    revocability: () => spelled(directive.revocability),
    determiners: () => directive.determiners.map(spelled),
    from: () => effective.from && moment(effective.from),
    until: () => effective.until && moment(effective.until),
    endsAt: () => momentOf(endOf(directive)),
    instructions: (field) => projectInstructions(look, field, seen),
    agents: (field) => projectAgents(field, directive),
    check: (field) => projectCheck(look, field, directive),
    execution: (field) => execution && projectExecution(field, execution),
    scans: (field) => projectScans(look, field, seen),
    scanTickets: (field) => projectScanTickets(look, field, directive),
    incapacities: (field) => projectIncapacities(field, directive.incapacities),
    revocations: (field) => projectRevocations(field, directive),
    inError: (field) => projectInError(field, directive),
    replaces: (field) => projectNamed(look, field.selection, replaces),
    supersededBy: (field) => projectNamed(look, field.selection, supersededBy?.directive),
    history: (field) => projectHistory(look, field, directive),
    walletCard: (field) => (look.withHelp ? undefined : cardOf(field, directive, look.languages)),
    signedFile: () => (look.withHelp ? undefined : fileOf(look, directive)),
    access: (field) => projectDirectiveAccess(look, field, seen),
  });
}

function momentOf(at: Date | undefined): string | undefined {
  return at && moment(at);
}

async function fileOf(look: Look, { id }: AdvanceDirective): Promise<string | undefined> {
  look.noticing?.took();
  return look.own(({ advanceDirectives }) => advanceDirectives.file(id));
}

async function projectOwner(look: Look, selection: Selection, { directive, on }: DirectiveSeen) {
  const [owner] = on ? await look.people(on.organization, [directive.owner]) : [];
  return owner && projectPerson(look, selection, owner);
}

async function projectNamed(look: Look, selection: Selection, id: AdvanceDirective['replaces']) {
  const seen = id && (await findDirective(look, id));
  return seen && projectAdvanceDirective(look, selection, seen);
}

/** Every instrument of its set, first to last. */
async function projectHistory(look: Look, field: SelectedField, { set, owner }: AdvanceDirective): Promise<Finished> {
  const all = await look.own(({ advanceDirectives }) => advanceDirectives.of(owner));
  const ofSet = all
    .filter(({ value }) => value.set === set)
    .sort((one, other) => one.value.versionNumber - other.value.versionNumber);
  return projectPage(look, field, ofSet, `advance-directives ${set}`);
}

async function projectPage(
  look: Look,
  field: SelectedField,
  kept: readonly Kept<AdvanceDirective>[],
  question: string,
): Promise<Finished> {
  const page = pageOf(kept, [look.me, question], field, ({ value }) => value.id);
  return project(field.selection, 'AdvanceDirectiveConnection', 'self', {
    edges: (edges) =>
      each(page.items, ({ cursor, item }) =>
        project(edges.selection, 'AdvanceDirectiveEdge', 'self', {
          cursor: () => cursor,
          node: async (node) => {
            const seen = await directiveSeen(look, item);
            return seen && projectAdvanceDirective(look, node.selection, seen);
          },
        }),
      ),
    pageInfo: (info) => projectPageInfo(info.selection, 'self', page),
  });
}

function projectInstructions(
  look: Look,
  { selection }: SelectedField,
  { relation, instructions }: DirectiveSeen,
): Promise<readonly Finished[]> {
  return each(instructions, ({ id, kind, words, language, mostDays, writtenAt, helpedBy }) =>
    project(selection, 'AdvanceInstruction', relation, {
      id: () => id,
      kind: () => spelled(kind),
      label: (field) => projectLabel(field, relation, localize(advanceInstructionLabels[kind], look.languages)),
      words: () => words,
      language: () => language,
      dir: () => directionOf(language),
      mostDays: () => mostDays,
      writtenAt: () => moment(writtenAt),
      helpedBy: () => helpedBy,
    }),
  );
}
