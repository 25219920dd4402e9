/** Who may read and write them. What is shown waits until both were told the limits; nobody is active before that. */
export const walls = `
alter table "briefing" enable row level security;
alter table "briefing" force row level security;
create policy "read_by_its_people" on "briefing" for select using (((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('support', 'match', 'administer', 'import', 'index'))) or (exists (select 1 from membership as own where own.organization_id = briefing.organization_id and own.person_id = (select acting_person()))));
create policy "add_by_the_organization" on "briefing" for insert with check (((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('administer', 'import'))) or ((select acting_purpose()) in ('set-up')));
alter table "openness" enable row level security;
alter table "openness" force row level security;
create policy "read_by_the_two" on "openness" for select using ((person_id = (select acting_person())) or (recipient_id = (select acting_person())));
create policy "add_by_the_person" on "openness" for insert with check (person_id = (select acting_person()));
create policy "change_by_the_person" on "openness" for update using (person_id = (select acting_person())) with check (person_id = (select acting_person()));
create policy "remove_by_erasure" on "openness" for delete using ((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person()))) or (((select acting_purpose()) in ('erase')) and (recipient_id = (select erased_person()))));
alter table "trust_act" enable row level security;
alter table "trust_act" force row level security;
create policy "read_by_the_two" on "trust_act" for select using (exists (select 1 from connection as ours where ours.organization_id = trust_act.organization_id and ours.id = trust_act.connection_id and (select acting_person()) in (ours.inviter_id, ours.invitee_id)));
create policy "add_by_whoever_did_it" on "trust_act" for insert with check ((by_id = (select acting_person())) and (exists (select 1 from connection as ours where ours.organization_id = trust_act.organization_id and ours.id = trust_act.connection_id and (select acting_person()) in (ours.inviter_id, ours.invitee_id))));
create policy "remove_by_whoever_did_it" on "trust_act" for delete using ((by_id = (select acting_person())) and (exists (select 1 from connection as ours where ours.organization_id = trust_act.organization_id and ours.id = trust_act.connection_id and (select acting_person()) in (ours.inviter_id, ours.invitee_id))));
drop policy "read_by_the_two" on "access_grant";
create policy "read_by_the_person" on "access_grant" for select using (person_id = (select acting_person()));
create policy "read_by_the_recipient" on "access_grant" for select using ((recipient_id = (select acting_person())) and (exists (select 1 from openness as far where far.person_id = access_grant.person_id and far.connection_id = access_grant.connection_id and far.recipient_id = (select acting_person()) and far.level = 'contact-and-plan') and exists (select 1 from openness as told where told.person_id = (select acting_person()) and told.connection_id = access_grant.connection_id and told.briefed_at is not null)));
drop policy "add_by_the_two" on "connection";
drop policy "change_by_the_two" on "connection";
create policy "add_by_the_two" on "connection" for insert with check ((((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('support', 'match', 'administer'))) and (inviter_id = (select acting_person()) or invitee_id = (select acting_person()))) and (status <> 'active' or (select count(*) from openness as told where told.connection_id = connection.id and told.person_id in (connection.inviter_id, connection.invitee_id) and told.briefed_at is not null) = 2));
create policy "change_by_the_two" on "connection" for update using (((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('support', 'match', 'administer'))) and (inviter_id = (select acting_person()) or invitee_id = (select acting_person()))) with check ((((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('support', 'match', 'administer'))) and (inviter_id = (select acting_person()) or invitee_id = (select acting_person()))) and (status <> 'active' or (select count(*) from openness as told where told.connection_id = connection.id and told.person_id in (connection.inviter_id, connection.invitee_id) and told.briefed_at is not null) = 2));
`;
