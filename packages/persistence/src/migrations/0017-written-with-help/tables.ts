/** Tables, columns and checks. */
export const tables = `
alter table "session" add column "helped_by" text null, add column "ends_at" timestamptz null;
alter table "session" add constraint session_assisted check ((kind = 'visit-code') = (ends_at is not null) and (helped_by is null) = (ends_at is null));
alter table "session" add constraint session_assisted_is_short check (ends_at is null or (ends_at > started_at and ends_at <= started_at + interval '30 minutes'));
alter table "plan_entry" add column "helped_by" text null;
alter table "statement" add column "helped_by" text null;
`;
