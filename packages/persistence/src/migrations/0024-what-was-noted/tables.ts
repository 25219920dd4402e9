/** What happened to the installation, and in which request everything was written down. */
export const tables = `
create table "installation_event" ("id" uuid not null, "at" timestamptz not null, "kind" text not null, "code" text not null, "times" int not null, "request" uuid null, primary key ("id"));
alter table "installation_event" add constraint "installation_event_kind" check (kind ~ '^[a-z]+(-[a-z]+)*$');
alter table "installation_event" add constraint "installation_event_code" check (code ~ '^[A-Za-z0-9 _.:-]{0,120}$');
alter table "installation_event" add constraint "installation_event_times" check (times > 0);
alter table "person_event" add column "request" uuid null;
alter table "organization_event" add column "request" uuid null;
alter table "access" add column "request" uuid null;
`;
