/** Tables, columns and checks. */
export const tables = `
create table "compliance_profile" ("organization_id" uuid not null, "part2" text not null, "hipaa" text not null, "states" jsonb not null, "covered_lists" jsonb not null, "decided_by" text not null, "decided_at" timestamptz not null, "basis" text not null, primary key ("organization_id"));
alter table "compliance_profile" add constraint "compliance_profile_part2" check (part2 in ('program', 'lawful-holder', 'no', 'undetermined'));
alter table "compliance_profile" add constraint "compliance_profile_hipaa" check (hipaa in ('covered-entity', 'business-associate', 'no', 'undetermined'));
`;
