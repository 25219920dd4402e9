import type { InstallationEvent, InstallationEventKind } from '@peerness/persistence';

/** So many different things are told apart between two writings; whatever comes after counts as `other` of its kind. */
const most = 200;

/** Of letters, digits and signs that codes of ours are made of: nothing anybody wrote looks like one for long. */
const aCode = /^[A-Za-z0-9 _.:-]{0,120}$/;

/** Counts what happens, and writes it down now and then: a stranger who tries a million times makes a number grow. */
export interface Noting {
  count(kind: InstallationEventKind, code?: string, request?: string): void;
  /** Writes down what was counted. What cannot be written is kept, and tried again the next time. */
  write(): Promise<void>;
}

export function createNoting(
  keep: (events: readonly InstallationEvent[]) => Promise<void>,
  { now, newId }: { readonly now: () => Date; readonly newId: () => string },
): Noting {
  let counted = new Map<string, InstallationEvent>();
  let unwritten: readonly InstallationEvent[] = [];
  const count = (kind: InstallationEventKind, code: string, request: string | undefined): void => {
    const key = `${kind} ${code}`;
    const known = counted.get(key);
    if (known) counted.set(key, { ...known, times: known.times + 1 });
    else if (counted.size >= most && code !== 'other') count(kind, 'other', request);
    else counted.set(key, { id: newId(), at: now(), kind, code, times: 1, ...(request !== undefined && { request }) });
  };
  return {
    count: (kind, code = '', request) => count(kind, aCode.test(code) ? code : 'other', request),
    async write() {
      // The same ones again, if it is not known whether they arrived: they are kept once.
      if (unwritten.length === 0) {
        unwritten = [...counted.values()];
        counted = new Map();
      }
      if (unwritten.length === 0) return;
      await keep(unwritten);
      unwritten = [];
    },
  };
}
