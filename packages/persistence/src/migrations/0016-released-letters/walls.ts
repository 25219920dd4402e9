/** Row-level security, forced, and every policy by its name. */
export const walls = `
create policy "add_by_the_person" on "access" for insert with check (((select acting_purpose()) in ('self')) and (person_id = (select acting_person())) and (reader_id is null));
`;
