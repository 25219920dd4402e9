/** Row-level security, forced, and every policy by its name. */
export const walls = `
create policy "read_by_the_machinery" on "organization" for select using (((select acting_purpose()) in ('forget')) and (closes_on is not null));
`;
