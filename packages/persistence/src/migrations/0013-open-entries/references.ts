/** Every foreign key. */
export const references = `
alter table "compliance_profile" add constraint "compliance_profile_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
`;
