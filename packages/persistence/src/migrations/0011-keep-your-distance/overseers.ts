/** A plan is closed to whoever oversees its owner, and a tie can be managed where the organization decided so. */
export const changes = `
drop policy "read_by_those_shown_its_section" on "plan_entry";
create policy "read_by_those_shown_its_section" on "plan_entry" for select using ((exists (select 1 from access_grant as held where held.person_id = plan_entry.person_id and held.recipient_id = (select acting_person()) and held.subject_kind = 'plan-section' and held.subject_id = plan_entry.section_id and (held.until is null or held.until > now()))) and (not exists (select 1 from oversight as boss join support_held as theirs on theirs.organization_id = boss.organization_id where boss.person_id = (select acting_person()) and theirs.person_id = plan_entry.person_id and theirs.person_id <> boss.person_id and boss."from" <= now() and (boss.until is null or boss.until > now()) and theirs."from" <= now() and (theirs.until is null or theirs.until > now()))));
drop policy "read_by_those_shown_a_section" on "plan";
create policy "read_by_those_shown_a_section" on "plan" for select using ((exists (select 1 from access_grant as held where held.person_id = plan.person_id and held.recipient_id = (select acting_person()) and held.subject_kind = 'plan-section' and held.plan_id = plan.id and (held.until is null or held.until > now()))) and (not exists (select 1 from oversight as boss join support_held as theirs on theirs.organization_id = boss.organization_id where boss.person_id = (select acting_person()) and theirs.person_id = plan.person_id and theirs.person_id <> boss.person_id and boss."from" <= now() and (boss.until is null or boss.until > now()) and theirs."from" <= now() and (theirs.until is null or theirs.until > now()))));
drop policy "read_by_those_shown_it" on "plan_section";
create policy "read_by_those_shown_it" on "plan_section" for select using ((exists (select 1 from access_grant as held where held.person_id = plan_section.person_id and held.recipient_id = (select acting_person()) and held.subject_kind = 'plan-section' and held.subject_id = plan_section.id and (held.until is null or held.until > now()))) and (not exists (select 1 from oversight as boss join support_held as theirs on theirs.organization_id = boss.organization_id where boss.person_id = (select acting_person()) and theirs.person_id = plan_section.person_id and theirs.person_id <> boss.person_id and boss."from" <= now() and (boss.until is null or boss.until > now()) and theirs."from" <= now() and (theirs.until is null or theirs.until > now()))));
alter table "organization_policy" drop constraint "organization_policy_kind";
alter table "organization_policy" drop constraint "organization_policy_dimension";
alter table "organization_policy" add constraint "organization_policy_kind" check (kind in ('youth', 'avoid-on-protected-trait', 'must-towards-employed', 'manage-family', 'manage-employer', 'manage-landlord', 'manage-sponsor', 'manage-business', 'manage-other'));
alter table "organization_policy" add constraint "organization_policy_dimension" check ((kind = 'youth' or kind like 'manage-%') = (dimension is null));
`;

/** Who oversees and who supports, of the roles there are already. The walls stand for the owner too, so it says what it is for. */
export const standing = `
select set_config('app.purpose', 'set-up', true);
insert into "oversight" ("organization_id", "membership_id", "position", "person_id", "code", "from", "until")
select held."organization_id", held."membership_id", held."position", member."person_id", held."code",
  greatest(held."from", member."from"), least(held."until", member."until")
from "role" as held join "membership" as member
  on member."organization_id" = held."organization_id" and member."id" = held."membership_id"
where held."code" in ('coordinator', 'supervisor', 'administrator');
insert into "support_held" ("organization_id", "membership_id", "position", "person_id", "from", "until")
select held."organization_id", held."membership_id", held."position", member."person_id",
  greatest(held."from", member."from"), least(held."until", member."until")
from "role" as held join "membership" as member
  on member."organization_id" = held."organization_id" and member."id" = held."membership_id"
where held."code" not in ('coordinator', 'supervisor', 'administrator');
select set_config('app.purpose', '', true);
`;
