import { describe, expect, it } from 'vitest';
import { longestPlace } from '../../src/connection/meeting.js';
import { type MeetingProposal, readMeeting } from '../../src/connection/read-meeting.js';
import { corinna, daysAfter, someTime } from '../../src/testing/specimens.js';

const proposal: MeetingProposal = {
  startsAt: daysAfter(someTime, 3),
  timeZone: 'America/Chicago',
  mode: 'walk',
  place: 'The pier',
  words: 'coffee',
};
const read = (over: Partial<MeetingProposal>) => readMeeting({ ...proposal, ...over }, { by: corinna, at: someTime });

describe('a meeting someone writes down', () => {
  it('is kept as it was written', () => {
    expect(read({})).toEqual({ ok: true, value: { ...proposal, proposedBy: corinna } });
  });

  it('needs no place', () => {
    const { place: _place, ...rest } = proposal;
    expect(readMeeting(rest, { by: corinna, at: someTime })).toEqual({
      ok: true,
      value: { ...rest, proposedBy: corinna },
    });
  });

  it.each<[Partial<MeetingProposal>, string]>([
    [{ startsAt: someTime }, 'startsAt'],
    [{ startsAt: daysAfter(someTime, -1) }, 'startsAt'],
    [{ startsAt: new Date(Number.NaN) }, 'startsAt'],
    [{ startsAt: new Date('+012000-01-01T00:00:00Z') }, 'startsAt'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ timeZone: '+02:00' }, 'timeZone'],
    [{ timeZone: '' }, 'timeZone'],
    [{ mode: 'skydiving' }, 'mode'],
    [{ words: 'Depression support group' }, 'words'],
    [{ words: '' }, 'words'],
  ])('is refused with the part that does not fit: %j', (over, part) => {
    expect(read(over)).toMatchObject({ ok: false, error: { kind: 'UnreadableMeeting', path: [part] } });
  });

  it('is refused with a place nobody could read', () => {
    expect(read({ place: 'x'.repeat(longestPlace + 1) })).toEqual({
      ok: false,
      error: { kind: 'UnreadableText', problem: 'too-long', longest: longestPlace },
    });
    expect(read({ place: ' ' })).toMatchObject({ ok: false, error: { kind: 'UnreadableText', problem: 'empty' } });
  });

  it.each(['Europe/Madrid', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('can be in %s', (timeZone) => {
    expect(read({ timeZone }).ok).toBe(true);
  });
});
