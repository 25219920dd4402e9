/** Sign-ins under way and ended, and when somebody last signed out everywhere. */
export const tables = `
create table "session" ("person_id" uuid not null, "id" uuid not null, "issuer" text not null, "subject" text not null, "key" text not null, "kind" text not null, "started_at" timestamptz not null, "last_seen_on" timestamptz not null, "ended_at" timestamptz null, primary key ("person_id", "id"));
create unique index "session_one_under_way" on "session" ("person_id", "key") where ended_at is null;
create table "sign_out" ("person_id" uuid not null, "at" timestamptz not null, primary key ("person_id"));
alter table "session" enable row level security;
alter table "session" force row level security;
create policy "read_by_the_person" on "session" for select using (((select acting_purpose()) in ('self')) and (person_id = (select acting_person())));
create policy "change_by_the_person" on "session" for update using (((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))) with check (((select acting_purpose()) in ('self')) and (person_id = (select acting_person())));
create policy "read_by_that_very_identity" on "session" for select using (((select acting_purpose()) in ('sign-in')) and (issuer = (select signing_in_issuer())) and (subject = (select signing_in_subject())) and (exists (select 1 from identity as mine where mine.person_id = session.person_id)));
create policy "add_by_that_very_identity" on "session" for insert with check (((select acting_purpose()) in ('sign-in')) and (issuer = (select signing_in_issuer())) and (subject = (select signing_in_subject())) and (exists (select 1 from identity as mine where mine.person_id = session.person_id)));
create policy "change_by_that_very_identity" on "session" for update using (((select acting_purpose()) in ('sign-in')) and (issuer = (select signing_in_issuer())) and (subject = (select signing_in_subject())) and (exists (select 1 from identity as mine where mine.person_id = session.person_id))) with check (((select acting_purpose()) in ('sign-in')) and (issuer = (select signing_in_issuer())) and (subject = (select signing_in_subject())) and (exists (select 1 from identity as mine where mine.person_id = session.person_id)));
create policy "read_by_erasure" on "session" for select using (((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person())))));
create policy "remove_by_erasure" on "session" for delete using ((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person()))));
alter table "sign_out" enable row level security;
alter table "sign_out" force row level security;
create policy "read_by_the_person" on "sign_out" for select using (((select acting_purpose()) in ('self')) and (person_id = (select acting_person())));
create policy "add_by_the_person" on "sign_out" for insert with check (((select acting_purpose()) in ('self')) and (person_id = (select acting_person())));
create policy "change_by_the_person" on "sign_out" for update using (((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))) with check (((select acting_purpose()) in ('self')) and (person_id = (select acting_person())));
create policy "read_by_that_very_identity" on "sign_out" for select using (((select acting_purpose()) in ('sign-in')) and (exists (select 1 from identity as mine where mine.person_id = sign_out.person_id)));
create policy "read_by_erasure" on "sign_out" for select using (((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person())))));
create policy "remove_by_erasure" on "sign_out" for delete using ((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person()))));
alter table "session" add constraint "session_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "sign_out" add constraint "sign_out_person_id_to_person" foreign key ("person_id") references "person" ("id");
`;
