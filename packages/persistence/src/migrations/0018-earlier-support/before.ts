/** Of the connections there are: as far as they still tell when they began. The owner reads past the walls, for this alone. */
export const before = `
alter table "connection" no force row level security;
alter table "history_line" no force row level security;
insert into "history_line" ("organization_id", "person_id", "label", "category", "kind", "on")
select one."organization_id", whose."person_id", encode(sha256(convert_to(one."id"::text || '/' || whose."person_id"::text, 'UTF8')), 'hex'),
  told."category", one."kind", date_trunc('day', told."at" at time zone 'UTC') at time zone 'UTC'
from "connection" as one
cross join lateral (values ('connections', one."accepted_at"), ('meetings', one."met_at")) as told ("category", "at")
cross join lateral (values (one."inviter_id", true), (one."invitee_id", one."kind" = 'mutual')) as whose ("person_id", "is_theirs")
where told."at" is not null and whose."is_theirs" and whose."person_id" <> 'ffffffff-ffff-7fff-bfff-ffffffffffff';
alter table "history_line" force row level security;
alter table "connection" force row level security;
`;
