/** Tables, columns and checks. */
export const tables = `
alter table "organization" add column "closes_on" timestamptz null;
`;
