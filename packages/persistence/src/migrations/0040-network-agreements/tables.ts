/** Tables, columns, checks and keys. */
export const tables = `
create table "network_agreement" ("organization_id" uuid not null, "id" uuid not null, "name" text not null, "partner_handle" text not null, "partner_id" uuid null, "partner_name" text null, "covers" text not null, "reason" text not null, "from" timestamptz not null, "until" timestamptz null, "proposed_at" timestamptz not null, "accepted_at" timestamptz null, "ended_at" timestamptz null, "ender_id" uuid null, "version" int not null, primary key ("organization_id", "id"), constraint network_agreement_covers check (covers = 'matching'), constraint network_agreement_accepted check ((partner_id is null) = (accepted_at is null) and (partner_name is null) = (accepted_at is null) and partner_id <> organization_id), constraint network_agreement_ended check ((ended_at is null) = (ender_id is null)));
create index "network_agreement_of_partner" on "network_agreement" ("partner_id");
alter table "network_agreement" add constraint "network_agreement_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
alter table "membership" add column "guest_of" uuid null;
alter table "membership" add column "agreement_id" uuid null;
alter table "membership" add constraint membership_guest check ((guest_of is null) = (agreement_id is null) and guest_of <> organization_id);
create index "membership_by_agreement" on "membership" ("agreement_id");
`;
