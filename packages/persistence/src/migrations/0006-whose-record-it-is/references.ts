/** Every foreign key of theirs. */
export const references = `
alter table "access" add constraint "access_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "access" add constraint "access_reader_id_to_person" foreign key ("reader_id") references "person" ("id");
alter table "brought_history" add constraint "brought_history_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "erased_count" add constraint "erased_count_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
alter table "erasure" add constraint "erasure_person_id_to_person" foreign key ("person_id") references "person" ("id") on delete cascade;
alter table "retention_term" add constraint "retention_term_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
`;
