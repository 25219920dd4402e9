/** Every foreign key. */
export const references = `
alter table "history_line" add constraint "history_line_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
alter table "history_line" add constraint "history_line_person_id_to_person" foreign key ("person_id") references "person" ("id");
`;
