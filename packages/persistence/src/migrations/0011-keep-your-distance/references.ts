/** Every foreign key of the new tables. */
export const references = `
alter table "not_again" add constraint "not_again_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "not_again" add constraint "not_again_other_id_to_person" foreign key ("other_id") references "person" ("id");
alter table "conflict" add constraint "conflict_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "conflict" add constraint "conflict_other_id_to_person" foreign key ("other_id") references "person" ("id");
alter table "conflict_tie" add constraint "conflict_tie_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "conflict_tie" add constraint "conflict_tie_other_id_to_person" foreign key ("other_id") references "person" ("id");
alter table "managed_tie" add constraint "managed_tie_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
alter table "managed_tie" add constraint "managed_tie_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "boundary" add constraint "boundary_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "boundary" add constraint "boundary_other_id_to_person" foreign key ("other_id") references "person" ("id");
alter table "oversight" add constraint "oversight_membership_id_to_membership" foreign key ("organization_id", "membership_id") references "membership" ("organization_id", "id") on delete cascade;
alter table "oversight" add constraint "oversight_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "support_held" add constraint "support_held_membership_id_to_membership" foreign key ("organization_id", "membership_id") references "membership" ("organization_id", "id") on delete cascade;
alter table "support_held" add constraint "support_held_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "concern_recipient" add constraint "concern_recipient_organization_id_to_organization" foreign key ("organization_id") references "organization" ("organization_id") on delete cascade;
alter table "concern_recipient" add constraint "concern_recipient_membership_id_to_membership" foreign key ("organization_id", "membership_id") references "membership" ("organization_id", "id") on delete cascade;
alter table "concern" add constraint "concern_person_id_to_person" foreign key ("person_id") references "person" ("id");
`;
