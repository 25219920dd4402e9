import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet } from '../../src/apart/within-boundaries.js';
import type { DomainEvent } from '../../src/kernel/event.js';
import { afterTry, mostAttempts, toBeTold, type Delivery, type Tried } from '../../src/notice/delivery.js';
import { type NewsRules, newsOf } from '../../src/notice/news.js';
import { noticeWords } from '../../src/notice/notice-words.js';
import { whenToTell } from '../../src/notice/when-to-tell.js';
import { describeNotifier, noticedInMemory } from '../../src/testing/index.js';
import { amir, corinna, melodie, someTime } from '../../src/testing/specimens.js';

describeNotifier('the stand-in', async () => ({
  notifier: noticedInMemory(['e-mail', 'push']),
  addresses: { 'e-mail': 'somebody@example.org' },
}));

describe('what a notice says', () => {
  it('is where, in the first language it knows, and the same whatever happened', () => {
    expect(noticeWords({ languages: ['es-MX'], place: 'Casa $& Abierta' })).toEqual({
      subject: 'Algo te espera en Casa $& Abierta',
      text: expect.stringMatching(/^Algo te espera en Casa \$& Abierta\.\n\nInicia sesión/) as string,
      language: 'es',
    });
    expect(noticeWords({ languages: ['fr'], place: 'Lantern House' }).language).toBe('en');
  });
});

