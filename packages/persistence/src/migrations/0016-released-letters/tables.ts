/** Tables, columns and checks. */
export const tables = `
alter table "access" alter column "reader_id" drop not null;
alter table "access" add constraint "access_by_somebody" check (reader_id is not null or (action = 'record.release' and consent is not null));
`;
