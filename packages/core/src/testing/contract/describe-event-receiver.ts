import { beforeEach, describe, expect, it } from 'vitest';
import { type EventReceiver, NotReceived, type ToldEvent } from '../../work/event-receiver.js';
import { someTime } from '../specimens.js';

/** What an implementation of {@link EventReceiver} brings to its contract suite. */
export interface ReceivingWorld {
  readonly receiver: EventReceiver;
  /** An organization whose events it hears of. */
  readonly organization: string;
  /** Ids of the events that arrived, in their order, those that came twice twice. */
  arrived(): readonly string[];
  /** From now on nothing arrives, until it is called with `true`. Left out where nothing can go wrong. */
  answers?(well: boolean): void;
}

/** What every implementation of {@link EventReceiver} promises. */
export function describeEventReceiver(name: string, open: () => Promise<ReceivingWorld>): void {
  describe(`${name} is told of what happened`, () => {
    let world: ReceivingWorld;
    beforeEach(async () => {
      world = await open();
    });
    const event = (version: number): ToldEvent => ({
      id: `01890000-0000-7000-8000-00000000000${version}`,
      organization: world.organization,
      aggregate: 'membership',
      aggregateId: '01890000-0000-7000-8000-0000000000aa',
      version,
      kind: 'RolesChanged',
      at: someTime,
    });

    it('in the order it is told, the same event under the same id', async () => {
      for (const version of [1, 2, 2, 3]) await world.receiver.receive(event(version));
      expect(world.arrived()).toEqual([1, 2, 2, 3].map((version) => event(version).id));
    });

    it('for the organizations it hears of', () => {
      expect(world.receiver.organizations).toContain(world.organization);
    });

    it('and says so when it was not, in a code', async () => {
      if (!world.answers) return;
      world.answers(false);
      const thrown = await world.receiver.receive(event(1)).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(thrown).toBeInstanceOf(NotReceived);
      world.answers(true);
      await world.receiver.receive(event(1));
      expect(world.arrived().at(-1)).toBe(event(1).id);
    });
  });
}
