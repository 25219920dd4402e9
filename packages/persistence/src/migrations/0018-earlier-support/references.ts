/** Every foreign key. */
export const references = `
alter table "history_line" add constraint "history_line_connection_id_to_connection" foreign key ("organization_id", "connection_id") references "connection" ("organization_id", "id") on delete cascade;
alter table "history_line" add constraint "history_line_person_id_to_person" foreign key ("person_id") references "person" ("id");
`;
