/** Tables, columns and keys. */
export const tables = `
create table "consent_form" ("person_id" uuid not null, "id" uuid not null, "printed_at" timestamptz not null, "terms" text not null, primary key ("person_id", "id"));
alter table "consent_form" add constraint "consent_form_person_id_to_person" foreign key ("person_id") references "person" ("id");
`;
