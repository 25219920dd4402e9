/** Tables, columns, indexes and keys. */
export const tables = `
create table "paper" ("person_id" uuid not null, "code" text not null, "plan_id" uuid not null, "plan_version" int not null, "printed_at" timestamptz not null, "lines" text not null, primary key ("person_id", "code"));
create index "paper_of_plan" on "paper" ("person_id", "plan_id");
alter table "paper" add constraint "paper_plan_id_to_plan" foreign key ("person_id", "plan_id") references "plan" ("person_id", "id") on delete cascade;
`;
