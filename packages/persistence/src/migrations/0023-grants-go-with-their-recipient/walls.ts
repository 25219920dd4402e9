/** The policies by which an erasure reads and removes what was granted to whoever is erased. */
export const walls = `
create policy "read_by_erasure" on "access_grant" for select using ((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person()))) or (((select acting_purpose()) in ('erase')) and (recipient_id = (select erased_person()))));
create policy "remove_by_erasure" on "access_grant" for delete using ((((select acting_purpose()) in ('erase')) and (person_id = (select erased_person()))) or (((select acting_purpose()) in ('erase')) and (recipient_id = (select erased_person()))));
`;
