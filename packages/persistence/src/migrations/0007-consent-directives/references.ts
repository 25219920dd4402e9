/** Every foreign key. */
export const references = `
alter table "consent_directive" add constraint "consent_directive_person_id_to_person" foreign key ("person_id") references "person" ("id");
alter table "consent_wording" add constraint "consent_wording_directive_id_to_consent_directive" foreign key ("person_id", "directive_id") references "consent_directive" ("person_id", "id") on delete cascade;
alter table "consent_wording" add constraint "consent_wording_disclosing_person_id_to_person" foreign key ("disclosing_person_id") references "person" ("id");
alter table "consent_wording" add constraint "consent_wording_signed_by_to_person" foreign key ("signed_by") references "person" ("id");
alter table "consent_wording" add constraint "consent_wording_recorded_by_to_person" foreign key ("recorded_by") references "person" ("id");
alter table "consent_recipient" add constraint "consent_recipient_directive_id_to_consent_directive" foreign key ("person_id", "directive_id") references "consent_directive" ("person_id", "id") on delete cascade;
alter table "consent_recipient" add constraint "consent_recipient_recipient_id_to_person" foreign key ("recipient_id") references "person" ("id");
alter table "consent_withdrawal" add constraint "consent_withdrawal_directive_id_to_consent_directive" foreign key ("person_id", "directive_id") references "consent_directive" ("person_id", "id") on delete cascade;
alter table "consent_reach" add constraint "consent_reach_directive_id_to_consent_directive" foreign key ("person_id", "directive_id") references "consent_directive" ("person_id", "id") on delete cascade;
`;
