import type { AdvanceDirectiveSeal, AdvanceExecution } from '@peerness/core/advance-directive';
import type { Columns } from '../schema/columns.js';
import { parseJson } from '../schema/json-text.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { AdvanceSealRow } from './advance-seal-row.js';
import { fingerprintOfBytes } from './directive-key.js';

type Row = Columns<AdvanceSealRow>;

const contentOf = ({
  personId,
  setId,
  versionNumber,
}: Pick<Row, 'personId' | 'setId' | 'versionNumber'>): SealedPlace => ({
  owner: personId,
  table: 'advance_seal',
  column: 'content',
  row: `${setId}/${versionNumber}`,
});

/** What was recorded as executed, letter for letter. */
export function openContent(sealer: Sealer, row: Row): string {
  return sealer.open(row.content, contentOf(row));
}

export function toSeal(row: Row): AdvanceDirectiveSeal {
  const { directiveId, versionNumber, recordedAt, contentHash, before, hash, publicKey, signature } = row;
  return {
    directive: directiveId,
    versionNumber,
    recordedAt: recordedAt.toISOString(),
    contentHash,
    before,
    hash,
    key: fingerprintOfBytes(Buffer.from(publicKey, 'hex')),
    signature,
  };
}

export function toSealColumns(
  sealer: Sealer,
  { owner, set, content, publicKey }: Told,
  { directive, versionNumber, recordedAt, key: _, ...seal }: AdvanceDirectiveSeal,
): Row {
  const key = { personId: owner, setId: set, versionNumber };
  return {
    ...key,
    directiveId: directive,
    recordedAt: new Date(recordedAt),
    content: sealer.seal(content, contentOf(key)),
    ...seal,
    publicKey,
  };
}

interface Told {
  readonly owner: string;
  readonly set: string;
  readonly content: string;
  readonly publicKey: string;
}

/** How it was signed, as it was told. */
export function toExecution(sealer: Sealer, row: Row): AdvanceExecution {
  const { execution } = parseJson(openContent(sealer, row), 'advance_seal') as { readonly execution: Stored };
  const { signedAt, method, witnesses, notary, statements, scanSha256, recordedAt } = execution;
  return {
    signedAt: new Date(signedAt),
    method,
    witnesses: witnesses.map((one) => ({ ...one, signedAt: new Date(one.signedAt) })),
    ...(notary && { notary: { name: notary.name, at: new Date(notary.at) } }),
    statements,
    ...optional('scanSha256', scanSha256),
    recordedAt: new Date(recordedAt),
  };
}

/** The same, with its instants as JSON has them. */
type Stored = Omit<AdvanceExecution, 'signedAt' | 'witnesses' | 'notary' | 'recordedAt'> & {
  readonly signedAt: string;
  readonly witnesses: readonly (Omit<AdvanceExecution['witnesses'][number], 'signedAt'> & {
    readonly signedAt: string;
  })[];
  readonly notary?: { readonly name: string; readonly at: string };
  readonly recordedAt: string;
};
