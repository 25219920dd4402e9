const refused = "raise exception 'Each of the two answers an offer for themselves alone.' using errcode = '2F003'";
const offered = (row: string): string =>
  `to_jsonb(${row}) - 'seeker_said' - 'supporter_said' - 'connection_id' - 'version'`;

/** What was offered stays as it was offered; each of the two says their own word, and nobody takes a connection back. */
export const guards = `
create function match_round_offer_stays() returns trigger language plpgsql as $$
begin
  if ${offered('old')} is distinct from ${offered('new')} then ${refused}; end if;
  if old.seeker_said is distinct from new.seeker_said and new.seeker_id is distinct from acting_person() then ${refused}; end if;
  if old.supporter_said is distinct from new.supporter_said and new.supporter_id is distinct from acting_person() then ${refused}; end if;
  if old.connection_id is not null and old.connection_id is distinct from new.connection_id then ${refused}; end if;
  return new;
end $$;

create trigger "match_round_offer_stays" before update on "match_round_offer" for each row execute function match_round_offer_stays();
`;
