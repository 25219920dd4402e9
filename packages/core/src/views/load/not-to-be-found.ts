import { alreadyKnown } from '../../matching/already-known.js';
import type { PersonId } from '../../person/person-id.js';
import type { Here } from './here.js';
import type { Look } from './look.js';

/** Whom the reader need not be shown: known already, or not to be brought together with again. One set, one silence. */
export function notToBeFound({ me, at }: Look, { connections, notAgain }: Here): ReadonlySet<PersonId> {
  const known = alreadyKnown(
    connections.map(({ value }) => value),
    me,
    at,
  );
  return new Set([...known, ...notAgain]);
}
