/** What the walls ask: who is acting, where and what for. */
export const context = `
create function acting_person() returns uuid language sql stable parallel safe return nullif(current_setting('app.actor', true), '')::uuid;
create function acting_organization() returns uuid language sql stable parallel safe return nullif(current_setting('app.organization', true), '')::uuid;
create function acting_purpose() returns text language sql stable parallel safe return nullif(current_setting('app.purpose', true), '')::text;
create function signing_in_issuer() returns text language sql stable parallel safe return nullif(current_setting('app.issuer', true), '')::text;
create function signing_in_subject() returns text language sql stable parallel safe return nullif(current_setting('app.subject', true), '')::text;
create function claiming_digest() returns text language sql stable parallel safe return nullif(current_setting('app.digest', true), '')::text;
`;
