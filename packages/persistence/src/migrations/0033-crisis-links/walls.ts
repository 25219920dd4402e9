/** Row-level security, forced, and every policy by its name; those by which a link opens something and is told of. */
export const walls = `
create policy "add_by_whoever_presents_a_link" on "access" for insert with check (((select acting_purpose()) in ('crisis-link')) and (basis = 'link' and reader_id is null and outcome = 'permit') and (exists (select 1 from crisis_link as shown where shown.digest = (select claiming_digest()) and shown.person_id = access.person_id and shown.id::text = access.consent)));
create policy "read_by_whoever_presents_a_link" on "crisis_activation" for select using (((select acting_purpose()) in ('crisis-link')) and (exists (select 1 from crisis_link as shown where shown.digest = (select claiming_digest()) and shown.person_id = crisis_activation.person_id and shown.crisis_plan_id = crisis_activation.crisis_plan_id)));
alter table "crisis_link" enable row level security;
alter table "crisis_link" force row level security;
create policy "read_by_the_person" on "crisis_link" for select using (((select acting_purpose()) in ('self')) and (person_id = (select acting_person())));
create policy "add_by_the_person" on "crisis_link" for insert with check ((((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))) and (revoked_at is null) and (opened_at is null));
create policy "change_by_the_person" on "crisis_link" for update using (((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))) with check (((select acting_purpose()) in ('self')) and (person_id = (select acting_person())));
create policy "read_by_whoever_presents_it" on "crisis_link" for select using (((select acting_purpose()) in ('crisis-link')) and (digest = (select claiming_digest())));
create policy "change_by_whoever_presents_it" on "crisis_link" for update using (((select acting_purpose()) in ('crisis-link')) and (digest = (select claiming_digest()))) with check (((select acting_purpose()) in ('crisis-link')) and (digest = (select claiming_digest())));
create policy "read_by_erasure" on "crisis_link" for select using (((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person())))));
create policy "remove_by_erasure" on "crisis_link" for delete using ((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person()))));
create policy "read_by_whoever_presents_a_link" on "crisis_plan" for select using (((select acting_purpose()) in ('crisis-link')) and (exists (select 1 from crisis_link as shown where shown.digest = (select claiming_digest()) and shown.person_id = crisis_plan.person_id and shown.crisis_plan_id = crisis_plan.id)));
create policy "read_by_whoever_presents_a_link" on "erasure" for select using (((select acting_purpose()) in ('crisis-link')) and (exists (select 1 from crisis_link as shown where shown.digest = (select claiming_digest()) and shown.person_id = erasure.person_id)));
create policy "read_by_whoever_presents_a_link" on "line_order" for select using (((select acting_purpose()) in ('crisis-link')) and (opened_by_link(line_order.person_id, null)));
create policy "add_by_whoever_presents_a_link" on "outbox" for insert with check (((select acting_purpose()) in ('crisis-link')) and (exists (select 1 from crisis_link as shown where shown.digest = (select claiming_digest()) and shown.person_id = outbox.person_id)));
create policy "add_by_whoever_presents_a_link" on "person_event" for insert with check ((aggregate = 'crisis-link-look') and (actor is null) and (((select acting_purpose()) in ('crisis-link')) and (exists (select 1 from crisis_link as shown where shown.digest = (select claiming_digest()) and shown.person_id = person_event.person_id))));
create policy "read_by_whoever_presents_a_link" on "plan_entry" for select using (((select acting_purpose()) in ('crisis-link')) and (opened_by_link(plan_entry.person_id, plan_entry.section_id::text)));
create policy "read_by_whoever_presents_a_link" on "plan" for select using (((select acting_purpose()) in ('crisis-link')) and (opened_by_link(plan.person_id, plan.id::text)));
create policy "read_by_whoever_presents_a_link" on "plan_section" for select using (((select acting_purpose()) in ('crisis-link')) and (opened_by_link(plan_section.person_id, plan_section.id::text)));
`;
