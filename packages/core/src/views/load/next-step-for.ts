import { isAskOpen } from '../../ask/ask.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { askWithoutName, lookAtListed, type NextStep, waitWithSomeone } from '../words/next-steps.js';
import type { Look } from './look.js';

/** What someone can do now. It tells of their own list and asks alone, never of whether an ask would fit anyone. */
export async function nextStepFor(
  look: Look,
  organization: OrganizationId,
  isAnyoneListed: boolean,
): Promise<NextStep> {
  if (isAnyoneListed) return lookAtListed;
  const asks = await look.acting(organization, 'support', (ports) => ports.asks.setBy(organization, look.me));
  const hasAsked = asks?.some(({ value }) => isAskOpen(value, look.at)) ?? false;
  const facets = (await look.here(organization))?.presence?.facets ?? [];
  return !hasAsked && facets.some(({ match }) => match) ? askWithoutName : waitWithSomeone;
}
