/** Tables, columns, checks and keys. */
export const tables = `
create table "advance_scan_part" ("person_id" uuid not null, "directive_id" uuid not null, "scan_id" uuid not null, "position" int not null, "contents" text not null, primary key ("person_id", "directive_id", "scan_id", "position"));
create table "advance_scan" ("person_id" uuid not null, "directive_id" uuid not null, "id" uuid not null, "media_type" text not null, "bytes" int not null, "sha256" text not null, "received_at" timestamptz not null, "finding" text not null, "destroyed_at" timestamptz null, "line" int null, "before" text null, "hash" text null, "public_key" text null, "signature" text null, primary key ("person_id", "directive_id", "id"));
create index "advance_scan_by_id" on "advance_scan" ("id");
alter table "advance_scan" add constraint "advance_scan_once" unique ("person_id", "directive_id", "sha256");
alter table "advance_scan" add constraint "advance_scan_in_line" unique ("person_id", "directive_id", "line");
alter table "advance_scan" add constraint "advance_scan_finding" check (finding in ('clean', 'unchecked'));
alter table "advance_scan" add constraint "advance_scan_size" check (bytes between 1 and 10485760);
alter table "advance_scan" add constraint "advance_scan_sealed" check (num_nulls(line, before, hash, public_key, signature) in (0, 5));
create table "advance_scan_ticket" ("person_id" uuid not null, "id" uuid not null, "directive_id" uuid not null, "media_type" text not null, "bytes" int not null, "sha256" text not null, "asked_at" timestamptz not null, "until" timestamptz not null, "used_at" timestamptz null, primary key ("person_id", "id"));
create index "advance_scan_ticket_of_directive" on "advance_scan_ticket" ("person_id", "directive_id");
create index "advance_scan_ticket_by_id" on "advance_scan_ticket" ("id");
alter table "advance_scan_ticket" add constraint "advance_scan_ticket_directive_id_to_advance_directive" foreign key ("person_id", "directive_id") references "advance_directive" ("person_id", "id") on delete cascade;
alter table "advance_scan" add constraint "advance_scan_directive_id_to_advance_directive" foreign key ("person_id", "directive_id") references "advance_directive" ("person_id", "id") on delete cascade;
alter table "advance_scan_part" add constraint "advance_scan_part_scan_id_to_advance_scan" foreign key ("person_id", "directive_id", "scan_id") references "advance_scan" ("person_id", "directive_id", "id") on delete cascade;
`;
