/** Row-level security, forced, and every policy by its name. */
export const walls = `
alter table "consent_form" enable row level security;
alter table "consent_form" force row level security;
create policy "read_by_the_person" on "consent_form" for select using (person_id = (select acting_person()));
create policy "add_by_the_person" on "consent_form" for insert with check (person_id = (select acting_person()));
create policy "remove_by_the_person" on "consent_form" for delete using (person_id = (select acting_person()));
`;
