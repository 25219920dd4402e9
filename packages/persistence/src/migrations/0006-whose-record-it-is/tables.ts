/** Accesses, erasures, counts and terms; and until when an entry outlives the person. */
export const tables = `
create function erased_person() returns uuid language plpgsql stable parallel safe as $$ begin return (select person_id from public.erasure where public.acting_purpose() = 'erase' and person_id = public.acting_person() limit 1); end $$;
alter table "imported_entry" add column "keep_until" timestamptz null;
create table "access" ("person_id" uuid not null, "id" uuid not null, "reader_id" uuid not null, "organization_id" uuid null, "at" timestamptz not null, "action" text not null, "category" text not null, "thing" text null, "purpose" text not null, "basis" text not null, "consent" text null, "outcome" text not null, "disclosed" boolean not null, "notice" text null, primary key ("person_id", "id"));
create index "access_by_reader" on "access" ("reader_id");
alter table "access" add constraint "access_outcome" check (outcome in ('permit', 'deny'));
alter table "access" add constraint "access_somebody_else" check (person_id <> reader_id);
create table "brought_history" ("person_id" uuid not null, "position" int not null, "told" text not null, "at" timestamptz not null, primary key ("person_id", "position"));
create table "erased_count" ("organization_id" uuid not null, "year" int not null, "people" int not null, primary key ("organization_id", "year"));
alter table "erased_count" add constraint "erased_count_people" check (people > 0);
create table "erasure" ("person_id" uuid not null, "asked_at" timestamptz not null, "due_at" timestamptz not null, primary key ("person_id"));
alter table "erasure" add constraint "erasure_dates" check (asked_at <= due_at);
create table "retention_term" ("organization_id" uuid not null, "category" text not null, "days" int not null, "basis" text not null, "from" timestamptz not null, primary key ("organization_id", "category"));
alter table "retention_term" add constraint "retention_term_days" check (days > 0);
`;
