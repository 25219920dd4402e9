import { type Command, Refused } from './command.js';

export const auditVerify: Command = {
  name: 'audit verify',
  takes: '[--organization ID] [--anchors FOLDER | --without-anchors]',
  summary: 'Checks that what was written down is as it was sealed, and says where it is not. Changes nothing.',
  help: [
    '--organization ID   only the chain of this organization',
    '--anchors FOLDER    the anchors’ folder, if it is not PEERNESS_ANCHORS_DIR',
    '--without-anchors   the seals alone: a chain whose end was cut off with its head, or that was made anew, looks sound then',
    'Ends with 1 when something is wrong. Needs the role that owns the schema; a running server is not disturbed.',
  ].join('\n'),
  options: {
    organization: { type: 'string' },
    anchors: { type: 'string' },
    'without-anchors': { type: 'boolean' },
  },
  words: 0,
  run: async ({ config, options, say }) => {
    const without = options['without-anchors'] === true;
    const { organization, anchors } = options;
    if (without && anchors !== undefined)
      throw new Refused('usage', 'Either --anchors or --without-anchors.', 'See --help.');
    if (typeof organization === 'string' && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(organization))
      throw new Refused('usage', '--organization is not an id.', 'Without it, the answer lists every organization’s.');
    const { anchorsInFiles, readAnchorKey, readAnchors, verifyAudit } = await import('@peerness/persistence');
    const { resolve } = await import('node:path');
    const { contextKeyIn } = await import('../keys/context-keys.js');
    const { withOwnerAddress } = await import('../audit/with-owner-address.js');
    const { auditJson, auditLines } = await import('../audit/audit-lines.js');
    const folder = typeof anchors === 'string' ? resolve(config.cwd, anchors) : config.anchorsDir;
    const began = Date.now();
    const report = await withOwnerAddress(config, say, async (ownerUrl) =>
      verifyAudit({
        ownerUrl,
        contextKey: contextKeyIn(config.keysDir),
        ...(typeof organization === 'string' && { organization: organization.toLowerCase() }),
        ...(!without && {
          anchors: await readAnchors(anchorsInFiles(folder), readAnchorKey(config.keysDir).verify),
        }),
        onProgress: (seals) => say(`${seals} seals …`),
      }),
    );
    const seconds = ((Date.now() - began) / 1_000).toFixed(1);
    return {
      failed: !report.sound,
      json: { done: true, withAnchors: !without, ...auditJson(report) },
      lines: [
        ...auditLines(report, !without),
        `${report.sound ? 'Sound' : 'NOT sound'}: ${report.seals} seals, ${report.chains.length} chains, ${seconds} s.${without ? ' Without anchors a cut end, or a chain made anew, is not seen.' : ''}`,
      ],
    };
  },
};
