/** What people say of each other to keep their distance, who oversees whom, and concerns. */
export const tables = `
create table "boundary" ("person_id" uuid not null, "organization_id" uuid not null, "other_id" uuid not null, "kind" text not null, "ways" text[] null, "quiet_from" int null, "quiet_until" int null, "time_zone" text null, "told" boolean not null, "words" text null, "at" timestamptz not null, primary key ("person_id", "organization_id", "other_id", "kind"));
create index "boundary_of_other" on "boundary" ("organization_id", "other_id");
alter table "boundary" add constraint "boundary_somebody_else" check (person_id <> other_id);
alter table "boundary" add constraint "boundary_says" check ((kind = 'ways') = (ways is not null) and (kind = 'hours') = (quiet_from is not null) and (quiet_from is null) = (quiet_until is null) and (quiet_from is null) = (time_zone is null));
alter table "boundary" add constraint "boundary_told" check (told or words is null and kind in ('ways', 'hours'));
create table "concern_recipient" ("organization_id" uuid not null, "id" uuid not null, "membership_id" uuid null, "name" text not null, "reach" text not null, primary key ("organization_id", "id"));
create table "concern" ("person_id" uuid not null, "id" uuid not null, "organization_id" uuid not null, "about_id" uuid null, "recipient_id" uuid not null, "recipient_membership_id" uuid null, "recipient_name" text not null, "recipient_reach" text not null, "words" text not null, "state" text not null, "closing" text null, "at" timestamptz not null, "looked_at_at" timestamptz null, "closed_at" timestamptz null, primary key ("person_id", "id"));
create index "concern_told_to" on "concern" ("organization_id", "recipient_membership_id");
alter table "concern" add constraint "concern_never_to_its_subject" check (about_id is null or about_id <> recipient_membership_id);
alter table "concern" add constraint "concern_state" check (case state when 'prepared' then recipient_membership_id is null when 'received' then looked_at_at is null when 'looked-at' then looked_at_at is not null and closed_at is null when 'closed' then closed_at is not null and closing is not null else false end);
create table "conflict" ("person_id" uuid not null, "organization_id" uuid not null, "other_id" uuid not null, "kind" text not null, "plan" text null, "at" timestamptz not null, primary key ("person_id", "organization_id", "other_id"));
alter table "conflict" add constraint "conflict_somebody_else" check (person_id <> other_id);
alter table "conflict" add constraint "conflict_kind" check (kind in ('family', 'partner', 'past-partner', 'employer', 'landlord', 'sponsor', 'business', 'other'));
alter table "conflict" add constraint "conflict_plan" check (plan is null or kind not in ('partner', 'past-partner'));
create table "conflict_tie" ("person_id" uuid not null, "organization_id" uuid not null, "other_id" uuid not null, "managed_as" text null, primary key ("person_id", "organization_id", "other_id"));
create index "conflict_tie_of_other" on "conflict_tie" ("other_id");
create table "managed_tie" ("organization_id" uuid not null, "person_id" uuid not null, "since" timestamptz not null, primary key ("organization_id", "person_id"));
create table "not_again" ("person_id" uuid not null, "organization_id" uuid not null, "other_id" uuid not null, "at" timestamptz not null, primary key ("person_id", "organization_id", "other_id"));
create index "not_again_of_other" on "not_again" ("other_id");
alter table "not_again" add constraint "not_again_somebody_else" check (person_id <> other_id);
create table "oversight" ("organization_id" uuid not null, "membership_id" uuid not null, "position" int not null, "person_id" uuid not null, "code" text not null, "from" timestamptz not null, "until" timestamptz null, primary key ("organization_id", "membership_id", "position"));
create index "oversight_of_person" on "oversight" ("person_id");
create table "support_held" ("organization_id" uuid not null, "membership_id" uuid not null, "position" int not null, "person_id" uuid not null, "from" timestamptz not null, "until" timestamptz null, primary key ("organization_id", "membership_id", "position"));
create index "support_held_by_person" on "support_held" ("person_id");
`;
