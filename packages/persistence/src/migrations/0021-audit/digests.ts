/**
 * What is hashed, and how: parts of text in a fixed order, the length of each before it. What names somebody (who acted,
 * and every value of the codes with an id in it) is not among them: it is sealed on its own, each with salt of its own,
 * so that it can be opened by forgetting the salt while everything else stays sealed.
 */
export const digests = `
create function peerness_parts(parts text[]) returns bytea language sql stable parallel safe as $$
  select coalesce(string_agg(case when one is null then '\\xffffffff'::bytea else int4send(octet_length(convert_to(one, 'UTF8'))) || convert_to(one, 'UTF8') end, ''::bytea order by place), ''::bytea)
  from unnest(parts) with ordinality as every (one, place) $$;
create function peerness_moment(at timestamptz) returns text language sql stable parallel safe as $$ select trunc(extract(epoch from at) * 1000000)::bigint::text $$;
create function peerness_codes(value jsonb, out parts text[], out refs text[]) language plpgsql stable parallel safe as $$
declare one record; within record;
begin
  refs := '{}';
  case jsonb_typeof(value)
  when 'object' then
    parts := array['object', (select count(*) from jsonb_object_keys(value))::text];
    for one in select each.key, each.value from jsonb_each(value) as each order by each.key collate "C" loop
      select * into within from peerness_codes(one.value);
      parts := parts || one.key || within.parts;
      refs := refs || within.refs;
    end loop;
  when 'array' then
    parts := array['array', jsonb_array_length(value)::text];
    for one in select each.value from jsonb_array_elements(value) with ordinality as each (value, place) order by place loop
      select * into within from peerness_codes(one.value);
      parts := parts || within.parts;
      refs := refs || within.refs;
    end loop;
  when 'string' then
    if value #>> '{}' ~* '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' then
      parts := array['named'];
      refs := array[value #>> '{}'];
    else
      parts := array['string', value #>> '{}'];
    end if;
  else
    parts := array[jsonb_typeof(value), value::text];
  end case;
end $$;
`;
