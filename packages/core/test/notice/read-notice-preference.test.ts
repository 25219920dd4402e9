import { describe, expect, it } from 'vitest';
import { type NoticePreferenceDraft, readNoticePreference } from '../../src/notice/read-notice-preference.js';

const draft: NoticePreferenceDraft = {
  channel: 'e-mail',
  to: 'mel@example.org',
  language: 'es-mx',
  quiet: { from: '22:00', until: '08:30', timeZone: 'America/Chicago' },
};
const quiet = { from: '22:00', until: '08:00', timeZone: 'America/Chicago' };

describe('how somebody wants to be told', () => {
  it('is read into its canonical form', () => {
    expect(readNoticePreference(draft)).toEqual({
      ok: true,
      value: {
        channel: 'e-mail',
        to: 'mel@example.org',
        language: 'es-MX',
        crisisBreaksQuiet: false,
        quiet: { from: 1_320, until: 510, timeZone: 'America/Chicago' },
      },
    });
    expect(readNoticePreference({ channel: 'sms', to: '+15125550100', language: 'en' })).toMatchObject({ ok: true });
    expect(readNoticePreference({ channel: 'push', to: 'd3v1ce:token', language: 'en' })).toMatchObject({ ok: true });
  });

  it.each([
    ['e-mail', ''],
    ['e-mail', 'mel'],
    ['e-mail', 'Mel <mel@example.org>'],
    ['e-mail', 'mel@example.org, eve@example.org'],
    ['e-mail', 'mel@example.org\r\nBcc: eve@example.org'],
    ['e-mail', 'mel@example.org\n'],
    ['e-mail', `${'a'.repeat(65)}@example.org`],
    ['e-mail', `mel@${'a.'.repeat(130)}org`],
    ['e-mail', 'mél\ud800@example.org'],
    ['sms', '15125550100'],
    ['sms', '+1 512 555 0100'],
    ['push', 'a token'],
    ['push', ''],
  ] as const)('refuses %s to %j', (channel, to) => {
    expect(readNoticePreference({ ...draft, channel, to })).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableNoticeAddress', path: ['to'] },
    });
  });

  it.each([
    [{ ...quiet, from: '24:00' }, 'from'],
    [{ ...quiet, from: '8:00' }, 'from'],
    [{ ...quiet, until: '' }, 'until'],
    [{ ...quiet, until: '22:00' }, 'until'],
    [{ ...quiet, timeZone: '+02:00' }, 'timeZone'],
  ])('refuses the hours %j at %s', (hours, part) => {
    expect(readNoticePreference({ ...draft, quiet: hours })).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableQuietHours', path: ['quiet', part] },
    });
  });

  it('refuses a language that is none', () => {
    expect(readNoticePreference({ ...draft, language: 'not a language' })).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableLanguage', path: ['language'] },
    });
  });
});
