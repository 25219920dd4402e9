/** Row-level security, forced, and every policy by its name. */
export const walls = `
alter table "paper" enable row level security;
alter table "paper" force row level security;
create policy "read_by_the_person" on "paper" for select using ((((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))));
create policy "add_by_the_person" on "paper" for insert with check ((((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))));
create policy "remove_by_the_person" on "paper" for delete using ((((select acting_purpose()) in ('self')) and (person_id = (select acting_person()))));
`;
