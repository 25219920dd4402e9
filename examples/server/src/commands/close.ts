import { type Command, Refused } from './command.js';

export const close: Command = {
  name: 'close',
  takes: 'HANDLE --on YYYY-MM-DD | HANDLE --not',
  summary: 'Says on which day an organization closes. From then on nobody belongs to it.',
  help: [
    '--on DAY   the first day on which nobody belongs to it (UTC); its people read it. Again: moves it',
    '--not      it does not close after all; until the day has come',
    'Before that day: hand-over. After it, what is not kept under a term or a hold is destroyed.',
  ].join('\n'),
  options: { on: { type: 'string' }, not: { type: 'boolean' } },
  words: 1,
  run: async ({ words: [handle = ''], options, config, say }) => {
    const { on, not } = options;
    if ((typeof on === 'string') === (not === true))
      throw new Refused('usage', 'Either --on with a day, or --not.', 'See --help.');
    const { withDatabase } = await import('../database/with-database.js');
    const { closeOn } = await import('../closing/close-on.js');
    const day = typeof on === 'string' ? on : undefined;
    const memberships = await withDatabase(config, say, ({ work }) => closeOn(work, handle, day, new Date()));
    return {
      json: { done: true, organization: handle, closesOn: day ?? null, memberships },
      lines: [
        day === undefined
          ? `${handle} does not close. ${memberships} memberships go on.`
          : `${handle} closes on ${day}. ${memberships} memberships end then.`,
      ],
    };
  },
};
