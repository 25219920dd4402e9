/** Whoever checks the chains reads what they seal, and nothing else. */
export const walls = `
create policy "read_by_the_auditor" on "person_event" for select using ((select acting_purpose()) in ('audit'));
create policy "read_by_the_auditor" on "organization_event" for select using ((select acting_purpose()) in ('audit'));
create policy "read_by_the_auditor" on "access" for select using ((select acting_purpose()) in ('audit'));
`;
