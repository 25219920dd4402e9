/** Tables, columns and checks. */
export const tables = `
create table "crisis_activation" ("person_id" uuid not null, "id" uuid not null, "crisis_plan_id" uuid not null, "begun_at" timestamptz not null, "active_since" timestamptz null, "active_until" timestamptz null, "active_by" text null, "nobody_left_at" timestamptz null, "all_right_at" timestamptz null, "over_at" timestamptz null, "over_how" text null, "looked_back_at" timestamptz null, "version" int not null, primary key ("person_id", "id"));
create index "crisis_activation_of_plan" on "crisis_activation" ("person_id", "crisis_plan_id", "begun_at");
alter table "crisis_activation" add constraint "crisis_activation_active" check (active_since is null and active_until is null and active_by is null or active_since is not null and active_until is not null and active_by in ('owner', 'supporters'));
alter table "crisis_activation" add constraint "crisis_activation_over" check (over_at is null and over_how is null or over_at is not null and over_how in ('all-right', 'time', 'not-agreed'));
create table "crisis_asked" ("person_id" uuid not null, "activation_id" uuid not null, "supporter_id" uuid not null, "position" int not null, "at" timestamptz not null, "until" timestamptz not null, primary key ("person_id", "activation_id", "supporter_id"));
create table "crisis_plan" ("person_id" uuid not null, "id" uuid not null, "plan_id" uuid not null, "drafted_at" timestamptz not null, "words" text not null, "needed" int not null, "opens" jsonb not null, "ending_minutes" int null, "all_right_minutes" int null, "version" int not null, primary key ("person_id", "id"));
create index "crisis_plan_by_id" on "crisis_plan" ("id");
alter table "crisis_plan" add constraint "crisis_plan_of_plan" unique ("person_id", "plan_id");
alter table "crisis_plan" add constraint "crisis_plan_needed" check (needed between 1 and 10);
create table "crisis_supporter" ("person_id" uuid not null, "crisis_plan_id" uuid not null, "supporter_id" uuid not null, "organization_id" uuid not null, "connection_id" uuid not null, "minutes" int not null, "standing" text not null, "position" int not null, "asked_at" timestamptz not null, "answered_at" timestamptz null, primary key ("person_id", "crisis_plan_id", "supporter_id"));
create index "crisis_supporter_of_supporter" on "crisis_supporter" ("supporter_id", "person_id");
alter table "crisis_supporter" add constraint "crisis_supporter_somebody_else" check (person_id <> supporter_id);
alter table "crisis_supporter" add constraint "crisis_supporter_standing" check (standing in ('asked', 'accepted', 'declined', 'stepped-back', 'dropped-out'));
create table "crisis_voice" ("person_id" uuid not null, "activation_id" uuid not null, "by_id" uuid not null, "crisis_plan_id" uuid not null, "criterion_id" uuid null, "at" timestamptz not null, primary key ("person_id", "activation_id", "by_id"));
`;
