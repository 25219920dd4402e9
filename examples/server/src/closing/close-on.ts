import type { Work } from '@peerness/core';
import { closeOrganization, type CloseOrganizationRefusal } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { Refused } from '../commands/command.js';
import { organizationNamed } from '../organization/organization-named.js';

/** Says on which day the organization with that handle closes, or that it does not. Answers how many memberships changed. */
export async function closeOn(work: Work, handle: string, day: string | undefined, at: Date): Promise<number> {
  const organization = await organizationNamed(work, handle);
  const on = day === undefined ? undefined : readDay(day);
  const closed = await closeOrganization(work, { organization, ...(on && { on }) }, { at, newId });
  if (closed.ok) return closed.value;
  const [code, message, todo] = refusals[closed.error.kind];
  throw new Refused(code, message, todo);
}

/** The first instant of a day, in UTC. */
function readDay(text: string): Date {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return day;
  throw new Refused('usage', `--on cannot be "${text}".`, 'It is a day that there is: 2027-06-30.');
}

const nothing = 'Nothing was changed.';

const refusals: { readonly [Kind in CloseOrganizationRefusal['kind']]: readonly [string, string, string] } = {
  NotFound: ['no-such-organization', 'There is no organization with that handle.', nothing],
  AlreadyClosed: ['closed', 'It has closed already.', nothing],
  DayHasBegun: ['usage', 'That day has begun.', 'Name a day to come: people have to be able to read it before.'],
  ChangedMeanwhile: ['changed-meanwhile', 'Somebody changed a membership at that moment.', `${nothing} Try again.`],
};
