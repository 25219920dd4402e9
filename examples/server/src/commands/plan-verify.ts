import { resolve } from 'node:path';
import { type Command, Refused } from './command.js';

export const planVerify: Command = {
  name: 'plan verify',
  takes: 'FILE [--key FINGERPRINT | --key-file FILE] [--scan FILE]',
  summary: 'Looks whether an exported advance directive is as it was stored, and says what is not. Needs no server.',
  help: [
    '--key FINGERPRINT   of the server it should come from, as its people told you it (64 digits, 0-9 and a-f)',
    '--key-file FILE     that server’s public key, as PEM',
    '--scan FILE         a scan in your hand: whether it is, byte for byte, one that was kept with the directive',
    'The seal shows that the file is unchanged since it was stored, not who signed it. Without a key it shows no origin',
    'either: whoever makes a key can make such a file. Ends with 1 when something broke.',
  ].join('\n'),
  options: { key: { type: 'string' }, 'key-file': { type: 'string' }, scan: { type: 'string' } },
  words: 1,
  run: async ({ config, words: [file = ''], options }) => {
    const { isAmong, readBytes, trustedKeys, verifiedLines } = await import('../advance-directive/verified-lines.js');
    const { verifyAdvanceDirectiveFile } = await import('@peerness/persistence');
    const { key, 'key-file': keyFile, scan } = options;
    if (key !== undefined && keyFile !== undefined)
      throw new Refused('usage', 'Either --key or --key-file.', 'See --help.');
    const trusted = trustedKeys({
      ...(typeof key === 'string' && { fingerprint: key }),
      ...(typeof keyFile === 'string' && { file: resolve(config.cwd, keyFile) }),
    });
    const report = verifyAdvanceDirectiveFile(readBytes(resolve(config.cwd, file)), trusted);
    const isKept = typeof scan === 'string' ? isAmong(report, resolve(config.cwd, scan)) : undefined;
    return {
      failed: report.broken.length > 0 || isKept === false,
      json: {
        done: true,
        unchanged: report.unchanged,
        origin: report.origin,
        broken: report.broken.map((one) => ({ ...one })),
        keys: report.keys,
        scans: report.scans,
        ...(isKept !== undefined && { scanIsKept: isKept }),
        ...(report.versionNumber !== undefined && { versionNumber: report.versionNumber }),
        ...(report.recordedAt !== undefined && { recordedAt: report.recordedAt }),
      },
      lines: verifiedLines(report, isKept),
    };
  },
};
