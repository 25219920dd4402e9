import type { Part } from '../part.js';
import { comesBack } from './r12-backup.js';
import { askedToStop } from './r15-asked-to-stop.js';
import { neverMoreThanPlaces } from './r8-places.js';
import { noConnectionLeft } from './r4-no-connection-left.js';
import { noLostUpdate } from './r7-no-lost-update.js';
import { onceForEachKey } from './r9-once.js';
import { postgresqlDies } from './r2-postgresql-dies.js';
import { restarts } from './r3-restarts.js';
import { theDispatcherDies } from './r10-the-dispatcher-dies.js';
import { startsOrRefuses } from './r20-start.js';
import { aBadLine } from './r16-a-bad-line.js';
import { theServerDies } from './r1-the-server-dies.js';

/** Every goal, in the order it is played and shown. Another one is a file of its own and a line here. */
export const parts: readonly Part[] = [
  theServerDies,
  postgresqlDies,
  restarts,
  noConnectionLeft,
  noLostUpdate,
  neverMoreThanPlaces,
  onceForEachKey,
  theDispatcherDies,
  comesBack,
  askedToStop,
  aBadLine,
  startsOrRefuses,
];
