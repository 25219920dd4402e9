import type {
  ConnectionId,
  DisclosureLevel,
  Labels,
  NonEmptyArray,
  Openness,
  OrganizationId,
  OwnBriefingText,
  PersonId,
  TrustAct,
  TrustActKind,
} from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { BriefingRow } from './briefing-row.js';
import type { OpennessRow } from './openness-row.js';
import type { TrustActRow } from './trust-act-row.js';

type OpennessColumns = Omit<Columns<OpennessRow>, 'version'>;

export function toOpenness(row: OpennessColumns): Openness {
  const { personId, recipientId, connectionId, level, briefing, briefingLanguage, briefedAt } = row;
  return {
    person: personId as PersonId,
    recipient: recipientId as PersonId,
    connection: connectionId,
    level: level as DisclosureLevel,
    ...optional(
      'briefed',
      briefing && briefingLanguage && briefedAt
        ? { text: briefing, language: briefingLanguage, at: briefedAt }
        : undefined,
    ),
  };
}

export function toOpennessColumns({ person, recipient, connection, level, briefed }: Openness): OpennessColumns {
  return {
    personId: person,
    connectionId: connection,
    recipientId: recipient,
    level,
    briefing: briefed?.text ?? null,
    briefingLanguage: briefed?.language ?? null,
    briefedAt: briefed?.at ?? null,
  };
}

export function toTrustAct(row: Columns<TrustActRow>): TrustAct {
  return {
    id: row.id,
    organization: row.organizationId as OrganizationId,
    connection: row.connectionId as ConnectionId,
    by: row.byId as PersonId,
    kind: row.kind as TrustActKind,
    ...optional('level', row.level as DisclosureLevel | null),
    at: row.at,
  };
}

export function toTrustActColumns({
  id,
  organization,
  connection,
  by,
  kind,
  level,
  at,
}: TrustAct): Columns<TrustActRow> {
  return { organizationId: organization, id, connectionId: connection, byId: by, kind, level: level ?? null, at };
}

export function toBriefing({
  organizationId,
  version,
  jurisdiction,
  points,
  from,
}: Columns<BriefingRow>): OwnBriefingText {
  return {
    organization: organizationId as OrganizationId,
    version,
    ...optional('jurisdiction', jurisdiction),
    points: points as unknown as NonEmptyArray<Labels>,
    from,
  };
}

export function toBriefingColumns({
  organization,
  version,
  jurisdiction,
  points,
  from,
}: OwnBriefingText): Columns<BriefingRow> {
  return { organizationId: organization, version, jurisdiction: jurisdiction ?? null, points: [...points], from };
}
