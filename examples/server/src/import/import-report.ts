import type { ImportProblem } from './problem.js';

/** What an import did, or would have done. */
export interface ImportReport {
  /** False: nothing was imported, and `problems` says why; or it was only tried. */
  readonly done: boolean;
  readonly imported: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows left out because something in them could not be taken as it is. */
  readonly skipped: number;
  /** The first of them; `moreProblems` counts the rest. */
  readonly problems: readonly ImportProblem[];
  readonly moreProblems: number;
  /** People for whom a claim code was made. */
  readonly claimCodes: number;
}

/** So many problems are told one by one; whoever has more has one problem many times. */
export const problemsTold = 100;

/** A report while it is being written. */
export class Tally {
  imported = 0;
  changed = 0;
  unchanged = 0;
  claimCodes = 0;
  readonly #bad = new Set<number>();
  readonly #problems: ImportProblem[] = [];
  #more = 0;

  refuse(problems: readonly ImportProblem[]): void {
    for (const problem of problems) {
      this.#bad.add(problem.line);
      if (this.#problems.length < problemsTold) this.#problems.push(problem);
      else this.#more += 1;
    }
  }

  get hasProblems(): boolean {
    return this.#bad.size > 0;
  }

  get rows(): number {
    return this.imported + this.changed + this.unchanged + this.#bad.size;
  }

  report(done: boolean): ImportReport {
    const { imported, changed, unchanged, claimCodes } = this;
    return {
      done,
      imported,
      changed,
      unchanged,
      skipped: this.#bad.size,
      problems: this.#problems,
      moreProblems: this.#more,
      claimCodes,
    };
  }
}
