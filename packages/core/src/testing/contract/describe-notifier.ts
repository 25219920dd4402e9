import { beforeEach, describe, expect, it } from 'vitest';
import { noticeWords } from '../../notice/notice-words.js';
import { NotDelivered, type Notice, noticeChannels, type Notifier } from '../../notice/notice.js';

/** What an implementation of {@link Notifier} brings to its contract suite. */
export interface NotifyingWorld {
  readonly notifier: Notifier;
  /** Addresses that take what comes, one for each channel. */
  readonly addresses: Readonly<Record<string, string>>;
  /** What arrived, in its order, as whoever opens it reads it. Left out where nothing is put into words yet. */
  arrived?(): Promise<readonly { readonly to: string; readonly subject: string; readonly text: string }[]>;
  /** From now on whoever takes notices over answers like this. Left out where nothing can go wrong. */
  answers?(how: 'well' | 'not-at-all' | 'no-such-address'): Promise<void>;
}

/** What every implementation of {@link Notifier} promises. */
export function describeNotifier(name: string, open: () => Promise<NotifyingWorld>): void {
  describe(`${name} tells that something waits`, () => {
    let world: NotifyingWorld;
    beforeEach(async () => {
      world = await open();
    });
    const notice = (over: Partial<Notice> = {}): Notice => {
      const [channel] = world.notifier.channels;
      if (!channel) return expect.unreachable('this notifier uses no channel');
      return {
        id: '01890000-0000-7000-8000-000000000001',
        channel,
        to: world.addresses[channel] ?? '',
        languages: ['en'],
        place: 'Lantern House',
        ...over,
      };
    };
    const refused = (one: Notice) =>
      world.notifier.deliver(one).then(
        () => undefined,
        (error: unknown) => error,
      );

    it('in the person’s language, and nothing but where', async () => {
      await world.notifier.deliver(notice());
      await world.notifier.deliver(notice({ id: '01890000-0000-7000-8000-000000000002', languages: ['es-MX'] }));
      if (!world.arrived) return;
      const { to } = notice();
      const said = (languages: readonly string[]) => {
        const { subject, text } = noticeWords({ languages, place: 'Lantern House' });
        return { to, subject, text };
      };
      expect(await world.arrived()).toEqual([said(['en']), said(['es'])]);
    });

    it('on its own channels only', async () => {
      for (const channel of noticeChannels.filter((one) => !world.notifier.channels.includes(one)))
        expect(await refused(notice({ channel }))).toMatchObject({ code: 'refused' });
    });

    it('and says in a code that it did not, with no word of where to', async () => {
      if (!world.answers) return;
      for (const [how, codes] of [
        ['not-at-all', ['unreachable', 'took-too-long', 'busy']],
        ['no-such-address', ['refused']],
      ] as const) {
        await world.answers(how);
        const error = await refused(notice());
        expect(error).toBeInstanceOf(NotDelivered);
        expect(codes).toContain((error as NotDelivered).code);
        expect(`${String(error)} ${(error as Error).stack ?? ''} ${String((error as Error).cause)}`).not.toContain(
          notice().to,
        );
        await world.answers('well');
        await world.notifier.deliver(notice());
      }
    });
  });
}
