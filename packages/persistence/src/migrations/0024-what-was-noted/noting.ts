/** Sealed with the rest where there is one: what was written down before there were ids of requests stays as it was sealed. */
const asked = `case when one.request is null then '{}'::text[] else array['request', one.request::text] end`;

const event = (owner: string): string =>
  `perform peerness_note('${owner}', one.${owner}_id, '${owner}_event', one.id, array[one.aggregate, one.aggregate_id, one.version::text, one.kind, one.schema::text, peerness_moment(one.at)] || ${asked}, one.actor, one.codes) from fresh as one;`;

/** Events are noted with the request they were written down in; what happens to the installation is a chain of its own. */
export const noting = `
create or replace function peerness_note_events() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  case tg_table_name
  when 'person_event' then
    ${event('person')}
  when 'organization_event' then
    ${event('organization')}
  when 'access' then
    perform peerness_note('person', one.person_id, 'access', one.id, array[one.organization_id::text, peerness_moment(one.at), one.action, one.category, one.thing, one.purpose, one.basis, one.consent, one.outcome, one.disclosed::text, one.notice] || ${asked}, one.reader_id, '{}') from fresh as one;
  when 'installation_event' then
    perform peerness_note('installation', '00000000-0000-0000-0000-000000000000', 'installation_event', one.id, array[peerness_moment(one.at), one.kind, one.code, one.times::text] || ${asked}, null, '{}') from fresh as one;
  end case;
  return null;
end $$;
create trigger "installation_event_noted" after insert on "installation_event" referencing new table as fresh for each statement execute function peerness_note_events();
create trigger "installation_event_stays" before update or delete on "installation_event" for each row execute function peerness_refuse();
create trigger "installation_event_is_not_emptied" before truncate on "installation_event" for each statement execute function peerness_refuse();
`;
