/** Tables, columns, checks and indexes. */
export const tables = `
create table "match_round" ("organization_id" uuid not null, "id" uuid not null, "name" text not null, "strategy" text not null, "most" int null, "opens_at" timestamptz not null, "closes_at" timestamptz not null, "proposed_at" timestamptz null, "offered_at" timestamptz null, "version" int not null, primary key ("organization_id", "id"));
alter table "match_round" add constraint "match_round_strategy" check (strategy in ('first-come', 'greedy', 'deferred-acceptance', 'auction'));
alter table "match_round" add constraint "match_round_times" check (opens_at < closes_at);
alter table "match_round" add constraint "match_round_most" check (most is null or most > 0);
create table "match_round_offer" ("organization_id" uuid not null, "id" uuid not null, "round_id" uuid not null, "seeker_id" uuid not null, "supporter_id" uuid not null, "offered_at" timestamptz not null, "open_until" timestamptz not null, "seeker_said" text null, "supporter_said" text null, "connection_id" uuid null, "version" int not null, primary key ("organization_id", "id"));
create index "match_round_offer_of_seeker" on "match_round_offer" ("seeker_id");
create index "match_round_offer_of_supporter" on "match_round_offer" ("supporter_id", "organization_id");
alter table "match_round_offer" add constraint "match_round_offer_one_each" unique ("organization_id", "round_id", "seeker_id");
alter table "match_round_offer" add constraint "match_round_offer_somebody_else" check (seeker_id <> supporter_id);
alter table "match_round_offer" add constraint "match_round_offer_said" check (seeker_said in ('yes', 'no') and supporter_said in ('yes', 'no'));
alter table "match_round_offer" add constraint "match_round_offer_both" check (connection_id is null or (seeker_said is not null and seeker_said = 'yes' and supporter_said is not null and supporter_said = 'yes'));
create table "match_round_place" ("organization_id" uuid not null, "round_id" uuid not null, "person_id" uuid not null, "side" text not null, "joined_at" timestamptz not null, primary key ("organization_id", "round_id", "person_id"));
create index "match_round_place_of_person" on "match_round_place" ("person_id");
alter table "match_round_place" add constraint "match_round_place_side" check (side in ('seeker', 'supporter'));
`;
