const actor = '(select acting_person())';
const here = '(select acting_organization())';
const purpose = '(select acting_purpose())';
const oneOfTheTwo = `((organization_id = ${here}) or (partner_id = ${here}))`;
const isAsked = `((partner_id is null) and (exists (select 1 from organization_handle as own where own.organization_id = ${here} and own.handle = network_agreement.partner_handle)))`;
const decides = `((${purpose} in ('administer')) and ((${oneOfTheTwo}) or (${isAsked})))`;
const agreedForActor = `((${purpose} in ('self')) and (accepted_at is not null) and (exists (select 1 from membership as own where own.person_id = ${actor} and own.organization_id in (network_agreement.organization_id, network_agreement.partner_id))))`;
const aGuest = `((${purpose} in ('self')) and (person_id = ${actor}) and (guest_of is not null))`;
const byWhatEnds = (guestOf: string): string =>
  `(pg_trigger_depth() > 0) and (${purpose} in ('administer', 'import')) and (${guestOf} = ${here})`;
const endsWithHome = (guestOf: string): string => `(${byWhatEnds(guestOf)})`;
const listedFromHome = `(exists (select 1 from membership as place where place.organization_id = presence.organization_id and place.id = presence.membership_id and ${byWhatEnds('place.guest_of')}))`;
const noGuest = `(not exists (select 1 from membership as own where own.organization_id = ${here} and own.person_id = ${actor} and own.guest_of is not null))`;

/** Row-level security, forced, and every policy by its name. */
export const walls = `
alter table "network_agreement" enable row level security;
alter table "network_agreement" force row level security;
create policy "read_by_administrators" on "network_agreement" for select using ${decides};
create policy "read_by_its_people" on "network_agreement" for select using ((${purpose} in ('support', 'match')) and (accepted_at is not null) and (${oneOfTheTwo}));
create policy "read_by_the_person" on "network_agreement" for select using ${agreedForActor};
create policy "add_by_administrators" on "network_agreement" for insert with check (((organization_id = ${here}) and (${purpose} in ('administer'))) and (partner_id is null) and (accepted_at is null) and (ended_at is null));
create policy "change_by_administrators" on "network_agreement" for update using ${decides} with check ${decides};
create policy "lock_by_whoever_rests_on_it" on "network_agreement" for update using ${agreedForActor} with check (false);
create policy "add_by_a_guest" on "membership" for insert with check ${aGuest};
create policy "change_by_a_guest" on "membership" for update using ${aGuest} with check ${aGuest};
create policy "read_by_what_ends_with_it" on "membership" for select using ${endsWithHome('guest_of')};
create policy "change_by_what_ends_with_it" on "membership" for update using ${endsWithHome('guest_of')} with check ${endsWithHome('guest_of')};
create policy "read_by_what_ends_with_it" on "presence" for select using ${listedFromHome};
create policy "change_by_what_ends_with_it" on "presence" for update using ${listedFromHome} with check ${listedFromHome};
drop policy "read_by_matching" on "presence";
drop policy "read_by_members_while_seen" on "presence";
create policy "read_by_matching" on "presence" for select using (((organization_id = ${here}) and (${purpose} in ('match', 'index'))) and ${noGuest});
create policy "read_by_members_while_seen" on "presence" for select using (((organization_id = ${here}) and (${purpose} in ('support'))) and (seen) and ${noGuest});
`;
