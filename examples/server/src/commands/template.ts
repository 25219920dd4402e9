import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, needed } from './command.js';

export const templateInstall: Command = {
  name: 'template install',
  takes: 'FILE --organization HANDLE',
  summary: 'Installs a template of a plan an organization may use, from a JSON file, or a newer version of it.',
  help: '--organization HANDLE   whose template it is',
  options: { organization: { type: 'string' } },
  words: 1,
  run: async (call) => {
    const handle = needed(call, 'organization');
    const file = readFileSync(resolve(call.config.cwd, call.words[0] ?? ''), 'utf8');
    const { withDatabase } = await import('../database/with-database.js');
    const { keepTemplate } = await import('../organization/keep-template.js');
    const { id, version } = await withDatabase(call.config, call.say, ({ work }) =>
      keepTemplate(work, handle, file, new Date()),
    );
    return { json: { done: true, id, version }, lines: [`${handle} now offers ${id}, version ${version}.`] };
  },
};

export const templateWithdraw: Command = {
  name: 'template withdraw',
  takes: 'KEY --organization HANDLE',
  summary: 'Withdraws a template of an organization’s own. Plans begun from it stay as they are.',
  help: '--organization HANDLE   whose template it is',
  options: { organization: { type: 'string' } },
  words: 1,
  run: async (call) => {
    const handle = needed(call, 'organization');
    const key = call.words[0] ?? '';
    const { withDatabase } = await import('../database/with-database.js');
    const { withdrawTemplate } = await import('../organization/keep-template.js');
    const id = await withDatabase(call.config, call.say, ({ work }) => withdrawTemplate(work, handle, key, new Date()));
    return { json: { done: true, id }, lines: [`${handle} no longer offers ${id}. Plans begun from it stay.`] };
  },
};
