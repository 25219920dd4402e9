import { describe, expect, it } from 'vitest';
import { standsBefore } from '../../src/access/decide-suggestion.js';
import { amir, corinna, melodie, someTime } from '../../src/testing/specimens.js';
import { openTown } from '../use-cases/a-town.js';

describe('what somebody suggested stands before the one it is for', () => {
  it('while the two may meet where they were brought together, and nowhere else', async () => {
    const town = openTown();
    const connection = town.connection(await town.connected());
    if (!connection) throw new Error('They are connected.');
    const connections = [connection];
    const ended = [{ ...connection, status: 'ended' as const, endedAt: someTime }];
    const nobodyAround = new Set<never>();
    expect(standsBefore(corinna, { connections, around: nobodyAround })).toBe(true);
    expect(standsBefore(corinna, { connections: ended, around: nobodyAround })).toBe(true);
    expect(standsBefore(corinna, { connections, around: new Set([amir]) })).toBe(true);
    expect(standsBefore(corinna, { connections, around: new Set([corinna]) })).toBe(false);
    expect(standsBefore(corinna, { connections: [], around: nobodyAround })).toBe(false);
    expect(standsBefore(amir, { connections, around: nobodyAround })).toBe(false);
    expect(standsBefore(melodie, { connections, around: new Set([melodie]) })).toBe(false);
  });
});
