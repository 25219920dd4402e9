import type { PersonId } from '@peerness/core';
import {
  type AdvanceDirective,
  type AdvanceDirectiveId,
  type AdvanceDirectiveSeal,
  type AdvanceDirectiveSetId,
  type AdvanceInstructionId,
  canonicalJson,
  type ScanSeal,
  signedContentOf,
} from '@peerness/core/advance-directive';
import type { AdvanceDirectiveKey } from '../../src/advance-directive/directive-key.js';
import { sealAdvanceDirective } from '../../src/advance-directive/seal-advance-directive.js';
import { sealScan } from '../../src/advance-directive/seal-scan.js';
import { writeAdvanceDirectiveFile } from '../../src/advance-directive/write-directive-file.js';

const id = <Id extends string>(last: number): Id =>
  `01960000-0000-7000-8000-00000000ad${String(last).padStart(2, '0')}` as string as Id;
const signedAt = new Date('2030-05-01T09:00:00Z');

/** The third instrument of a set, recorded as executed, with the seals of the two before, and of so many scans. */
export function aSealedFile(key: AdvanceDirectiveKey, howMany = 0): string {
  const chain: AdvanceDirectiveSeal[] = [];
  let content = {};
  for (const versionNumber of [1, 2, 3]) {
    const directive = anExecuted(versionNumber);
    content = signedContentOf(directive) ?? {};
    const before = chain.at(-1);
    const sealed = { set: directive.set, directive: directive.id, versionNumber, recordedAt: signedAt };
    chain.push(sealAdvanceDirective({ ...sealed, content: canonicalJson(content), ...(before && { before }) }, key));
  }
  const scans: ScanSeal[] = [];
  for (let at = 0; at < howMany; at += 1) {
    const before = scans.at(-1)?.hash ?? chain.at(-1)?.hash ?? '';
    const about = { mediaType: 'application/pdf', bytes: 4_096 + at, sha256: String(at).repeat(64) };
    scans.push(sealScan({ scan: id(40 + at), ...about, receivedAt: signedAt.toISOString(), before }, key));
  }
  return writeAdvanceDirectiveFile({ content, chain, scans, keys: [key.verify] });
}

function anExecuted(versionNumber: number): AdvanceDirective {
  return {
    id: id<AdvanceDirectiveId>(versionNumber),
    owner: id<PersonId>(90),
    set: id<AdvanceDirectiveSetId>(91),
    versionNumber,
    jurisdiction: 'US-NE',
    policyVersion: 1,
    begunAt: signedAt,
    state: 'recorded-as-executed',
    instructions: [
      {
        id: id<AdvanceInstructionId>(20),
        kind: 'medicine-refused',
        words: 'Nunca haloperidol: «me apaga».\n  لا شيء — 🕯️',
        language: 'es',
        writtenAt: signedAt,
      },
    ],
    agents: [],
    revocability: 'any-time',
    determiners: ['court'],
    effective: {},
    execution: {
      signedAt,
      method: 'wet-ink',
      witnesses: [{ name: 'Nora', signedAt, ties: [], knowingly: false }],
      statements: ['aware-and-voluntary'],
      scanSha256: 'ab'.repeat(32),
      recordedAt: signedAt,
    },
    answers: [],
    incapacities: [],
    revocations: [],
  };
}
