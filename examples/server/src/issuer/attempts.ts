/** How often something may be tried that fails, and how long one waits then, in milliseconds. */
const often = { number: 5, address: 30 };
const wait = 15 * 60_000;

/** Counts what failed, by sign-in number or what else was tried, and by address; forgotten after a quarter of an hour, and with the process. */
export interface Attempts {
  /** Asked before the work is done: a number there is not is counted like one there is. */
  mayTry(number: string, address: string, now: Date): boolean;
  failed(number: string, address: string, now: Date): void;
}

export function attempts(most: Readonly<typeof often> = often): Attempts {
  const failures = new Map<string, number[]>();
  const recent = (key: string, now: Date): number[] => {
    const left = (failures.get(key) ?? []).filter((at) => at > now.getTime() - wait);
    if (left.length === 0) failures.delete(key);
    else failures.set(key, left);
    return left;
  };
  return {
    mayTry: (number, address, now) =>
      recent(`number ${number}`, now).length < most.number && recent(`address ${address}`, now).length < most.address,
    failed: (number, address, now) => {
      for (const key of [`number ${number}`, `address ${address}`])
        failures.set(key, [...recent(key, now), now.getTime()]);
    },
  };
}
