/** Every foreign key. */
export const references = `
alter table "line_order" add constraint "line_order_person_id_to_person" foreign key ("person_id") references "person" ("id");
`;
