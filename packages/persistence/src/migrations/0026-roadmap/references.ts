/** Every foreign key. */
export const references = `
alter table "roadmap_item" add constraint "roadmap_item_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "roadmap_item" add constraint "roadmap_item_suggested_by_to_person" foreign key ("suggested_by") references "person" ("id");
alter table "roadmap_line" add constraint "roadmap_line_item_id_to_roadmap_item" foreign key ("person_id", "item_id") references "roadmap_item" ("person_id", "id") on delete cascade;
alter table "roadmap_suggestion" add constraint "roadmap_suggestion_item_id_to_roadmap_item" foreign key ("person_id", "item_id") references "roadmap_item" ("person_id", "id") on delete cascade;
alter table "roadmap_suggestion" add constraint "roadmap_suggestion_by_id_to_person" foreign key ("by_id") references "person" ("id");
alter table "setback" add constraint "setback_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "roadmap_draft" add constraint "roadmap_draft_person_id_to_person" foreign key ("person_id") references "person" ("id");
`;
