/** Row-level security, forced, and every policy by its name. */
export const walls = `
alter table "line_order" enable row level security;
alter table "line_order" force row level security;
create policy "read_by_the_person" on "line_order" for select using ((((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))));
create policy "add_by_the_person" on "line_order" for insert with check ((((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))));
create policy "change_by_the_person" on "line_order" for update using ((((select acting_purpose()) in ('self')) and (person_id = (select acting_person())))) with check ((((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))));
create policy "remove_by_the_person" on "line_order" for delete using ((((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))));
create policy "read_by_erasure" on "line_order" for select using ((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person()))));
create policy "remove_by_erasure" on "line_order" for delete using ((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person()))));
`;
