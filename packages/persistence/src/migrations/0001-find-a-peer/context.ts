/** What the walls ask: who is acting, where and what for. */
export const context = `
create function acting_person() returns uuid language sql stable parallel safe return nullif(current_setting('app.actor', true), '')::uuid;
create function acting_organization() returns uuid language sql stable parallel safe return nullif(current_setting('app.organization', true), '')::uuid;
create function acting_purpose() returns text language sql stable parallel safe return nullif(current_setting('app.purpose', true), '')::text;
create function signing_in_issuer() returns text language sql stable parallel safe return nullif(current_setting('app.issuer', true), '')::text;
create function signing_in_subject() returns text language sql stable parallel safe return nullif(current_setting('app.subject', true), '')::text;
create function claiming_digest() returns text language sql stable parallel safe return nullif(current_setting('app.digest', true), '')::text;
create function claimed_organization() returns uuid language plpgsql stable parallel safe as $$ begin return (select organization_id from public.claim_code where digest = public.claiming_digest() limit 1); end $$;
create function claimed_person() returns uuid language plpgsql stable parallel safe as $$ begin return (select person_id from public.claim_code where digest = public.claiming_digest() limit 1); end $$;
create function claimant() returns uuid language plpgsql stable parallel safe as $$ begin return (select person_id from public.identity where public.acting_purpose() = 'claim' limit 1); end $$;
`;
