/** Every foreign key. */
export const references = `
alter table "cover" add constraint "cover_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "cover" add constraint "cover_other_id_to_person" foreign key ("other_id") references "person" ("id");
`;
