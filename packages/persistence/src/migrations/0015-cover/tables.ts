/** Tables, columns and checks. */
export const tables = `
create table "cover" ("person_id" uuid not null, "organization_id" uuid not null, "other_id" uuid not null, "asked_at" timestamptz not null, "agreed_at" timestamptz null, primary key ("person_id", "organization_id", "other_id"));
create index "cover_of_other" on "cover" ("other_id");
alter table "cover" add constraint "cover_somebody_else" check (person_id <> other_id);
`;
