/** Row-level security, forced, and every policy by its name. */
export const walls = `
alter table "advance_scan_part" enable row level security;
alter table "advance_scan_part" force row level security;
create policy "read_by_the_person" on "advance_scan_part" for select using (person_id = (select acting_person()));
create policy "add_by_the_person" on "advance_scan_part" for insert with check (person_id = (select acting_person()));
create policy "remove_by_the_person" on "advance_scan_part" for delete using (person_id = (select acting_person()));
create policy "read_by_those_it_is_opened_to" on "advance_scan_part" for select using ((exists (select 1 from advance_agent as mine where mine.person_id = advance_scan_part.person_id and mine.directive_id = advance_scan_part.directive_id and mine.agent_id = (select acting_person()) and opened_to_agent(mine.person_id, mine.directive_id, 'scan'))) and (not exists (select 1 from oversight as boss join support_held as theirs on theirs.organization_id = boss.organization_id where boss.person_id = (select acting_person()) and theirs.person_id = advance_scan_part.person_id and theirs.person_id <> boss.person_id and boss."from" <= now() and (boss.until is null or boss.until > now()) and theirs."from" <= now() and (theirs.until is null or theirs.until > now()))));
alter table "advance_scan" enable row level security;
alter table "advance_scan" force row level security;
create policy "read_by_the_person" on "advance_scan" for select using (person_id = (select acting_person()));
create policy "add_by_the_person" on "advance_scan" for insert with check (person_id = (select acting_person()));
create policy "change_by_the_person" on "advance_scan" for update using (person_id = (select acting_person())) with check (person_id = (select acting_person()));
create policy "remove_by_the_person" on "advance_scan" for delete using (person_id = (select acting_person()));
create policy "read_by_those_it_is_opened_to" on "advance_scan" for select using ((exists (select 1 from advance_agent as mine where mine.person_id = advance_scan.person_id and mine.directive_id = advance_scan.directive_id and mine.agent_id = (select acting_person()) and opened_to_agent(mine.person_id, mine.directive_id, 'scan'))) and (not exists (select 1 from oversight as boss join support_held as theirs on theirs.organization_id = boss.organization_id where boss.person_id = (select acting_person()) and theirs.person_id = advance_scan.person_id and theirs.person_id <> boss.person_id and boss."from" <= now() and (boss.until is null or boss.until > now()) and theirs."from" <= now() and (theirs.until is null or theirs.until > now()))));
alter table "advance_scan_ticket" enable row level security;
alter table "advance_scan_ticket" force row level security;
create policy "read_by_the_person" on "advance_scan_ticket" for select using (person_id = (select acting_person()));
create policy "add_by_the_person" on "advance_scan_ticket" for insert with check (person_id = (select acting_person()));
create policy "change_by_the_person" on "advance_scan_ticket" for update using (person_id = (select acting_person())) with check (person_id = (select acting_person()));
`;
