import type {
  ConsentDirective,
  DirectiveId,
  Discloser,
  OrganizationId,
  PersonId,
  Signature,
  StatementMade,
} from '@peerness/core';
import { CorruptRow } from '../problems/corrupt-row.js';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { DirectiveWordingRow } from './directive-wording-row.js';

type Row = Columns<DirectiveWordingRow>;
type SealedColumn = 'own_scope' | 'own_purpose' | 'text' | 'explained_by' | 'helped_by' | 'original_place';
type WordingPart = Pick<
  ConsentDirective,
  | 'discloser'
  | 'ownWords'
  | 'signature'
  | 'statements'
  | 'wording'
  | 'explainedBy'
  | 'helpedBy'
  | 'original'
  | 'recordedBy'
  | 'supersedes'
  | 'policyVersion'
>;

const place = (owner: string, row: string, column: SealedColumn): SealedPlace => ({
  owner,
  table: 'consent_wording',
  column,
  row,
});

export function toWordingPart(sealer: Sealer, row: Row): WordingPart {
  const open = (words: string | null | undefined, column: SealedColumn): string | undefined =>
    words === null || words === undefined
      ? undefined
      : sealer.open(words, place(row.personId, row.directiveId, column));
  const scope = open(row.ownScope, 'own_scope');
  const purpose = open(row.ownPurpose, 'own_purpose');
  const kept = open(row.originalPlace, 'original_place');
  const ownWords = { ...optional('scope', scope), ...optional('purpose', purpose) };
  return {
    discloser: toDiscloser(row),
    ...(scope !== undefined || purpose !== undefined ? { ownWords } : {}),
    signature: {
      by: row.signedBy as PersonId,
      relationship: row.relationship as Signature['relationship'],
      method: row.method as Signature['method'],
      at: row.signedAt,
    },
    statements: row.statements as readonly StatementMade[],
    wording: {
      version: row.version,
      language: row.language,
      text: open(row.text, 'text') ?? '',
      sha256: row.sha256,
    },
    ...optional('explainedBy', open(row.explainedBy, 'explained_by')),
    ...optional('helpedBy', open(row.helpedBy, 'helped_by')),
    ...(kept !== undefined && row.originalOn ? { original: { place: kept, on: row.originalOn } } : {}),
    ...optional('recordedBy', row.recordedBy as PersonId | null),
    ...optional('supersedes', row.supersedes as DirectiveId | null),
    policyVersion: row.policyVersion,
  };
}

function toDiscloser({ disclosingPersonId, disclosingOrganizationId }: Row): Discloser {
  if (disclosingPersonId) return { kind: 'person', person: disclosingPersonId as PersonId };
  if (disclosingOrganizationId)
    return { kind: 'organization', organization: disclosingOrganizationId as OrganizationId };
  throw new CorruptRow('consent_wording', 'nobody who may show it');
}

export function toWordingColumns(sealer: Sealer, directive: ConsentDirective): Row {
  const { person, id, discloser, ownWords, signature, wording, original } = directive;
  const seal = (words: string | undefined, column: SealedColumn): string | null =>
    words === undefined ? null : sealer.seal(words, place(person, id, column));
  return {
    personId: person,
    directiveId: id,
    disclosingPersonId: discloser.kind === 'person' ? discloser.person : null,
    disclosingOrganizationId: discloser.kind === 'organization' ? discloser.organization : null,
    ownScope: seal(ownWords?.scope, 'own_scope'),
    ownPurpose: seal(ownWords?.purpose, 'own_purpose'),
    signedBy: signature.by,
    relationship: signature.relationship,
    method: signature.method,
    signedAt: signature.at,
    statements: directive.statements,
    version: wording.version,
    language: wording.language,
    text: sealer.seal(wording.text, place(person, id, 'text')),
    sha256: wording.sha256,
    explainedBy: seal(directive.explainedBy, 'explained_by'),
    helpedBy: seal(directive.helpedBy, 'helped_by'),
    originalPlace: seal(original?.place, 'original_place'),
    originalOn: original?.on ?? null,
    recordedBy: directive.recordedBy ?? null,
    supersedes: directive.supersedes ?? null,
    policyVersion: directive.policyVersion,
  };
}
