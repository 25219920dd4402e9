/** Tables, columns, checks and indexes. */
export const tables = `
create table "notice_preference" ("person_id" uuid not null, "channel" text not null, "address" text not null, "language" text not null, "quiet_from" int null, "quiet_until" int null, "time_zone" text null, "crisis_breaks_quiet" boolean not null, "at" timestamptz not null, primary key ("person_id"), constraint "notice_preference_channel" check (channel in ('e-mail', 'sms', 'push')), constraint "notice_preference_quiet" check ((quiet_from is null) = (quiet_until is null) and (quiet_from is null) = (time_zone is null)));

create table "notice_delivery" ("person_id" uuid not null, "id" uuid not null, "about" text not null, "urgency" text not null, "channel" text not null, "at" timestamptz not null, "state" text not null, "attempts" int not null, "next_at" timestamptz null, "over_at" timestamptz null, "why" text null, primary key ("person_id", "id"), constraint "notice_delivery_urgency" check (urgency in ('ordinary', 'crisis')), constraint "notice_delivery_state" check (case state when 'waiting' then next_at is not null and over_at is null and why is null when 'sent' then next_at is null and over_at is not null and why is null when 'failed' then next_at is null and over_at is not null and why is not null else false end));
create index "notice_delivery_waiting" on "notice_delivery" ("state", "next_at");
create index "notice_delivery_by_id" on "notice_delivery" ("id");
`;
