import { isLive } from '../../connection/connection.js';
import type { Look } from './look.js';

/** Whether there is anyone a section could be shown to. */
export async function isConnected(look: Look): Promise<boolean> {
  for (const organization of await look.organizations()) {
    const here = await look.here(organization);
    if (
      here?.connections.some(
        ({ value }) => isLive(value) && ![value.inviter, value.invitee].some((one) => here.around.has(one)),
      )
    )
      return true;
  }
  return false;
}
