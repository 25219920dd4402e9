import { describe, expect, it } from 'vitest';
import type { ConnectionId, ConnectionKind } from '../../src/index.js';
import { selfScope } from '../../src/index.js';
import { type Finished, invite } from '../../src/use-cases/index.js';
import {
  aMembership,
  amir,
  bo,
  corinna,
  harbor,
  lighthouse,
  melodie,
  memberIn,
  occasion,
  sam,
  someTime,
} from '../../src/testing/index.js';
import { asking, below, everything } from './asking.js';
import { aRole, aSingingTown, nodeOf, type Place, placeWith, readerAs } from './town.js';

const card = everything('InvitationCard');

const preview = (
  { views }: Place,
  reader = melodie,
  to = corinna,
  kind: ConnectionKind = 'support',
  languages = ['en'],
) =>
  views.previewInvitation(
    readerAs(reader, { languages }),
    { organization: harbor.id, membership: memberIn(harbor, to), kind },
    card,
  );

describe('the invitation as the other one will see it', () => {
  it.each([
    ['support', 'en'],
    ['mutual', 'es'],
    ['support', 'ar'],
  ] as const)('is exactly what they then see (%s, %s)', async (kind, language) => {
    const place = placeWith();
    const before = await preview(place, melodie, corinna, kind, [language]);
    const sent = await invite(
      place.work,
      selfScope(melodie),
      { organization: harbor.id, to: memberIn(harbor, corinna), kind },
      occasion(),
    );
    const ref = nodeOf(sent.ok ? (sent.value['connection'] ?? '') : '');
    const seenBy = async (reader: typeof melodie) =>
      (
        await place.views.node(
          readerAs(reader, { languages: [language] }),
          ref,
          asking('Connection', below('Connection', 'invitation', card)),
        )
      )?.['invitation'];
    expect(before).not.toBeNull();
    expect(await seenBy(corinna)).toEqual(before);
    expect(await seenBy(melodie)).toEqual(before);
  });

  it('is the same under any rule about who may see what of it', async () => {
    const place = placeWith(
      aSingingTown({
        memberships: [
          aMembership(melodie, harbor, { roles: [aRole()] }),
          aMembership(corinna, harbor, { roles: [aRole()] }),
        ],
      }),
    );
    await invite(
      place.work,
      selfScope(melodie),
      { organization: harbor.id, to: memberIn(harbor, corinna), kind: 'support' },
      occasion(),
    );
    const strict = everything('InvitationCard', {}, ['participant', 'member', 'anyone']);
    const before = await place.views.previewInvitation(
      readerAs(melodie),
      { organization: harbor.id, membership: memberIn(harbor, corinna), kind: 'support' },
      strict,
    );
    const [ref] = await place.work(selfScope(corinna), ({ connections }) => connections.of(corinna));
    const id: ConnectionId | undefined = ref?.value.id;
    const seen = await place.views.node(
      readerAs(corinna),
      { kind: 'connection', ids: [harbor.id, id ?? ''] },
      asking('Connection', below('Connection', 'invitation', strict)),
    );
    expect(seen?.['invitation']).toEqual(before);
    const asSelf = await place.views.previewInvitation(
      readerAs(melodie),
      { organization: harbor.id, membership: memberIn(harbor, corinna), kind: 'support' },
      everything('InvitationCard', {}, ['self']),
    );
    expect(asSelf).toEqual({ __typename: 'InvitationCard' });
  });

  it('says who, as what, and that no reason is needed', async () => {
    expect(await preview(placeWith())).toMatchObject({
      name: 'Melodie',
      kind: 'SUPPORT',
      roles: [],
      openUntil: '2030-05-15T09:00:00.000Z',
      text: {
        text: 'Melodie would like you to be their peer supporter. You can say yes or no. You do not have to give a reason.',
      },
      facets: [{ text: { text: 'Singing' } }, { text: { text: 'أنا كما أنا', dir: 'RTL' } }],
    });
  });

  it('holds nothing that is kept for connections or used for matching alone', async () => {
    const seen = await preview(placeWith(), corinna, melodie, 'mutual');
    expect((seen?.['facets'] as Finished[]).map(({ text }) => (text as Finished)['text'])).toEqual(['Singing']);
  });

  it('is null towards people one may not see, and towards oneself', async () => {
    const unseen = placeWith(
      aSingingTown({ blocks: [{ person: corinna, blocked: melodie, organization: harbor.id, at: someTime }] }),
    );
    expect(await preview(unseen)).toBeNull();
    expect(await preview(placeWith(), melodie, melodie)).toBeNull();
    expect(await preview(placeWith(), melodie, sam)).toBeNull();
    expect(await preview(placeWith(), sam, corinna)).toBeNull();
    const elsewhere = { organization: lighthouse.id, membership: memberIn(lighthouse, sam), kind: 'mutual' as const };
    expect(await placeWith().views.previewInvitation(readerAs(bo), elsewhere, card)).toBeNull();
    expect(await placeWith().views.previewInvitation(readerAs(amir), elsewhere, card)).not.toBeNull();
    expect(await placeWith().views.previewInvitation(readerAs(undefined), elsewhere, card)).toBeNull();
  });
});
