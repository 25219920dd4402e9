import type { EntityClass, EntityManager, FilterQuery, RequiredEntityData } from '@mikro-orm/postgresql';
import type { AdvanceDirective } from '@peerness/core/advance-directive';
import { asRead } from '../schema/lock.js';
import type { Sealer } from '../sealer.js';
import { addThoseNotThere } from '../schema/keep-row.js';
import { AdvanceAgentRow } from './advance-agent-row.js';
import { AdvanceAnswerRow } from './advance-answer-row.js';
import { AdvanceEndingRow } from './advance-ending-row.js';
import { AdvanceInstructionRow } from './advance-instruction-row.js';
import {
  toAgent,
  toAgentColumns,
  toAnswerColumns,
  toEndingColumns,
  toInstruction,
  toInstructionColumns,
} from './advance-parts-mapper.js';

/** In the owner’s name. What is as it was is not written again, so that what was signed is never touched. */
export async function keepDirectiveParts(
  em: EntityManager,
  sealer: Sealer,
  directive: AdvanceDirective,
): Promise<void> {
  const whole = { personId: directive.owner, directiveId: directive.id };
  const { instructions, agents, answers } = directive;
  await makeEqual(em, AdvanceInstructionRow, whole, {
    wanted: instructions,
    there: (row) => toInstruction(sealer, row),
    columns: (one, position) => toInstructionColumns(sealer, directive, one, position),
  });
  await makeEqual(em, AdvanceAgentRow, whole, {
    wanted: agents,
    there: (row) => toAgent(sealer, row),
    columns: (one, position) => toAgentColumns(sealer, directive, one, position),
  });
  await addThoseNotThere(em, AdvanceAnswerRow, answers.filter(({ by }) => by === 'owner').map((one) => toAnswerColumns(directive, one))); // prettier-ignore
  const before = await em.count(AdvanceEndingRow, whole);
  const added = toEndingColumns(sealer, directive).slice(before);
  if (added.length > 0) await em.insertMany(AdvanceEndingRow, [...added]);
}

interface Part {
  readonly id: string;
}

interface Making<Row, One> {
  readonly wanted: readonly One[];
  readonly there: (row: Row) => One;
  readonly columns: (one: One, position: number) => object;
}

/** Makes the parts exactly those wanted: what is gone is removed, what is new added, the rest compared by what it says. */
async function makeEqual<Row extends { id: string; position: number }, One extends Part>(
  em: EntityManager,
  row: EntityClass<Row>,
  whole: object,
  { wanted, there, columns }: Making<Row, One>,
): Promise<void> {
  const rows = (await em.find(row, whole as FilterQuery<Row>, asRead)) as Row[];
  const which = (id: string) => ({ ...whole, id }) as FilterQuery<Row>;
  const added: object[] = [];
  for (const { id } of rows) if (!wanted.some((one) => one.id === id)) await em.nativeDelete(row, which(id));
  for (const [position, one] of wanted.entries()) {
    const old = rows.find(({ id }) => id === one.id);
    if (!old) added.push(columns(one, position));
    else if (old.position !== position || !isSame(there(old), one))
      await em.nativeUpdate(row, which(one.id), columns(one, position) as never);
  }
  if (added.length > 0) await em.insertMany(row, added as RequiredEntityData<Row>[]);
}

function isSame(one: object, other: object): boolean {
  const inOrder = (part: object) => JSON.stringify(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  return inOrder(one) === inOrder(other);
}
