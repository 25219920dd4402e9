import { closeSync, existsSync, openSync } from 'node:fs';
import type { Account } from './account.js';

/** How another account is told where the data is: a path, or on Linux a descriptor that needs no way through parents. */
export type DataFolder = {
  readonly argument: string;
  readonly descriptor: number | undefined;
  close(): void;
};

/** Opens the data folder as ourselves, so that PostgreSQL reaches it even below a folder only root can enter. */
export const openDataFolder = (path: string, account: Account): DataFolder => {
  if (account === undefined || !existsSync('/proc/self/fd'))
    return { argument: path, descriptor: undefined, close: () => undefined };
  const descriptor = openSync(path, 'r');
  return { argument: '/proc/self/fd/3', descriptor, close: () => closeSync(descriptor) };
};
