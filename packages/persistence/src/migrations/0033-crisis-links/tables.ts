/** Tables, columns, checks and keys. A look may be by a link, and then by nobody here. */
export const tables = `
create table "crisis_link" ("person_id" uuid not null, "id" uuid not null, "crisis_plan_id" uuid not null, "whom" text not null, "language" text not null, "sections" jsonb not null, "opens" text not null, "made_at" timestamptz not null, "until" timestamptz not null, "digest" text not null, "lock" text not null, "wrong" jsonb not null, "opened_at" timestamptz null, "revoked_at" timestamptz null, primary key ("person_id", "id"));
create index "crisis_link_of_plan" on "crisis_link" ("person_id", "crisis_plan_id");
alter table "crisis_link" add constraint "crisis_link_digest" unique ("digest");
alter table "crisis_link" add constraint "crisis_link_opens" check (opens in ('during-a-crisis', 'at-any-time'));
alter table "crisis_link" add constraint "crisis_link_until" check (until > made_at);
alter table "crisis_link" add constraint "crisis_link_crisis_plan_id_to_crisis_plan" foreign key ("person_id", "crisis_plan_id") references "crisis_plan" ("person_id", "id") on delete cascade;
alter table "access" drop constraint "access_by_somebody";
alter table "access" add constraint "access_by_somebody" check (reader_id is not null or (action = 'record.release' and consent is not null) or (basis = 'link' and consent is not null));
`;
