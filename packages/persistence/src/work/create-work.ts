import { AsyncLocalStorage } from 'node:async_hooks';
import type { Scope, Work } from '@peerness/core';
import { type AdvanceDirectiveKey, passingDirectiveKey } from '../advance-directive/directive-key.js';
import type { Database } from '../database/open-database.js';
import { translateProblem } from '../problems/translate-problem.js';
import { plainSealing, type Vault } from '../sealer.js';
import { contextOf } from '../walls/context-of.js';
import { portsOver } from './ports-over.js';

/** Work started inside work would wait for a connection its own outer half holds. A bug of the caller's. */
export class WorkInsideWork extends Error {
  override readonly name = 'WorkInsideWork';
  readonly code = 'work-inside-work';
}

/** Undoes a transaction whose task answered a refusal, and carries that answer out. */
class Undone extends Error {
  readonly answer: unknown;

  constructor(answer: unknown) {
    super('undone');
    this.answer = answer;
  }
}

const underWay = new AsyncLocalStorage<true>();

/**
 * Runs tasks in PostgreSQL: one transaction each, told at its start in whose name it acts. Nothing a task can do
 * changes that; what it may read and write is decided by the walls, row by row. With a vault, words are sealed: their
 * keys are on the disk before a transaction is kept, and destroyed only after it was. Without a key for advance directives
 * they are sealed with one of this process's own.
 */
export function createWork(
  { orm }: Database,
  vault?: Vault,
  directiveKey: AdvanceDirectiveKey = passingDirectiveKey(),
): Work {
  return async <Answer>(scope: Scope, task: Parameters<Work>[1]): Promise<Answer> => {
    if (underWay.getStore()) throw new WorkInsideWork();
    const em = orm.em.fork({ disableContextResolution: true, session: { variables: { ...contextOf(scope) } } });
    const sealing = vault?.begin() ?? plainSealing;
    try {
      const answer = (await underWay.run(true, () =>
        em.transactional(async (unit) => {
          const answer = await task(portsOver(unit, sealing, directiveKey));
          if (isRefusal(answer)) throw new Undone(answer);
          sealing.settle();
          return answer;
        }),
      )) as Answer;
      sealing.kept();
      return answer;
    } catch (thrown) {
      if (thrown instanceof Undone) return thrown.answer as Answer;
      throw translateProblem(thrown);
    }
  };
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}
