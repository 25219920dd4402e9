/**
 * Three tables nobody but their triggers writes to: the newest seal of each chain, the seals, what a transaction has not
 * sealed yet. They hold ids and digests. The application's role has no right to any of them.
 */
export const tables = `
create table "peerness_head" ("family" text not null, "owner" uuid not null, "label" uuid not null, "seq" bigint not null, "hash" bytea not null, "tx" xid8 not null, primary key ("family", "owner")) with (fillfactor = 50);
create unique index "peerness_head_label" on "peerness_head" ("label");
create table "peerness_seal" ("family" text not null, "owner" uuid not null, "seq" bigint not null, "source" text not null, "event" uuid not null, "opened" integer not null, "plain" bytea not null, "named" bytea[] not null, "salts" bytea[] not null, "prev" bytea not null, "hash" bytea not null, primary key ("family", "owner", "seq"));
create unique index "peerness_seal_event" on "peerness_seal" ("owner", "event");
create table "peerness_unsealed" ("tx" xid8 not null, "family" text not null, "owner" uuid not null, "source" text not null, "event" uuid not null, "place" bigint generated always as identity, "opened" integer not null, "plain" bytea not null, "named" bytea[] not null, "salts" bytea[] not null, primary key ("tx", "family", "owner", "source", "event"));
`;
