/** Tables, columns and checks; one thing on a roadmap can be shown by a consent. */
export const tables = `
alter table "access_grant" drop constraint "access_grant_subject";
alter table "access_grant" add constraint "access_grant_subject" check (subject_kind = 'plan-section' and plan_id is not null or subject_kind = 'roadmap-item' and plan_id is null or subject_kind = 'contact' and plan_id is null and subject_id = connection_id);
alter table "consent" drop constraint "consent_subject";
alter table "consent" add constraint "consent_subject" check (case subject_kind when 'plan-section' then plan_id is not null and section_id is not null when 'roadmap-item' then plan_id is null and section_id is not null when 'contact' then plan_id is null and section_id is null else false end);
create table "roadmap_draft" ("person_id" uuid not null, "place" text not null, "words" text not null, "language" text not null, "version" int not null, "saved_at" timestamptz not null, primary key ("person_id", "place"));
create table "roadmap_item" ("person_id" uuid not null, "id" uuid not null, "kind" text not null, "words" text not null, "language" text not null, "status" text null, "towards" uuid null, "area" text null, "wellness" text null, "from_day" timestamptz null, "by_day" timestamptz null, "measure" text null, "suggested_by" uuid null, "written_at" timestamptz not null, "changed_at" timestamptz not null, "version" int not null, primary key ("person_id", "id"));
create index "roadmap_item_by_id" on "roadmap_item" ("id");
alter table "roadmap_item" add constraint "roadmap_item_status" check (case when kind in ('dream', 'hope', 'goal', 'step') then coalesce(status in ('idea', 'active', 'paused', 'reached', 'let-go'), false) else status is null end);
alter table "roadmap_item" add constraint "roadmap_item_days" check (from_day is null or by_day is null or by_day >= from_day);
create table "roadmap_line" ("person_id" uuid not null, "item_id" uuid not null, "version" int not null, "at" timestamptz not null, "words" text not null, "language" text not null, "status" text null, primary key ("person_id", "item_id", "version"));
create table "roadmap_suggestion" ("person_id" uuid not null, "id" uuid not null, "item_id" uuid not null, "by_id" uuid not null, "kind" text not null, "words" text not null, "language" text not null, "suggested_at" timestamptz not null, primary key ("person_id", "id"));
create index "roadmap_suggestion_at_item" on "roadmap_suggestion" ("person_id", "item_id");
create index "roadmap_suggestion_by" on "roadmap_suggestion" ("by_id");
alter table "roadmap_suggestion" add constraint "roadmap_suggestion_by_somebody_else" check (person_id <> by_id);
create table "setback" ("person_id" uuid not null, "id" uuid not null, "words" text not null, "language" text not null, "written_at" timestamptz not null, primary key ("person_id", "id"));
`;
