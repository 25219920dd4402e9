import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, needed, Refused } from './command.js';

export const dimension: Command = {
  name: 'dimension',
  takes: 'FILE --organization HANDLE',
  summary: 'Adds a dimension of an organization’s own, from a JSON file, or replaces it.',
  help: '--organization HANDLE   whose dimension it is',
  options: { organization: { type: 'string' } },
  words: 1,
  run: async (call) => {
    const handle = needed(call, 'organization');
    const text = readFileSync(resolve(call.config.cwd, call.words[0] ?? ''), 'utf8');
    const json = ((): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        throw new Refused(
          'unreadable-dimension',
          'The file is not JSON.',
          'docs/guide/import-people.md shows a dimension.',
        );
      }
    })();
    const { withDatabase } = await import('../database/with-database.js');
    const { keepDimension } = await import('../organization/keep-dimension.js');
    const kept = await withDatabase(call.config, call.say, ({ work }) => keepDimension(work, handle, json, new Date()));
    return { json: { done: true, id: kept.id }, lines: [`${handle} now recognises ${kept.id}.`] };
  },
};