describe('quiet hours', () => {
  const quiet = { from: 22 * 60, until: 8 * 60, timeZone: 'America/Chicago' };
  const settings = { channel: 'e-mail', quiet, crisisBreaksQuiet: false } as const;
  const at = (time: string) => new Date(`2026-01-15T${time}-06:00`);

  it('put off what can wait to their end, by the person’s own clock', () => {
    expect(whenToTell(settings, 'ordinary', at('23:30:10'))).toEqual(new Date('2026-01-16T08:00:00-06:00'));
    expect(whenToTell(settings, 'ordinary', at('07:59:59'))).toEqual(at('08:00:00'));
    expect(whenToTell(settings, 'ordinary', at('08:00:00'))).toEqual(at('08:00:00'));
  });

  it('hold for a crisis, too, unless the person said that it may break them', () => {
    expect(whenToTell(settings, 'crisis', at('03:00:00'))).toEqual(at('08:00:00'));
    expect(whenToTell({ ...settings, crisisBreaksQuiet: true }, 'crisis', at('03:00:00'))).toEqual(at('03:00:00'));
    expect(whenToTell({ ...settings, crisisBreaksQuiet: true }, 'ordinary', at('03:00:00'))).toEqual(at('08:00:00'));
  });

  it('never tell in them, never early, and never more than a day and an hour late', () => {
    fc.assert(
      fc.property(
        fc.record({
          from: fc.integer({ min: 0, max: 1_439 }),
          until: fc.integer({ min: 0, max: 1_439 }),
          timeZone: fc.constantFrom('America/Chicago', 'Europe/Madrid', 'Asia/Kathmandu', 'UTC'),
        }),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
        (hours, moment) => {
          if (hours.from === hours.until) return;
          const then = whenToTell({ ...settings, quiet: hours }, 'ordinary', moment);
          expect(isQuiet(hours, then)).toBe(false);
          expect(then.getTime()).toBeGreaterThanOrEqual(moment.getTime());
          expect(then.getTime() - moment.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a delivery', () => {
  it('is tried a few times, growing apart, and then given up', () => {
    let one = toBeTold(someTime);
    const gaps: number[] = [];
    for (let at = someTime; one.state === 'waiting';) {
      const next: Delivery = afterTry(one, 'unreachable', at);
      if (next.state === 'waiting') gaps.push((next.nextAt.getTime() - at.getTime()) / 60_000);
      at = next.state === 'waiting' ? next.nextAt : at;
      one = next;
    }
    expect(gaps).toEqual([1, 2, 4, 8, 16]);
    expect(one).toMatchObject({ state: 'failed', attempts: mostAttempts, why: 'unreachable' });
  });

  it.each(['refused', 'no-channel'] as const)('is given up at once where it is %s', (why) => {
    expect(afterTry(toBeTold(someTime), why, someTime)).toMatchObject({ state: 'failed', attempts: 1, why });
  });

  it('that was sent or given up is never tried again, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Tried[]>('sent', 'unreachable', 'refused', 'took-too-long', 'busy'), {
          maxLength: 12,
        }),
        (tries) => {
          const states = [toBeTold(someTime)];
          for (const tried of tries) states.push(afterTry(states.at(-1) ?? toBeTold(someTime), tried, someTime));
          const over = states.find(({ state }) => state !== 'waiting');
          if (over) expect(states.at(-1)).toEqual(over);
          else expect(tries.length).toBeLessThan(mostAttempts);
        },
      ),
    );
  });
});

describe('what is news, and to whom', () => {
  const news = (kind: string, over: Partial<DomainEvent> = {}, concerned = [melodie, corinna]) =>
    newsOf({ owner: { organization: 'harbor' }, aggregate: 'connection', kind, codes: {}, ...over }, concerned);
  const ofMelodie = { owner: { person: melodie } } as const;

  it('is what the other one did, to nobody else', () => {
    expect(news('InvitationSent', { actor: melodie })?.people).toEqual([corinna]);
    expect(news('InvitationAccepted', { actor: corinna })?.people).toEqual([melodie]);
    expect(news('MeetingProposed', { actor: melodie })).toEqual({
      about: 'meeting',
      urgency: 'ordinary',
      people: [corinna],
    });
    expect(news('MeetingAgreed', { actor: corinna })?.people).toEqual([melodie]);
    expect(news('InvitationSent', { actor: amir })).toBeUndefined();
    expect(news('InvitationSent', { actor: melodie }, [])).toBeUndefined();
  });

  it.each(['InvitationClosed', 'ConnectionEnded', 'GoingOnSaid', 'AskAnswered', 'BlockSet', 'toString', '__proto__'])(
    'and %s is news to nobody',
    (kind) => {
      for (const actor of [melodie, corinna]) expect(news(kind, { actor })).toBeUndefined();
    },
  );

  it('of a crisis, is told to its owner, and to whoever is asked now', () => {
    const asked = { ...ofMelodie, aggregate: 'crisis-activation', codes: { supporter: corinna } } as const;
    expect(news('CrisisAsked', asked)).toEqual({ about: 'crisis-asks-you', urgency: 'crisis', people: [corinna] });
    const opened = { ...ofMelodie, aggregate: 'crisis-opening', actor: corinna } as const;
    expect(news('CrisisSectionOpened', opened)?.people).toEqual([melodie]);
    const activated = { ...ofMelodie, aggregate: 'crisis-activation' } as const;
    expect(news('CrisisActivated', { ...activated, actor: melodie })).toBeUndefined();
    expect(news('CrisisActivated', { ...activated, actor: corinna })?.people).toEqual([melodie]);
  });

  it('when a supporter is gone, is told to the owner even where they parted from them', () => {
    const gone = { ...ofMelodie, aggregate: 'crisis', actor: melodie, codes: { supporter: corinna } } as const;
    expect(news('CrisisSupporterDroppedOut', gone)?.people).toEqual([melodie]);
    const answer = { ...gone, aggregate: 'crisis-answer', actor: corinna } as const;
    expect(news('CrisisSupporterSteppedBack', answer)?.people).toEqual([melodie]);
    expect(news('CrisisSupporterDeclined', answer)).toBeUndefined();
  });

  it('lets another kind join with one line', () => {
    const rules: NewsRules = {
      'plan PlanLent': { about: 'suggestion', urgency: 'ordinary', for: (_, concerned) => concerned },
    };
    const lent = { owner: { person: melodie }, aggregate: 'plan', kind: 'PlanLent', codes: {} } as const;
    expect(newsOf({ ...lent, actor: melodie }, [amir, amir, melodie], rules)?.people).toEqual([amir]);
    expect(newsOf({ ...lent, actor: melodie }, [melodie], rules)).toBeUndefined();
  });
});
