import { allOf, type Condition, inOrganization, ownedByActor } from '../walls/conditions.js';
import { actor } from '../walls/context-expressions.js';

/** The person, unless a bar of the law forbids for now that they know. */
export const thePersonWhoMayBeTold: Condition = allOf(
  ownedByActor(),
  'bar_basis is null or bar_lifted_at is not null or bar_until <= now()',
);

/** Whoever administers there; nobody deals with what is demanded or held about themselves. */
export const byOthersThere: Condition = allOf(inOrganization('administer'), `person_id <> ${actor}`);

/** Somebody who administers, where a demand about the row’s person is to be answered that they did not record. */
export const answeringADemand = (table: string): Condition =>
  allOf(
    byOthersThere,
    `exists (select 1 from legal_demand as due where due.organization_id = ${table}.organization_id and due.person_id = ${table}.person_id ` +
      `and due.state = 'to-be-answered' and due.recorded_by <> ${actor})`,
  );
