import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { enterPaper as enter, type LineProblem, type PaperProblem, type WrittenLine } from '../paper/enter-paper.js';
import { readPaperCode, type UnreadableCode } from '../paper/paper-code.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { findOwnPlan, keepPlan } from './change-plan.js';
import type { NotFound } from './refusals.js';
import { writtenBy } from './written-by.js';

export interface EnterPaper {
  /** As it was typed. */
  readonly code: string;
  readonly written: readonly WrittenLine[];
  /** Of the words (BCP 47). */
  readonly language: string;
}

type At = { readonly path: readonly string[] };

export type EnterPaperRefusal = NotFound | ChangedMeanwhile | (UnreadableCode & At) | (LineProblem & At);

/** Takes in what was written on a form: all of it in one step, or nothing. In assisted mode it carries who helped. */
export async function enterPaper(
  work: Work,
  self: SelfScope,
  { code: typed, written, language }: EnterPaper,
  occasion: Occasion,
): Promise<Result<Outcome, EnterPaperRefusal>> {
  const code = readPaperCode(typed);
  if (!code.ok) return err({ ...code.error, path: ['code'] });
  return work(self, async (ports): Promise<Result<Outcome, EnterPaperRefusal>> => {
    const paper = await ports.papers.find(self.actor, code.value);
    const found = paper && (await findOwnPlan(ports, self, paper.plan, 'update'));
    if (!paper || !found?.ok) return err({ kind: 'NotFound', path: ['code'] });
    const changes = enter(found.value.value, paper, { written, language, ...occasion, ...writtenBy(self) });
    if (!changes.ok) return err(placed(changes.error));
    let { version } = found.value;
    for (const change of changes.value) {
      const kept = await keepPlan(ports, self, { version }, change, undefined, occasion);
      if (!kept.ok) return kept;
      version = kept.value;
    }
    return ok({ plan: globalId('plan', paper.plan) });
  });
}

/** Which part of what was typed is wrong. */
function placed({ index, ...problem }: PaperProblem): LineProblem & At {
  const line = ['lines', String(index)];
  switch (problem.kind) {
    case 'UnreadableLanguage':
      return { ...problem, path: ['language'] };
    case 'UnreadableText':
      return { ...problem, path: [...line, 'words'] };
    case 'TooMany':
      return { ...problem, path: line };
    default:
      return { ...problem, path: [...line, 'mark'] };
  }
}
