import { type Command, needed } from './command.js';

export const keepFor: Command = {
  name: 'keep-for',
  takes: 'DAYS --organization HANDLE --basis TEXT',
  summary: 'Says how long an organization keeps what its lists say of people who are gone. Without it, not a day.',
  help: '--basis   the law, contract or decision it rests on; people read it',
  options: { organization: { type: 'string' }, basis: { type: 'string' } },
  words: 1,
  run: async (call) => {
    const typed = {
      handle: needed(call, 'organization'),
      days: call.words[0] ?? '',
      basis: needed(call, 'basis'),
    };
    const { withDatabase } = await import('../database/with-database.js');
    const { keepTerm } = await import('../organization/keep-term.js');
    const { days } = await withDatabase(call.config, call.say, ({ work }) => keepTerm(work, typed, new Date()));
    return {
      json: { done: true, organization: typed.handle, days },
      lines: [`${typed.handle} keeps entries about people who are gone for ${days} days.`],
    };
  },
};
