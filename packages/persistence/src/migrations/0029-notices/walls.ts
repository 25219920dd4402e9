/** Row-level security, forced, and every policy by its name; of tables from before, what the notifier sees. */
export const walls = `
alter table "notice_preference" enable row level security;
alter table "notice_preference" force row level security;
create policy "read_by_the_person" on "notice_preference" for select using (((((select acting_purpose()) in ('self')) and (person_id = (select acting_person())))));
create policy "add_by_the_person" on "notice_preference" for insert with check (((((select acting_purpose()) in ('self')) and (person_id = (select acting_person())))));
create policy "change_by_the_person" on "notice_preference" for update using (((((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))))) with check (((((select acting_purpose()) in ('self')) and (person_id = (select acting_person())))));
create policy "remove_by_the_person" on "notice_preference" for delete using (((((select acting_purpose()) in ('self')) and (person_id = (select acting_person())))));
create policy "read_by_the_notifier" on "notice_preference" for select using ((((select acting_purpose()) in ('notify')) and (not exists (select 1 from erasure as gone where gone.person_id = notice_preference.person_id))));
create policy "read_by_erasure" on "notice_preference" for select using (((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person())))));
create policy "remove_by_erasure" on "notice_preference" for delete using (((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person())))));

alter table "notice_delivery" enable row level security;
alter table "notice_delivery" force row level security;
create policy "read_by_the_person" on "notice_delivery" for select using (((((select acting_purpose()) in ('self')) and (person_id = (select acting_person())))));
create policy "remove_by_the_person" on "notice_delivery" for delete using (((((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))) and (state = 'waiting')));
create policy "read_by_the_notifier" on "notice_delivery" for select using ((select acting_purpose()) in ('notify'));
create policy "add_by_the_notifier" on "notice_delivery" for insert with check ((select acting_purpose()) in ('notify'));
create policy "change_by_the_notifier" on "notice_delivery" for update using ((select acting_purpose()) in ('notify')) with check ((select acting_purpose()) in ('notify'));
create policy "remove_by_the_notifier" on "notice_delivery" for delete using ((select acting_purpose()) in ('notify'));
create policy "read_by_erasure" on "notice_delivery" for select using (((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person())))));
create policy "remove_by_erasure" on "notice_delivery" for delete using (((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person())))));

create policy "read_by_the_notifier" on "outbox" for select using ((select acting_purpose()) in ('notify'));
create policy "remove_by_the_notifier" on "outbox" for delete using ((select acting_purpose()) in ('notify'));
create policy "read_by_the_notifier" on "person_event" for select using ((select acting_purpose()) in ('notify'));
create policy "read_by_the_notifier" on "organization_event" for select using ((select acting_purpose()) in ('notify'));
create policy "read_by_the_notifier" on "connection" for select using ((select acting_purpose()) in ('notify'));
create policy "read_by_the_notifier" on "plan_suggestion" for select using ((select acting_purpose()) in ('notify'));
create policy "read_by_the_notifier" on "roadmap_suggestion" for select using ((select acting_purpose()) in ('notify'));
create policy "read_by_the_notifier" on "erasure" for select using ((select acting_purpose()) in ('notify'));
`;
