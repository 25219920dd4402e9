import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvent, PersonId } from '@peerness/core';
import type { NewsKept, UntoldNews } from '@peerness/core/notices';
import { ConnectionRow } from '../connection/connection-row.js';
import { PlanSuggestionRow } from '../plan/plan-suggestion-row.js';
import { RoundOfferRow } from '../round/round-offer-row.js';
import { RoadmapSuggestionRow } from '../roadmap/roadmap-suggestion-row.js';
import type { Columns } from '../schema/columns.js';
import { asRead } from '../schema/lock.js';
import { OrganizationEventRow } from '../work/organization-event-row.js';
import { OutboxRow } from '../work/outbox-row.js';
import { PersonEventRow } from '../work/person-event-row.js';

export function keepNews(em: EntityManager): NewsKept {
  return {
    untold: (kinds, atOnce) =>
      em.execute<UntoldNews[]>(
        `select o.event_id as event, e.aggregate, e.aggregate_id as "aggregateId" from outbox o
         cross join lateral (
           select aggregate, aggregate_id, kind from person_event where person_id = o.person_id and id = o.event_id
           union all
           select aggregate, aggregate_id, kind from organization_event where organization_id = o.organization_id and id = o.event_id) e
         where e.aggregate || ' ' || e.kind = any(?::text[]) order by o.at, o.event_id limit ?`,
        [`{${kinds.map((kind) => `"${kind}"`).join(',')}}`, atOnce],
      ),

    async take(event) {
      const [there] = await em.find(OutboxRow, { eventId: event }, asRead);
      // Whoever comes second waits here, and finds nothing.
      if (!there || (await em.nativeDelete(OutboxRow, { eventId: event })) === 0) return undefined;
      const { personId, organizationId } = there;
      if (personId) {
        const [row] = await em.find(PersonEventRow, { personId, id: event }, asRead);
        return row && toEvent(row, { person: personId });
      }
      if (!organizationId) return undefined;
      const [row] = await em.find(OrganizationEventRow, { organizationId, id: event }, asRead);
      return row && toEvent(row, { organization: organizationId });
    },

    async concerned({ aggregate, aggregateId: id, owner }) {
      if (aggregate === 'connection' && 'organization' in owner) {
        const status = { $in: ['invited', 'accepted', 'met', 'active'] };
        const here = { organizationId: owner.organization, id, status };
        const rows = await em.find(ConnectionRow, here, { ...asRead, fields: ['inviterId', 'inviteeId'] });
        return rows.flatMap(({ inviterId, inviteeId }) => [inviterId, inviteeId] as PersonId[]);
      }
      if (aggregate === 'round-offer' && 'organization' in owner) {
        const open = { organizationId: owner.organization, id, seekerSaid: null, supporterSaid: null };
        const rows = await em.find(RoundOfferRow, open, { ...asRead, fields: ['seekerId', 'supporterId'] });
        return rows.flatMap(({ seekerId, supporterId }) => [seekerId, supporterId] as PersonId[]);
      }
      if (!('person' in owner)) return [];
      const ofTheirs = { id, byId: owner.person };
      const fields = { ...asRead, fields: ['personId'] } as const;
      const rows =
        aggregate === 'suggestion'
          ? await em.find(PlanSuggestionRow, { ...ofTheirs, decidedAs: null }, fields)
          : aggregate === 'roadmap-suggestion'
            ? await em.find(RoadmapSuggestionRow, ofTheirs, fields)
            : [];
      return rows.map(({ personId }) => personId as PersonId);
    },
  };
}

function toEvent(
  { id, aggregate, aggregateId, version, kind, at, actor, codes }: Omit<Columns<PersonEventRow>, 'personId'>,
  owner: DomainEvent['owner'],
): DomainEvent {
  return {
    id,
    owner,
    aggregate: aggregate as DomainEvent['aggregate'],
    aggregateId,
    version,
    kind,
    schema: 1,
    at,
    ...(actor && { actor }),
    codes: codes as DomainEvent['codes'],
  };
}
