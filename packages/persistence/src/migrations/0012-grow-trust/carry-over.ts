/**
 * Whoever went on before there was a briefing has met, and is active again when both have read it and say so. The wall
 * around the table stands aside for this one change, within the one transaction.
 */
export const carryOver = `
alter table "connection" no force row level security;
update "connection" set "status" = 'met', "met_at" = coalesce("met_at", "active_since"), "going_on" = '{}', "active_since" = null, "version" = "version" + 1 where "status" = 'active';
alter table "connection" force row level security;
`;
