import type { Command } from './command.js';

export const forget: Command = {
  name: 'forget',
  takes: '',
  summary:
    'Destroys what is due: all of those who took themselves out, and what an organization kept past its term or its closing.',
  help: 'A running server does this by itself once an hour. Says how many there were, and nothing about any of them.',
  options: {},
  words: 0,
  run: async ({ config, say }) => {
    const { withDatabase } = await import('../database/with-database.js');
    const { destroyClosed, destroyDue, removeOverdue } = await import('@peerness/core/use-cases');
    const now = new Date();
    const { destroyed, held, overdue, closed } = await withDatabase(config, say, async ({ work, sweepKeys }) => ({
      closed: (await destroyClosed(work, now)).entries,
      ...(await destroyDue(work, now)),
      swept: await sweepKeys(),
      overdue: await removeOverdue(work, now),
    }));
    return {
      json: { done: true, destroyed, held, overdue, closed },
      lines: [`destroyed ${destroyed} · held ${held} · past their term ${overdue} · of closed organizations ${closed}`],
    };
  },
};
