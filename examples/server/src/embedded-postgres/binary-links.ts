import { readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Makes the library links npm cannot carry (`pg-symlinks.json` beside the libraries), as the package's install script
 * does where install scripts may run; a folder that may not be written to is left as it is.
 */
export const completeLinks = (native: string): void => {
  for (const { source, target } of linksOf(native)) {
    try {
      symlinkSync(basename(source), join(dirname(native), target));
    } catch (error) {
      if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
};

/** Links and their targets, both as paths that begin with `native/` and end in one folder. */
const linksOf = (native: string): readonly { source: string; target: string }[] => {
  try {
    return JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};
