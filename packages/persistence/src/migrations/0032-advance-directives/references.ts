/** Every foreign key. */
export const references = `
alter table "advance_directive" add constraint "advance_directive_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "advance_instruction" add constraint "advance_instruction_directive_id_to_advance_directive" foreign key ("person_id", "directive_id") references "advance_directive" ("person_id", "id") on delete cascade;
alter table "advance_agent" add constraint "advance_agent_directive_id_to_advance_directive" foreign key ("person_id", "directive_id") references "advance_directive" ("person_id", "id") on delete cascade;
alter table "advance_agent" add constraint "advance_agent_agent_id_to_person" foreign key ("agent_id") references "person" ("id");
alter table "advance_answer" add constraint "advance_answer_appointment_id_to_advance_agent" foreign key ("person_id", "directive_id", "appointment_id") references "advance_agent" ("person_id", "directive_id", "id") on delete cascade;
alter table "advance_incapacity" add constraint "advance_incapacity_directive_id_to_advance_directive" foreign key ("person_id", "directive_id") references "advance_directive" ("person_id", "id") on delete cascade;
alter table "advance_incapacity" add constraint "advance_incapacity_recorded_by_to_person" foreign key ("recorded_by") references "person" ("id");
alter table "advance_incapacity" add constraint "advance_incapacity_ended_by_to_person" foreign key ("ended_by") references "person" ("id");
alter table "advance_ending" add constraint "advance_ending_directive_id_to_advance_directive" foreign key ("person_id", "directive_id") references "advance_directive" ("person_id", "id") on delete cascade;
alter table "advance_seal" add constraint "advance_seal_directive_id_to_advance_directive" foreign key ("person_id", "directive_id") references "advance_directive" ("person_id", "id") on delete cascade;
`;
