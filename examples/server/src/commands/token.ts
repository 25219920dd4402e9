import { type Command, Refused } from './command.js';

/** A demo day. */
const usualHours = 12;

export const token: Command = {
  name: 'token',
  takes: 'HANDLE',
  summary: 'Prints a token for somebody, to be sent as Authorization: Bearer …',
  help: [
    'In the demo, HANDLE is one of the demo people. In an organization of your own without PEERNESS_AUTH_*, it is any name you',
    'sign in under on this machine. The token is signed with the key in the data folder; nothing needs to run.',
    '--hours N   how long it holds, 1 to 720 (12)',
  ].join('\n'),
  options: { hours: { type: 'string' } },
  words: 1,
  run: async ({ config, words: [handle = ''], options }) => {
    if (config.auth.kind !== 'own')
      throw new Refused(
        'not-ours',
        'Tokens come from PEERNESS_AUTH_ISSUER here.',
        'Sign in there, or unset PEERNESS_AUTH_* to use this server’s own keys.',
      );
    const hours = Number(options['hours'] ?? usualHours);
    if (!(hours > 0 && hours <= 720)) throw new Refused('usage', '--hours is not from 1 to 720.', 'See --help.');
    const { readInstallation } = await import('../database/installation.js');
    const installation = readInstallation(config.dataDir);
    if (!installation)
      throw new Refused(
        'nothing-here',
        `Nothing is set up in ${config.dataDir} yet.`,
        'Start the server once (serve), or set up an organization (init).',
      );
    const { demoPeople } = await import('../demo/demo-people.js');
    const people = demoPeople();
    if (installation.kind === 'demo' && !people.some((person) => person.handle === handle))
      throw new Refused(
        'no-such-person',
        'There is no such person in the demo.',
        `It is one of: ${people.map((person) => person.handle).join(', ')}.`,
      );
    const { ownKeys } = await import('../auth/own-keys.js');
    const signed = await (await ownKeys(config.dataDir)).sign(handle, hours, new Date());
    return { lines: [signed], json: { done: true, handle, hours, token: signed } };
  },
};
