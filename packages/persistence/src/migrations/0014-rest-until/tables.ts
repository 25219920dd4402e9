/** Tables, columns and checks. */
export const tables = `
alter table "presence" add column "paused_until" timestamptz null;
`;
