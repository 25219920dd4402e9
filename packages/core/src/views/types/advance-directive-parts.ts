import type { SelectedField } from '../../access/selection.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import type { AdvanceExecution } from '../../advance-directive/execution.js';
import type { Determiner, IncapacityRecord } from '../../advance-directive/incapacity.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';

type Field = Pick<SelectedField, 'selection'>;

/** Everyone the owner named, in their order: the first is the agent, the others alternates. */
export function projectAgents(
  { selection }: Field,
  { agents, answers }: Pick<AdvanceDirective, 'agents' | 'answers'>,
): Promise<readonly Finished[]> {
  return each(agents, ({ id, name, person, scope, knowingly }) => {
    const said = answers.findLast(({ appointment }) => appointment === id);
    return project(selection, 'AdvanceAgent', 'self', {
      id: () => id,
      name: () => name,
      isHere: () => person !== undefined,
      scope: () => scope.map(spelled),
      knowingly: () => knowingly,
      answer: () => said && spelled(said.answer),
      answeredAt: () => said && moment(said.at),
    });
  });
}

/** How it was signed, as its owner told it. */
export function projectExecution({ selection }: Field, told: AdvanceExecution): Promise<Finished> {
  const { notary } = told;
  return project(selection, 'AdvanceExecution', 'self', {
    signedAt: () => moment(told.signedAt),
    method: () => spelled(told.method),
    witnesses: (field) =>
      each(told.witnesses, ({ name, signedAt, ties, knowingly }) =>
        project(field.selection, 'AdvanceWitness', 'self', {
          name: () => name,
          signedAt: () => moment(signedAt),
          ties: () => ties.map(spelled),
          knowingly: () => knowingly,
        }),
      ),
    notary: (field) =>
      notary &&
      project(field.selection, 'AdvanceNotary', 'self', { name: () => notary.name, at: () => moment(notary.at) }),
    statements: () => told.statements.map(spelled),
    scanSha256: () => told.scanSha256,
    recordedAt: () => moment(told.recordedAt),
  });
}

/** Each time somebody was on record as having found that the owner cannot decide. */
export function projectIncapacities(
  { selection }: Field,
  all: readonly IncapacityRecord[],
): Promise<readonly Finished[]> {
  return each(all, (one) =>
    project(selection, 'AdvanceIncapacity', 'self', {
      id: () => one.id,
      determiners: (field) => each(one.determiners, (by) => projectDeterminer(field, by)),
      basis: () => one.basis,
      determinedAt: () => moment(one.determinedAt),
      recordedAt: () => moment(one.recordedAt),
      recordedBy: () => (one.asAgent === undefined ? 'OWNER' : 'AGENT'),
      opens: () => one.opens,
      endedAt: () => one.ended && moment(one.ended.at),
    }),
  );
}

/** What the owner said to take it back, oldest first, and what it came to. */
export function projectRevocations(
  { selection }: Field,
  { revocations }: AdvanceDirective,
): Promise<readonly Finished[]> {
  return each(revocations, ({ at, standing, outcome, policyVersion, capacityFoundBy, words }) =>
    project(selection, 'AdvanceRevocation', 'self', {
      at: () => moment(at),
      standing: () => spelled(standing),
      outcome: () => spelled(outcome),
      policyVersion: () => policyVersion,
      capacityFoundBy: (field) => capacityFoundBy && projectDeterminer(field, capacityFoundBy),
      words: () => words,
    }),
  );
}

export function projectInError({ selection }: Field, { inError }: AdvanceDirective): Promise<Finished> | undefined {
  return (
    inError &&
    project(selection, 'AdvanceMistake', 'self', { at: () => moment(inError.at), words: () => inError.words })
  );
}

function projectDeterminer({ selection }: Field, { kind, name }: Determiner): Promise<Finished> {
  return project(selection, 'AdvanceDeterminer', 'self', { kind: () => spelled(kind), name: () => name });
}
