import { heardIn } from '../../access/heard-in.js';
import { barriersOf, tiesOf } from '../../access/opening.js';
import type { ConnectionId } from '../../connection/connection.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Lent } from './lent.js';
import type { Look } from './look.js';
import { actsIn, profilesOf } from './opened-to.js';
import type { Eyes } from './seen-by.js';

/** What organizations keep about the reader and the reader may open, as whoever's eyes are borrowed stands to it here. */
export async function lentTo(
  look: Look,
  { person, here, signed }: Eyes,
  {
    organization,
    live,
    opened,
    overseen,
  }: {
    readonly organization: OrganizationId;
    /** Their live connections, and those on which the reader came far enough. */
    readonly live: readonly ConnectionId[];
    readonly opened: readonly ConnectionId[];
    readonly overseen: boolean;
  },
): Promise<Lent> {
  const { me, at } = look;
  const kept = await look.own(async ({ importedEntries, histories }) => ({
    entries: await importedEntries.aboutMe(me),
    lines: await histories.of(me),
  }));
  const profiles = await look.acting(organization, 'support', (ports) =>
    profilesOf(ports, [...kept.entries, ...kept.lines]),
  );
  const directives = (await look.directives()).map(({ value }) => value);
  return {
    ...kept,
    opening: {
      reader: person,
      ties: here
        ? tiesOf({
            acting: actsIn(here.membership, at) ? [organization] : [],
            among: [organization],
            live: opened,
          })
        : [],
      barriers: barriersOf({ live, opened, isKeptApart: here?.around.has(me) ?? false, isOverseer: overseen }),
      permits: heardIn(
        directives.filter(({ decision }) => decision === 'permit'),
        organization,
      ),
      refusals: signed.filter(({ decision }) => decision === 'deny'),
      profiles: profiles ?? new Map(),
      at,
    },
  };
}
