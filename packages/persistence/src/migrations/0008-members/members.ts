/** A membership can be suspended; an administrator reads names, and gives roles to others only. */
export const members = `
alter table "membership" add column "suspended_at" timestamptz null;
drop policy "add_by_administrators" on "role";
create policy "add_by_administrators" on "role" for insert with check (((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('administer'))) and (not exists (select 1 from membership as own where own.organization_id = role.organization_id and own.id = role.membership_id and own.person_id = (select acting_person()))));
drop policy "change_by_administrators" on "role";
create policy "change_by_administrators" on "role" for update using ((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('administer'))) with check (((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('administer'))) and (("until" is not null) or (not exists (select 1 from membership as own where own.organization_id = role.organization_id and own.id = role.membership_id and own.person_id = (select acting_person())))));
create policy "read_by_administrators" on "presence" for select using ((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('administer')));
create policy "change_by_administrators" on "presence" for update using ((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('administer'))) with check ((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('administer')));
`;
