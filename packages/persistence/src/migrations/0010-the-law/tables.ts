/** What the law demands and holds, and what is handed over. */
export const tables = `
create table "legal_demand" ("organization_id" uuid not null, "id" uuid not null, "person_id" uuid not null, "type" text not null, "demanded_by" text not null, "asked" jsonb not null, "scope" jsonb not null, "received_at" timestamptz not null, "deadline" timestamptz not null, "recorded_by" uuid not null, "state" text not null, "review" text null, "bar_basis" text null, "bar_until" timestamptz null, "bar_lifted_at" timestamptz null, "approved_by" uuid null, "answered_at" timestamptz null, "version" int not null, primary key ("organization_id", "id"));
create index "legal_demand_about" on "legal_demand" ("person_id");
alter table "legal_demand" add constraint "legal_demand_type" check (type in ('subpoena', 'part-2-order', 'court-order', 'search-warrant', 'records-request', 'preservation-request'));
alter table "legal_demand" add constraint "legal_demand_state" check (state in ('received', 'with-counsel', 'narrowed', 'refused', 'to-be-answered', 'answered', 'closed'));
alter table "legal_demand" add constraint "legal_demand_by_two" check (approved_by is null or approved_by <> recorded_by or approved_by = 'ffffffff-ffff-7fff-bfff-ffffffffffff');
alter table "legal_demand" add constraint "legal_demand_answered" check ((approved_by is null) = (answered_at is null) and (state <> 'answered' or approved_by is not null) and (approved_by is null or state in ('answered', 'closed') and review is not null));
create table "legal_hold" ("organization_id" uuid not null, "id" uuid not null, "person_id" uuid not null, "categories" jsonb not null, "begun_at" timestamptz not null, "begun_by" uuid not null, "until" timestamptz null, "ended_at" timestamptz null, "bar_basis" text null, "bar_until" timestamptz null, "bar_lifted_at" timestamptz null, "version" int not null, primary key ("organization_id", "id"));
create index "legal_hold_about" on "legal_hold" ("person_id");
create table "released_item" ("organization_id" uuid not null, "demand_id" uuid not null, "position" int not null, "kind" text not null, "thing" uuid not null, "category" text not null, "ground" text not null, "consent" text null, primary key ("organization_id", "demand_id", "position"));
alter table "released_item" add constraint "released_item_kind" check (kind in ('imported-entry', 'membership'));
alter table "released_item" add constraint "released_item_ground" check (case ground when 'order' then consent is null when 'consent' then consent is not null else false end);
`;
