/** Every foreign key. */
export const references = `
alter table "plan_entry" add constraint "plan_entry_suggested_by_to_person" foreign key ("suggested_by") references "person" ("id");
alter table "plan_suggestion" add constraint "plan_suggestion_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "plan_suggestion" add constraint "plan_suggestion_by_id_to_person" foreign key ("by_id") references "person" ("id");
alter table "plan_suggestion" add constraint "plan_suggestion_plan_id_to_plan" foreign key ("person_id", "plan_id") references "plan" ("person_id", "id") on delete cascade;
alter table "plan_version" add constraint "plan_version_plan_id_to_plan" foreign key ("person_id", "plan_id") references "plan" ("person_id", "id") on delete cascade;
alter table "plan_version_section" add constraint "plan_version_section_number_to_plan_version" foreign key ("person_id", "plan_id", "number") references "plan_version" ("person_id", "plan_id", "number") on delete cascade;
`;
