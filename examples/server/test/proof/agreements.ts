import type { Caller, Row, Tables } from './raw-sql.js';

/** Those who decide for one of the two organizations, proposals too; once both agreed, the people of both. */
export function mayReadAgreement(all: Tables, { context }: Caller, agreement: Row): boolean {
  const [me, here, purpose] = [context['app.actor'], context['app.organization'], context['app.purpose']];
  const two = [agreement['organization_id'], agreement['partner_id']];
  const isAsked = (all.get('organization') ?? []).some(
    (own) => own['organization_id'] === here && own['handle'] === agreement['partner_handle'],
  );
  const isOurs = here !== undefined && here !== '' && two.includes(here);
  if (purpose === 'administer') return isOurs || (agreement['partner_id'] === null && isAsked);
  if (agreement['accepted_at'] === null) return false;
  if (purpose === 'self')
    return (all.get('membership') ?? []).some(
      (own) => me !== undefined && me !== '' && own['person_id'] === me && two.includes(own['organization_id']),
    );
  return isOurs && ['support', 'match'].includes(purpose ?? '');
}
