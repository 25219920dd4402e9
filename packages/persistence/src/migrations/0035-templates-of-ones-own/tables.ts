/** Tables, columns and keys. */
export const tables = `
create table "plan_template" ("organization_id" uuid not null, "key" text not null, "definition" jsonb not null, primary key ("organization_id", "key"));
alter table "plan_template" add constraint "plan_template_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
alter table "plan" add column "licence" text null;
`;
