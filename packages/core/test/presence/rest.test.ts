import { describe, expect, it } from 'vitest';
import { choosePresenceFrom, isResting, isSamePresence, unseenSince } from '../../src/index.js';
import { aPresence, corinna, daysAfter, harbor, melodie, someTime } from '../../src/testing/index.js';
import { personIn, placeWith, readerAs } from '../views/town.js';
import { asking } from '../views/asking.js';
import { selfScope } from '../../src/index.js';

const friday = daysAfter(someTime, 3);
const chosen = { seen: true, mutual: true, paused: true, pausedUntil: friday };

describe('a rest', () => {
  it('holds until it is said to be over, or until its end', () => {
    const open = choosePresenceFrom(unseenSince(someTime), { ...chosen, pausedUntil: undefined } as never, someTime);
    expect(isResting(open, daysAfter(someTime, 10_000))).toBe(true);
    const until = choosePresenceFrom(unseenSince(someTime), chosen, someTime);
    expect(isResting(until, new Date(friday.getTime() - 1))).toBe(true);
    expect(isResting(until, friday)).toBe(false);
    expect(isSamePresence(open, until)).toBe(false);
    expect(isSamePresence(until, { ...until })).toBe(true);
  });

  it('has no end where there is no rest', () => {
    expect(choosePresenceFrom(unseenSince(someTime), { ...chosen, paused: false }, someTime)).not.toHaveProperty(
      'pausedUntil',
    );
  });

  it('hides a person from those who look, and ends with nobody having to do anything', async () => {
    const { work, views } = placeWith();
    const setting = choosePresenceFrom(unseenSince(someTime), chosen, someTime);
    await work(selfScope(corinna), ({ presences }) => presences.keep(aPresence(corinna, harbor, { setting })));
    const seen = (at: Date) =>
      views.node(readerAs(melodie, { at }), personIn(harbor, corinna), asking('Person', 'name'));
    expect(await seen(someTime)).toBeNull();
    expect(await seen(new Date(friday.getTime() - 1))).toBeNull();
    expect(await seen(friday)).toMatchObject({ name: 'Corinna' });
  });
});
