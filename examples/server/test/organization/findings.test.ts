import { importScope, type OrganizationId, setUpScope, type Work } from '@peerness/core';
import { aTown, daysAfter, harbor, inMemoryWork, melodie, someTime } from '@peerness/core/testing';
import { destroyDue, eraseMyself, removeOverdue } from '@peerness/core/use-cases';
import { selfScope } from '@peerness/core';
import { describe, expect, it } from 'vitest';
import { keepFinding } from '../../src/organization/keep-finding.js';
import { keepTerm } from '../../src/organization/keep-term.js';

const { handle } = harbor;
const finding = {
  handle,
  part2: 'program',
  hipaa: 'no',
  states: ['US-WA'],
  lists: ['intake'],
  by: 'Counsel',
  basis: 'Holds itself out as a program.',
};
const entry = {
  id: '01960000-0000-7000-8000-0000000000e1' as never,
  organization: harbor.id,
  person: melodie,
  source: 'intake',
  externalId: '17',
  dimension: 'language',
  answer: { answer: 'unknown' },
  comfort: 'gladly',
  agreements: [],
} as const;

const profileOf = (work: Work, organization: OrganizationId) =>
  work(setUpScope(), ({ complianceProfiles }) => complianceProfiles.of(organization));

describe('what was found about an organization', () => {
  it('is written down with who found it, when and on what ground; before that it is undetermined', async () => {
    const { work } = inMemoryWork(aTown());
    expect(await profileOf(work, harbor.id)).toBeUndefined();
    await keepFinding(work, finding, someTime);
    expect(await profileOf(work, harbor.id)).toEqual({
      part2: 'program',
      hipaa: 'no',
      states: ['US-WA'],
      coveredLists: ['intake'],
      decided: { by: 'Counsel', at: someTime, basis: 'Holds itself out as a program.' },
    });
  });

  it.each([
    ['part2', { part2: 'maybe' }, '--part2 cannot be "maybe".'],
    ['hipaa', { hipaa: 'yes' }, '--hipaa cannot be "yes".'],
    ['states', { states: ['Washington'] }, '--states holds "Washington", which is no state.'],
    ['organization', { handle: 'nowhere' }, 'There is no organization with that handle.'],
  ])('is refused with the option that is wrong: %s', async (_, over, message) => {
    const { work } = inMemoryWork(aTown());
    await expect(keepFinding(work, { ...finding, ...over }, someTime)).rejects.toThrow(message);
    expect(await profileOf(work, harbor.id)).toBeUndefined();
  });
});

describe('how long an organization keeps what its lists say of people who are gone', () => {
  const kept = (work: Work, at: Date) =>
    work(importScope(harbor.id), async ({ importedEntries }) => (await importedEntries.pastTerm(harbor.id, at)).length);

  it('is not a day, where it named no term', async () => {
    const { work } = inMemoryWork({ ...aTown(), entries: [entry] });
    await eraseMyself(work, selfScope(melodie), { days: 0 }, { at: someTime });
    await destroyDue(work, someTime);
    expect(await kept(work, daysAfter(someTime, 40_000))).toBe(0);
  });

  it('is the term it named, and then it is destroyed', async () => {
    const { work } = inMemoryWork({ ...aTown(), entries: [entry] });
    await keepTerm(work, { handle, days: '30', basis: 'The grant asks for it.' }, someTime);
    await eraseMyself(work, selfScope(melodie), { days: 0 }, { at: someTime });
    await destroyDue(work, someTime);
    expect(await removeOverdue(work, daysAfter(someTime, 29))).toBe(0);
    expect(await removeOverdue(work, daysAfter(someTime, 30))).toBe(1);
    expect(await removeOverdue(work, daysAfter(someTime, 31))).toBe(0);
  });

  it.each(['0', '-1', '1.5', 'a year', ''])('is a number of days, and not "%s"', async (days) => {
    const { work } = inMemoryWork(aTown());
    await expect(keepTerm(work, { handle, days, basis: 'x' }, someTime)).rejects.toThrow('--days cannot be');
  });
});
