/** Every foreign key. */
export const references = `
alter table "crisis_plan" add constraint "crisis_plan_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "crisis_supporter" add constraint "crisis_supporter_crisis_plan_id_to_crisis_plan" foreign key ("person_id", "crisis_plan_id") references "crisis_plan" ("person_id", "id") on delete cascade;
alter table "crisis_supporter" add constraint "crisis_supporter_supporter_id_to_person" foreign key ("supporter_id") references "person" ("id");
alter table "crisis_activation" add constraint "crisis_activation_crisis_plan_id_to_crisis_plan" foreign key ("person_id", "crisis_plan_id") references "crisis_plan" ("person_id", "id") on delete cascade;
alter table "crisis_voice" add constraint "crisis_voice_activation_id_to_crisis_activation" foreign key ("person_id", "activation_id") references "crisis_activation" ("person_id", "id") on delete cascade;
alter table "crisis_voice" add constraint "crisis_voice_by_id_to_person" foreign key ("by_id") references "person" ("id");
alter table "crisis_asked" add constraint "crisis_asked_activation_id_to_crisis_activation" foreign key ("person_id", "activation_id") references "crisis_activation" ("person_id", "id") on delete cascade;
alter table "crisis_asked" add constraint "crisis_asked_supporter_id_to_person" foreign key ("supporter_id") references "person" ("id");
`;
