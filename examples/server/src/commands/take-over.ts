import { resolve } from 'node:path';
import type { Command } from './command.js';

export const takeOver: Command = {
  name: 'take-over',
  takes: 'FILE [--into HANDLE | --administrator NAME]',
  summary: 'Takes over what another organization handed over: all of it, or nothing.',
  help: [
    '--into HANDLE           add its people and what it asks to this organization; without it, the one in the file is made',
    '--administrator NAME    the name the first administrator of a new organization goes by; their claim code is printed',
    '--claim-codes FILE.csv  make a single-use code for everyone in the file who has not taken their place',
    'Entries sleep until the person agrees here. Again: whoever was taken over before is left as they are.',
  ].join('\n'),
  options: {
    into: { type: 'string' },
    administrator: { type: 'string' },
    'claim-codes': { type: 'string' },
  },
  words: 1,
  run: async ({ config, words: [path = ''], options, say }) => {
    const text = (name: string): string | undefined => {
      const typed = options[name];
      return typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : undefined;
    };
    const codes = text('claim-codes');
    const { withDatabase } = await import('../database/with-database.js');
    const { takeOverFrom } = await import('../closing/take-over-from.js');
    const { administrator, ...report } = await withDatabase(config, say, ({ work }) =>
      takeOverFrom(
        work,
        {
          path: resolve(config.cwd, path),
          into: text('into'),
          administrator: text('administrator'),
          codesFile: codes === undefined ? undefined : resolve(config.cwd, codes),
        },
        new Date(),
      ),
    );
    const { organization, takenOver, unchanged, claimCodes } = report;
    return {
      json: {
        done: true,
        ...report,
        ...(administrator && { claimCode: administrator.code, openUntil: administrator.openUntil.toISOString() }),
      },
      lines: [
        `${organization}: taken over ${takenOver} · unchanged ${unchanged}`,
        ...(claimCodes > 0 ? [`${claimCodes} claim codes were written.`] : []),
        ...(administrator
          ? [
              `${text('administrator') ?? ''} takes their place with this code, which is not shown again (until ${administrator.openUntil.toISOString().slice(0, 10)}):`,
              administrator.code,
            ]
          : []),
      ],
    };
  },
};
