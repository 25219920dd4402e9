/** Tables, columns and checks. */
export const tables = `
alter table "plan" add column "published" int not null default 0;
alter table "plan_entry" add column "action" text null, add column "link" text null, add column "suggested_by" uuid null;
alter table "consent" add column "follows" text null, add column "number" int null, add column "may_suggest" boolean not null default false;
alter table "access_grant" add column "follows" text null, add column "number" int null, add column "may_suggest" boolean not null default false;
alter table "access_grant" add constraint "access_grant_follows" check (case follows when 'latest' then number is null when 'version' then coalesce(number >= 1, false) else follows is null and number is null end and (subject_kind = 'plan-section' or follows is null and not may_suggest));
alter table "consent" add constraint "consent_follows" check (case follows when 'latest' then number is null when 'version' then coalesce(number >= 1, false) else follows is null and number is null end and (subject_kind = 'plan-section' or follows is null and not may_suggest));
create table "plan_suggestion" ("person_id" uuid not null, "id" uuid not null, "plan_id" uuid not null, "section_id" uuid not null, "connection_id" uuid not null, "by_id" uuid not null, "words" text not null, "language" text not null, "suggested_at" timestamptz not null, "decided_as" text null, "decided_at" timestamptz null, primary key ("person_id", "id"));
create index "plan_suggestion_for_plan" on "plan_suggestion" ("person_id", "plan_id");
create index "plan_suggestion_by" on "plan_suggestion" ("by_id");
alter table "plan_suggestion" add constraint "plan_suggestion_decided" check ((decided_as is null) = (decided_at is null) and (decided_as is null or decided_as in ('accepted', 'declined', 'withdrawn')));
alter table "plan_suggestion" add constraint "plan_suggestion_somebody_else" check (person_id <> by_id);
create table "plan_version" ("person_id" uuid not null, "plan_id" uuid not null, "number" int not null, "published_at" timestamptz not null, "destroyed_at" timestamptz null, primary key ("person_id", "plan_id", "number"));
create table "plan_version_section" ("person_id" uuid not null, "plan_id" uuid not null, "number" int not null, "section_id" uuid not null, "kind" text not null, "position" int not null, "contents" text not null, primary key ("person_id", "plan_id", "number", "section_id"));
`;
