import { resolve } from 'node:path';
import { type Command, needed } from './command.js';

export const handOver: Command = {
  name: 'hand-over',
  takes: 'HANDLE --to NAME --file FILE',
  summary: 'Writes what an organization hands over into one new file that only you can read.',
  help: [
    '--to NAME     who goes on with it, exactly as people named them when they said yes',
    '--file FILE   where it is written; nothing is written over',
    'All that is the organization’s own, and of its people only those who said yes; of the others, how many there are.',
    'Each thing that goes is written into the list of accesses of the person it is about.',
  ].join('\n'),
  options: { to: { type: 'string' }, file: { type: 'string' } },
  words: 1,
  run: async (call) => {
    const [to, path] = [needed(call, 'to'), resolve(call.config.cwd, needed(call, 'file'))];
    const handle = call.words[0] ?? '';
    const { withDatabase } = await import('../database/with-database.js');
    const { handOverTo } = await import('../closing/hand-over-to.js');
    const { people, notHandedOver } = await withDatabase(call.config, call.say, ({ work }) =>
      handOverTo(work, { handle, to, path }),
    );
    return {
      json: { done: true, file: path, people: people.length, notHandedOver },
      lines: [`${people.length} people are in ${path}. ${notHandedOver} did not say yes, and are not.`],
    };
  },
};
