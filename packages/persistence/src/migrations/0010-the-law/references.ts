/** Every foreign key. */
export const references = `
alter table "legal_demand" add constraint "legal_demand_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
alter table "legal_demand" add constraint "legal_demand_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "legal_demand" add constraint "legal_demand_recorded_by_to_person" foreign key ("recorded_by") references "person" ("id");
alter table "legal_demand" add constraint "legal_demand_approved_by_to_person" foreign key ("approved_by") references "person" ("id");
alter table "released_item" add constraint "released_item_demand_id_to_legal_demand" foreign key ("organization_id", "demand_id") references "legal_demand" ("organization_id", "id") on delete cascade;
alter table "legal_hold" add constraint "legal_hold_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
alter table "legal_hold" add constraint "legal_hold_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "legal_hold" add constraint "legal_hold_begun_by_to_person" foreign key ("begun_by") references "person" ("id");
`;
