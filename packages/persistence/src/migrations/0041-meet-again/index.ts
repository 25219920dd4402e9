import type { Migration } from '../../schema/migration.js';

const table = `
create table "meet_again" ("person_id" uuid not null, "organization_id" uuid not null, "other_id" uuid not null, "at" timestamptz not null, primary key ("person_id", "organization_id", "other_id"));
create index "meet_again_of_other" on "meet_again" ("other_id");
alter table "meet_again" add constraint "meet_again_somebody_else" check (person_id <> other_id);
alter table "meet_again" add constraint "meet_again_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "meet_again" add constraint "meet_again_other_id_to_person" foreign key ("other_id") references "person" ("id");
`;

const walls = `
alter table "meet_again" enable row level security;
alter table "meet_again" force row level security;
create policy "read_by_the_person" on "meet_again" for select using (person_id = (select acting_person()));
create policy "add_by_the_person" on "meet_again" for insert with check (person_id = (select acting_person()));
create policy "change_by_the_person" on "meet_again" for update using (person_id = (select acting_person())) with check (person_id = (select acting_person()));
create policy "remove_by_the_person" on "meet_again" for delete using (person_id = (select acting_person()));
create policy "read_by_matching" on "meet_again" for select using (((select acting_purpose()) in ('match')) and (other_id = (select acting_person())));
create policy "read_by_a_claimant" on "meet_again" for select using ((((select acting_purpose()) in ('claim')) and (organization_id = (select claimed_organization()))) and (((select acting_purpose()) in ('claim')) and ((other_id = (select claimed_person())) or (other_id = (select claimant())))));
create policy "change_by_a_claimant" on "meet_again" for update using ((((select acting_purpose()) in ('claim')) and (organization_id = (select claimed_organization()))) and (((select acting_purpose()) in ('claim')) and ((other_id = (select claimed_person())) or (other_id = (select claimant()))))) with check ((((select acting_purpose()) in ('claim')) and (organization_id = (select claimed_organization()))) and (((select acting_purpose()) in ('claim')) and ((other_id = (select claimed_person())) or (other_id = (select claimant())))));
create policy "read_by_erasure" on "meet_again" for select using (((((select acting_purpose()) in ('erase')) and (other_id = (select erased_person())))));
create policy "remove_by_erasure" on "meet_again" for delete using ((((select acting_purpose()) in ('erase')) and (other_id = (select erased_person()))));
`;

/** Who would meet whom again, each for themselves. */
export const meetAgain: Migration = { version: 41, name: 'meet-again', sql: [table, walls].join('\n') };
