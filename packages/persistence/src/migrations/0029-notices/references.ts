/** Every foreign key. */
export const references = `
alter table "notice_preference" add constraint "notice_preference_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "notice_delivery" add constraint "notice_delivery_person_id_to_person" foreign key ("person_id") references "person" ("id");
`;
