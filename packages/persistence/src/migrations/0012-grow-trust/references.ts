/** Every foreign key of theirs. */
export const references = `
alter table "briefing" add constraint "briefing_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
alter table "openness" add constraint "openness_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "openness" add constraint "openness_recipient_id_to_person" foreign key ("recipient_id") references "person" ("id");
alter table "trust_act" add constraint "trust_act_connection_id_to_connection" foreign key ("organization_id", "connection_id") references "connection" ("organization_id", "id") on delete cascade;
alter table "trust_act" add constraint "trust_act_by_id_to_person" foreign key ("by_id") references "person" ("id");
`;
