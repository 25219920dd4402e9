import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type AdvanceDirectiveFileReport, type BrokenPart, fingerprintOf } from '@peerness/persistence';
import { Refused } from '../commands/command.js';

/** Longer than any directive with all its seals, in bytes. */
const longestFile = 64 * 1024 * 1024;

export function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size <= longestFile) return readFileSync(path);
  } catch {
    throw new Refused('file', 'The file cannot be read.', 'Give the path of a file you may read.');
  }
  throw new Refused('file', 'The file is far longer than any directive.', 'Give the file as it was exported.');
}

/** The fingerprints somebody trusts, or none where no key was named. */
export function trustedKeys({
  fingerprint,
  file,
}: {
  readonly fingerprint?: string;
  readonly file?: string;
}): readonly string[] | undefined {
  if (file !== undefined) return [fingerprintIn(file)];
  if (fingerprint === undefined) return undefined;
  const plain = fingerprint.replace(/[\s:]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(plain)) return [plain];
  throw new Refused('usage', '--key is no fingerprint.', 'It has 64 digits, 0-9 and a-f.');
}

function fingerprintIn(file: string): string {
  const pem = Buffer.from(readBytes(file)).toString('utf8');
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return fingerprintOf(key);
  } catch {
    throw new Refused('key-file', 'The file of --key-file holds no public key.', 'It is a PEM of an Ed25519 key.');
  }
  throw new Refused('key-file', 'The key of --key-file is of another kind.', 'It is a PEM of an Ed25519 key.');
}

/** Whether a scan in somebody’s hand is, byte for byte, one of those that were kept with the directive. */
export function isAmong({ scans }: AdvanceDirectiveFileReport, path: string): boolean {
  return scans.includes(createHash('sha256').update(readBytes(path)).digest('hex'));
}

const sentences: Readonly<Record<BrokenPart, string>> = {
  letters: 'Bytes in it are no letters any more.',
  json: 'It is no whole JSON any more.',
  spelling: 'It is not spelled as it was written: something was put in, taken out or set otherwise between the words.',
  form: 'Parts of it are missing, or are none this program knows.',
  key: 'A key in it is not the one of its name.',
  chain: 'A seal does not follow the one before it.',
  seal: 'What a seal says is not what was sealed.',
  signature: 'A signature does not fit its seal and key.',
  content: 'What the directive says is not what was sealed.',
  origin: 'It was not sealed with the key you named.',
};

/** `isKept`: of a scan somebody asked about; left out where nobody did. */
export function verifiedLines(report: AdvanceDirectiveFileReport, isKept?: boolean): readonly string[] {
  const { unchanged, origin, broken, keys, scans, versionNumber, recordedAt } = report;
  const head = unchanged
    ? `Unchanged since it was stored: version ${String(versionNumber)}, ${recordedAt ?? ''}.`
    : 'NOT as it was stored.';
  return [
    head,
    ...broken.map(({ part, at }) => `${sentences[part]}${at === undefined ? '' : ` (${part} ${at})`}`),
    ...scans.map((scan, index) => `With a scan, ${String(index + 1)}: ${scan}.`),
    ...(isKept === undefined ? [] : [isKept ? 'Your scan is one of them.' : 'Your scan is NOT one of them.']),
    ...keys.map((key) => `Sealed with the key ${key}.`),
    ...(origin === 'not-asked'
      ? ['No key was named, so where it comes from is not shown: compare the fingerprint with the server’s people.']
      : []),
    'The seal shows that the file is unchanged since it was stored, not who signed it.',
  ];
}
