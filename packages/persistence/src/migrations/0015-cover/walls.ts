/** Row-level security, forced, and every policy by its name. */
export const walls = `
alter table "cover" enable row level security;
alter table "cover" force row level security;
create policy "read_by_the_person" on "cover" for select using (person_id = (select acting_person()));
create policy "add_by_the_person" on "cover" for insert with check ((person_id = (select acting_person())) and (agreed_at is null));
create policy "remove_by_the_person" on "cover" for delete using (person_id = (select acting_person()));
create policy "read_by_the_other_one" on "cover" for select using (other_id = (select acting_person()));
create policy "change_by_the_other_one" on "cover" for update using (other_id = (select acting_person())) with check ((other_id = (select acting_person())) and (agreed_at is not null));
create policy "remove_by_the_other_one" on "cover" for delete using (other_id = (select acting_person()));
create policy "read_by_the_supported" on "cover" for select using (((organization_id = (select acting_organization())) and ((select acting_purpose()) in ('support'))) and (agreed_at is not null) and (exists (select 1 from connection as ours where ours.organization_id = cover.organization_id and ours.invitee_id = cover.person_id and ours.inviter_id = (select acting_person()) and ours.kind = 'support' and ours.status in ('accepted', 'met', 'active', 'ended'))));
create policy "read_by_a_claimant" on "cover" for select using ((((select acting_purpose()) in ('claim')) and (organization_id = (select claimed_organization()))) and (((select acting_purpose()) in ('claim')) and ((other_id = (select claimed_person())) or (other_id = (select claimant())))));
create policy "change_by_a_claimant" on "cover" for update using ((((select acting_purpose()) in ('claim')) and (organization_id = (select claimed_organization()))) and (((select acting_purpose()) in ('claim')) and ((other_id = (select claimed_person())) or (other_id = (select claimant()))))) with check ((((select acting_purpose()) in ('claim')) and (organization_id = (select claimed_organization()))) and (((select acting_purpose()) in ('claim')) and ((other_id = (select claimed_person())) or (other_id = (select claimant())))));
`;
