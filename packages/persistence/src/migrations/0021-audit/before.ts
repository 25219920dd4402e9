const event = (table: string, owner: string): string => `
alter table "${table}" no force row level security;
select count(peerness_note('${owner}', one.${owner}_id, '${table}', one.id, array[one.aggregate, one.aggregate_id, one.version::text, one.kind, one.schema::text, peerness_moment(one.at)], one.actor, one.codes))
from (select * from "${table}" order by "at", "id") as one;
alter table "${table}" force row level security;`;

/** What was written down before there were chains begins them, in the order of its time. The owner reads past the walls for this. */
export const before = `
${event('person_event', 'person')}
${event('organization_event', 'organization')}
alter table "access" no force row level security;
select count(peerness_note('person', one.person_id, 'access', one.id, array[one.organization_id::text, peerness_moment(one.at), one.action, one.category, one.thing, one.purpose, one.basis, one.consent, one.outcome, one.disclosed::text, one.notice], one.reader_id, '{}'))
from (select * from "access" order by "at", "id") as one;
alter table "access" force row level security;
set constraints all immediate;
set constraints all deferred;
`;
