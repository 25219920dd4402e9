/** Something to wait for. */
export interface Bell {
  readonly ring: () => void;
  /** Nobody waits any more. */
  readonly end: () => void;
  /** Once it rang, though not sooner than `least` milliseconds, or `most` have passed. One wait at a time. */
  readonly rung: () => Promise<'rung' | 'over'>;
}

export function createBell({ least, most }: { readonly least: number; readonly most: number }): Bell {
  let [hasRung, isOver] = [false, false];
  let wake: () => void = () => undefined;

  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    end: () => {
      isOver = true;
      wake();
    },
    async rung() {
      const soonest = Date.now() + least;
      if (!hasRung && !isOver) await wait(most);
      while (!isOver && Date.now() < soonest) await wait(soonest - Date.now());
      hasRung = false;
      return isOver ? 'over' : 'rung';
    },
  };
}
