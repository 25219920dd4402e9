/** What the wall of instructions asks, where a directive appoints somebody. */
export const functions = `
create function opened_to_agent(owner uuid, directive uuid, about text) returns boolean language plpgsql stable parallel restricted as $$
begin
  return exists (
    select 1 from public.advance_agent as mine
    join public.advance_directive as one on one.person_id = mine.person_id and one.id = mine.directive_id
    join public.connection as ours on ours.id = mine.connection_id
    where mine.person_id = owner and mine.directive_id = directive and mine.agent_id = public.acting_person()
      and (mine.scope = '[]' or mine.scope @> to_jsonb(about))
      and (select count(*) filter (where said.answer = 'accepted') = 1 and count(*) = 1 from public.advance_answer as said
        where said.person_id = owner and said.directive_id = directive and said.appointment_id = mine.id)
      and one.state = 'recorded-as-executed' and coalesce(one.effective_from, one.signed_at) <= now()
      and (one.effective_until is null or one.effective_until > now())
      and exists (select 1 from public.advance_incapacity as found
        where found.person_id = owner and found.directive_id = directive and found.opens and found.ended_at is null)
      and ours.status in ('accepted', 'met', 'active') and owner in (ours.inviter_id, ours.invitee_id));
end $$;
`;
