/** Every foreign key. */
export const references = `
alter table "match_round" add constraint "match_round_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
alter table "match_round_place" add constraint "match_round_place_round_id_to_match_round" foreign key ("organization_id", "round_id") references "match_round" ("organization_id", "id") on delete cascade;
alter table "match_round_place" add constraint "match_round_place_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "match_round_offer" add constraint "match_round_offer_round_id_to_match_round" foreign key ("organization_id", "round_id") references "match_round" ("organization_id", "id") on delete cascade;
alter table "match_round_offer" add constraint "match_round_offer_seeker_id_to_person" foreign key ("seeker_id") references "person" ("id");
alter table "match_round_offer" add constraint "match_round_offer_supporter_id_to_person" foreign key ("supporter_id") references "person" ("id");
`;
