/** Tables, columns and checks. */
export const tables = `
create table "history_line" ("organization_id" uuid not null, "person_id" uuid not null, "label" text not null, "category" text not null, "kind" text not null, "on" timestamptz not null, primary key ("organization_id", "person_id", "label", "category"));
create index "history_line_of_person" on "history_line" ("person_id");
alter table "history_line" add constraint "history_line_category" check (category in ('connections', 'meetings'));
`;
