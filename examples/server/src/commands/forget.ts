import type { Command } from './command.js';

export const forget: Command = {
  name: 'forget',
  takes: '',
  summary: 'Destroys what is due: everything about everyone who took themselves out and whose days are over.',
  help: 'A running server does this by itself once an hour. Says how many there were, and nothing about any of them.',
  options: {},
  words: 0,
  run: async ({ config, say }) => {
    const { withDatabase } = await import('../database/with-database.js');
    const { destroyDue } = await import('@peerness/core/use-cases');
    const { destroyed, held } = await withDatabase(config, say, ({ work }) => destroyDue(work, new Date()));
    return { json: { done: true, destroyed, held }, lines: [`destroyed ${destroyed} · held ${held}`] };
  },
};
