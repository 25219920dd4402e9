import type { EntityManager } from '@mikro-orm/postgresql';
import type { Sessions } from '@peerness/core/record';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import type { Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { toSession, toSessionColumns } from './session-mapper.js';
import { SessionRow } from './session-row.js';
import { SignOutRow } from './sign-out-row.js';

export function keepSessions(em: EntityManager, sealer: Sealer): Sessions {
  return {
    async of(person) {
      const newestFirst = { ...asRead, orderBy: { startedAt: 'desc', id: 'desc' } } as const;
      return (await em.find(SessionRow, { personId: person }, newestFirst)).map((row) => toSession(sealer, row));
    },

    async begin(session) {
      await addUnlessThere(em, SessionRow, toSessionColumns(sealer, session));
    },

    async see(person, id, day) {
      await em.nativeUpdate(SessionRow, { personId: person, id, endedAt: null }, { lastSeenOn: day });
    },

    async end(person, id, at, events) {
      const ended = await em.nativeUpdate(SessionRow, { personId: person, id, endedAt: null }, { endedAt: at });
      if (ended > 0) await keepEvents(em, events);
    },

    async signedOutAt(person) {
      const [row] = await em.find(SignOutRow, { personId: person }, asRead);
      return row?.at;
    },

    async signOut(person, at, events) {
      await em.nativeUpdate(SessionRow, { personId: person, endedAt: null }, { endedAt: at });
      if (!(await addUnlessThere(em, SignOutRow, { personId: person, at })))
        await em.nativeUpdate(SignOutRow, { personId: person, at: { $lt: at } }, { at });
      await keepEvents(em, events);
    },
  };
}
