import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/connection/connection.js';
import type { ConnectionEvent } from '../../src/connection/events.js';
import { evolve } from '../../src/connection/evolve.js';
import { connections, moments } from '../../src/testing/arbitraries/index.js';
import { corinna, melodie, someTime } from '../../src/testing/specimens.js';
import { accepted, active, closed, ended, invited, isLegal, meeting, met } from './a-connection.js';

const at = someTime;

function eventsOn({ inviter, invitee }: Connection): fc.Arbitrary<ConnectionEvent> {
  return fc.oneof(
    fc.record({ kind: fc.constant('InvitationAccepted' as const), at: moments }),
    fc.record({
      kind: fc.constant('InvitationAccepted' as const),
      at: moments,
      meeting: fc.constant({ ...meeting, proposedBy: invitee }),
    }),
    fc.record({
      kind: fc.constant('InvitationClosed' as const),
      how: fc.constantFrom('declined' as const, 'withdrawn' as const, 'blocked' as const),
      at: moments,
    }),
    fc.record({
      kind: fc.constant('MeetingProposed' as const),
      meeting: fc.constant({ ...meeting, proposedBy: inviter }),
      at: moments,
    }),
    fc.record({ kind: fc.constant('MeetingAgreed' as const), at: moments }),
    fc.record({ kind: fc.constant('PeopleMet' as const), at: moments }),
    fc.record({ kind: fc.constant('GoingOnSaid' as const), by: fc.constantFrom(inviter, invitee), at: moments }),
    fc.record({ kind: fc.constant('ConnectionEnded' as const), at: moments }),
  );
}

describe('what becomes of a connection', () => {
  it('has exactly the fields of its state, whatever happens to it in whatever order', () => {
    fc.assert(
      fc.property(
        connections.chain((connection) =>
          fc.tuple(fc.constant(connection), fc.array(eventsOn(connection), { maxLength: 8 })),
        ),
        ([connection, events]) => {
          for (const [index] of events.entries()) {
            expect(isLegal(events.slice(0, index + 1).reduce(evolve, connection))).toBe(true);
          }
        },
      ),
    );
  });

  it('is active when both said that they would like to go on, and not before', () => {
    const once = evolve(met, { kind: 'GoingOnSaid', by: melodie, at });
    expect(once).toEqual({ ...met, goingOn: [melodie] });
    expect(evolve(once, { kind: 'GoingOnSaid', by: melodie, at })).toBe(once);
    expect(evolve(once, { kind: 'GoingOnSaid', by: corinna, at })).toEqual(active);
  });

  it('keeps neither meeting nor place once it has ended', () => {
    expect(evolve({ ...active, meeting }, { kind: 'ConnectionEnded', at })).toEqual(ended);
  });

  it('remembers a meeting proposed with the yes', () => {
    expect(evolve(invited, { kind: 'InvitationAccepted', at, meeting })).toEqual({ ...accepted, meeting });
  });

  it('never comes back from its end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Connection>(closed, ended).chain((over) => fc.tuple(fc.constant(over), eventsOn(over))),
        ([over, event]) => {
          expect(evolve(over, event)).toBe(over);
        },
      ),
    );
  });
});
