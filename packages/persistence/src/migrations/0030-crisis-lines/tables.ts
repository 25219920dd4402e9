/** Tables, columns and checks. */
export const tables = `
create table "line_order" ("person_id" uuid not null, "lines" text not null, "at" timestamptz not null, primary key ("person_id"));
`;
