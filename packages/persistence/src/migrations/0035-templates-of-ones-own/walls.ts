const belongs = `(exists (select 1 from membership as own where own.organization_id = plan_template.organization_id and own.person_id = (select acting_person())))`;
const here = `(organization_id = (select acting_organization()))`;
const keeps = `(${here} and ((select acting_purpose()) in ('administer', 'import')))`;

/** Row-level security, forced, and every policy by its name. */
export const walls = `
alter table "plan_template" enable row level security;
alter table "plan_template" force row level security;
create policy "read_by_its_people" on "plan_template" for select using ((${here} and ((select acting_purpose()) in ('support', 'administer', 'import'))) or ${belongs});
create policy "add_by_the_organization" on "plan_template" for insert with check (${keeps});
create policy "change_by_the_organization" on "plan_template" for update using (${keeps}) with check (${keeps});
create policy "remove_by_the_organization" on "plan_template" for delete using (${keeps});
`;
