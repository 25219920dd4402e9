import { setUpScope, type Work } from '@peerness/core';
import type { RetentionTerm } from '@peerness/core/record';
import { Refused } from '../commands/command.js';
import { organizationNamed } from './organization-named.js';

/** Keeps how long an organization keeps what its lists say of people who are gone, and what says so. */
export async function keepTerm(
  work: Work,
  { handle, days, basis }: { readonly handle: string; readonly days: string; readonly basis: string },
  at: Date,
): Promise<RetentionTerm> {
  const organization = await organizationNamed(work, handle);
  const whole = Number(days);
  if (!Number.isInteger(whole) || whole < 1 || whole > 36_500)
    throw new Refused('usage', `--days cannot be "${days}".`, 'It is a number of days, 1 to 36500.');
  const term = { organization, category: 'organization-entries', days: whole, basis, from: at } as const;
  await work(setUpScope(), ({ retentionTerms }) => retentionTerms.keep(term));
  return term;
}
