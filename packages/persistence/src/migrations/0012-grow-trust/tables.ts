/** How far two people are open to each other, what they did, and what an organization says stays between them. */
export const tables = `
create table "briefing" ("organization_id" uuid not null, "version" text not null, "jurisdiction" text null, "points" jsonb not null, "from" timestamptz not null, primary key ("organization_id", "version"));
create table "openness" ("person_id" uuid not null, "connection_id" uuid not null, "recipient_id" uuid not null, "level" text not null, "briefing" text null, "briefing_language" text null, "briefed_at" timestamptz null, "version" int not null, primary key ("person_id", "connection_id"));
create index "openness_of_connection" on "openness" ("connection_id");
create index "openness_of_recipient" on "openness" ("recipient_id");
alter table "openness" add constraint "openness_level" check (level in ('as-everyone-here', 'experiences', 'story', 'contact-and-plan'));
alter table "openness" add constraint "openness_briefed" check (num_nulls(briefing, briefing_language, briefed_at) in (0, 3));
alter table "openness" add constraint "openness_after_briefing" check (level = 'as-everyone-here' or briefed_at is not null);
alter table "openness" add constraint "openness_somebody_else" check (person_id <> recipient_id);
create table "trust_act" ("organization_id" uuid not null, "id" uuid not null, "connection_id" uuid not null, "by_id" uuid not null, "kind" text not null, "level" text null, "at" timestamptz not null, primary key ("organization_id", "id"));
create index "trust_act_of_connection" on "trust_act" ("organization_id", "connection_id", "at");
`;
