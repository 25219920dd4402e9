import type { EntityManager } from '@mikro-orm/postgresql';
import { asRead } from '../schema/lock.js';
import { AdvanceAgentRow } from './advance-agent-row.js';
import { AdvanceAnswerRow } from './advance-answer-row.js';
import type { DirectiveParts } from './advance-directive-mapper.js';
import type { AdvanceDirectiveRow } from './advance-directive-row.js';
import { AdvanceEndingRow } from './advance-ending-row.js';
import { AdvanceIncapacityRow } from './advance-incapacity-row.js';
import { AdvanceInstructionRow } from './advance-instruction-row.js';
import { AdvanceSealRow } from './advance-seal-row.js';

/** Everything beside these directives that whoever acts may read, in one statement a table. */
export async function readDirectiveParts(
  em: EntityManager,
  rows: readonly AdvanceDirectiveRow[],
): Promise<(row: AdvanceDirectiveRow) => DirectiveParts> {
  const where = { personId: [...new Set(rows.map(({ personId }) => personId))], directiveId: rows.map(({ id }) => id) };
  const inOrder = { ...asRead, orderBy: { position: 'asc' } } as const;
  const all: DirectiveParts = {
    instructions: await em.find(AdvanceInstructionRow, where, inOrder),
    agents: await em.find(AdvanceAgentRow, where, inOrder),
    answers: await em.find(AdvanceAnswerRow, where, { ...asRead, orderBy: { at: 'asc', answer: 'asc' } }),
    incapacities: await em.find(AdvanceIncapacityRow, where, { ...asRead, orderBy: { recordedAt: 'asc', id: 'asc' } }),
    endings: await em.find(AdvanceEndingRow, where, inOrder),
    seals: await em.find(AdvanceSealRow, where, asRead),
  };
  return ({ personId, id }) => {
    const ofIt = <Row extends { readonly personId: string; readonly directiveId: string }>(parts: readonly Row[]) =>
      parts.filter((one) => one.personId === personId && one.directiveId === id);
    return {
      instructions: ofIt(all.instructions),
      agents: ofIt(all.agents),
      answers: ofIt(all.answers),
      incapacities: ofIt(all.incapacities),
      endings: ofIt(all.endings),
      seals: ofIt(all.seals),
    };
  };
}
