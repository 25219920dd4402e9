import type { MalformedId } from '../kernel/id.js';
import { err, ok, type Result } from '../kernel/result.js';
import { isUuid } from '../kernel/uuid.js';

/**
 * What a global id can name, and by how many ids: a person is named by (organization, membership), so that the same
 * human has another one elsewhere; `self` is one's own, and names nothing to anybody else; `member` is the same person to
 * whoever administers there.
 */
const idsIn = {
  self: 1,
  person: 2,
  organization: 1,
  membership: 2,
  consent: 1,
  member: 2,
  statement: 1,
  entry: 2,
  wishes: 1,
  connection: 2,
  ask: 2,
  round: 2,
  offer: 2,
  plan: 1,
  section: 2,
  roadmap: 1,
  crisis: 1,
  directive: 1,
  session: 1,
  concern: 2,
  demand: 2,
  hold: 2,
} as const;

export type NodeKind = keyof typeof idsIn | 'dimension';

export interface NodeRef {
  readonly kind: NodeKind;
  /** Canonical UUIDs; for a dimension, its id. */
  readonly ids: readonly string[];
}

/** One opaque word for one node. Clients compare it and send it back; they never take it apart. */
export function globalId(kind: NodeKind, ...ids: readonly string[]): string {
  return kind === 'dimension'
    ? `dimension_${ids[0] ?? ''}`
    : `${kind}_${ids.map((id) => id.replaceAll('-', '')).join('')}`;
}

/** The only reader of global ids. A malformed one is refused without saying what it might have named. */
export function readGlobalId(text: string): Result<NodeRef, MalformedId> {
  const [, kind = '', rest = ''] = /^([a-z]+)_(.+)$/s.exec(text) ?? [];
  if (kind === 'dimension') return /^[0-9a-z/-]{1,110}$/.test(rest) ? ok({ kind, ids: [rest] }) : refuse;
  if (!isCounted(kind) || !/^[0-9a-f]+$/.test(rest) || rest.length !== 32 * idsIn[kind]) return refuse;
  const ids = (rest.match(/.{32}/g) ?? []).map(withHyphens);
  return ids.every(isUuid) ? ok({ kind, ids }) : refuse;
}

const refuse = err({ kind: 'MalformedId', of: 'ID' } as const);

function isCounted(kind: string): kind is keyof typeof idsIn {
  return Object.hasOwn(idsIn, kind);
}

function withHyphens(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
