import { isLive } from '../../connection/connection.js';
import { isBriefed } from '../../trust/openness.js';
import type { Look } from './look.js';

/** Whether there is anyone a section could be shown to: connected now, and the reader knows what stays between the two. */
export async function isConnected(look: Look): Promise<boolean> {
  const all = await look.openness();
  for (const organization of await look.organizations()) {
    const here = await look.here(organization);
    if (
      here?.connections.some(
        ({ value }) =>
          isLive(value) &&
          isBriefed(all, value.id, look.me) &&
          ![value.inviter, value.invitee].some((one) => here.around.has(one)),
      )
    )
      return true;
  }
  return false;
}
