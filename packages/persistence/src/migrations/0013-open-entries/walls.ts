/** Row-level security, forced, and every policy by its name. */
export const walls = `
alter table "compliance_profile" enable row level security;
alter table "compliance_profile" force row level security;
create policy "read_by_its_people" on "compliance_profile" for select using (((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('support', 'administer', 'import'))) or (exists (select 1 from membership as own where own.organization_id = compliance_profile.organization_id and own.person_id = (select acting_person()))));
create policy "read_by_those_shown_an_entry" on "compliance_profile" for select using (((select acting_purpose()) in ('support')) and (exists (select 1 from imported_entry as theirs where theirs.organization_id = compliance_profile.organization_id)));
create policy "add_by_the_organization" on "compliance_profile" for insert with check ((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('administer')));
create policy "change_by_the_organization" on "compliance_profile" for update using ((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('administer'))) with check ((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('administer')));
create policy "remove_by_the_organization" on "compliance_profile" for delete using ((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('administer')));
create policy "read_by_set_up" on "compliance_profile" for select using ((select acting_purpose()) in ('set-up'));
create policy "add_by_set_up" on "compliance_profile" for insert with check ((select acting_purpose()) in ('set-up'));
create policy "change_by_set_up" on "compliance_profile" for update using ((select acting_purpose()) in ('set-up')) with check ((select acting_purpose()) in ('set-up'));
create policy "remove_by_set_up" on "compliance_profile" for delete using ((select acting_purpose()) in ('set-up'));
create policy "read_by_those_permitted" on "imported_entry" for select using (((select acting_purpose()) in ('support')) and (exists (select 1 from consent_reach as held where held.person_id = imported_entry.person_id and held.decision = 'permit' and held.category = 'organization-entries')) and (not exists (select 1 from oversight as boss join support_held as theirs on theirs.organization_id = boss.organization_id where boss.person_id = (select acting_person()) and theirs.person_id = imported_entry.person_id and theirs.person_id <> boss.person_id and boss."from" <= now() and (boss.until is null or boss.until > now()) and theirs."from" <= now() and (theirs.until is null or theirs.until > now()))));
`;
