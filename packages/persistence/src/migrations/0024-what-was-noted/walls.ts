/** Written by whoever notes, who reads none of it; read by the auditor, who writes none of it. */
export const walls = `
alter table "installation_event" enable row level security;
alter table "installation_event" force row level security;
create policy "read_by_the_auditor" on "installation_event" for select using ((select acting_purpose()) in ('audit'));
create policy "add_by_the_note_taker" on "installation_event" for insert with check ((select acting_purpose()) in ('note'));
`;
