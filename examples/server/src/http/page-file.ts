import { readFileSync } from 'node:fs';

/** A file of this server's own pages. */
export function pageFile(name: string): Buffer {
  return readFileSync(new URL(`../../pages/${name}`, import.meta.url));
}
