import { corinna, melodie, stranger } from '@peerness/core/testing';
import { openCrisisLink } from '@peerness/core/use-cases';
import { minutesAfter } from '@peerness/core/crisis';
import { someTime } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { createNewId, digestOfSecret } from '../src/index.js';
import { aHarborReady, opened, type CrisisHarbor } from './a-crisis-plan.js';
import type { Answer } from './harbor.js';

const passphrase = 'un bote azul tranquilo';
const wanted = {
  ...{ whom: 'mi tía Rosa', language: 'es', sections: [opened], opens: 'DURING_A_CRISIS', passphrase },
  until: minutesAfter(someTime, 40 * 1_440).toISOString(),
};
const links = `links { id whom language dir sections opens state madeAt until openedAt wrongPassphrases revokedAt }`;

async function aHarborWithLinks() {
  const place: CrisisHarbor = await aHarborReady();
  const { ask, crisisPlan } = place;
  const make = async (over: object = {}, as = melodie): Promise<Answer['data']> => {
    const { data, errors } = await ask(
      as,
      `mutation ($input: MakeCrisisLinkInput!) { makeCrisisLink(input: $input) { __typename
        ... on CrisisLinkMade { linkPath crisisPlan { ${links} } } ... on Refusal { code path message { text } }
        ... on UnreadablePassphrase { problem } ... on LinkEndOutOfRange { mostDays } ... on UnknownSection { position } ... on TooMany { most } } }`,
      { input: { crisisPlan, ...wanted, ...over } },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data['makeCrisisLink'] as Answer['data'];
  };
  const open = (path: unknown, minute = 0) => {
    const at = minutesAfter(someTime, minute);
    const digest = digestOfSecret(String(path).replace('/crisis/', ''));
    return openCrisisLink(place.work, { digest, passphrase }, { at, newId: createNewId(() => at.getTime()) });
  };
  return { ...place, make, open };
}

describe('a crisis link', () => {
  it('is made once, told once, and listed for its owner without where it leads', async () => {
    const { make, look, crisisPlan } = await aHarborWithLinks();
    const made = await make({ idempotencyKey: 'for my aunt' });
    const link = {
      ...{ id: expect.any(String) as string, whom: 'mi tía Rosa', language: 'es', dir: 'LTR', sections: [opened] },
      ...{ opens: 'DURING_A_CRISIS', state: 'LIVE', madeAt: someTime.toISOString(), until: wanted.until },
      ...{ openedAt: null, wrongPassphrases: 0, revokedAt: null },
    };
    expect(made).toEqual({
      __typename: 'CrisisLinkMade',
      linkPath: expect.stringMatching(/^\/crisis\/[\w-]{43}$/) as string,
      crisisPlan: { links: [link] },
    });
    const again = await make({ idempotencyKey: 'for my aunt', passphrase: 'something else entirely' });
    expect(again).toMatchObject({ linkPath: null, crisisPlan: { links: [{ whom: 'mi tía Rosa' }] } });
    expect(await look(melodie, links, crisisPlan)).toEqual({ links: [link] });
    expect(await look(corinna, links, crisisPlan)).toEqual({ links: null });
    expect(await look(stranger, links, crisisPlan)).toBeNull();
    expect(await make({}, corinna)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('opens while it has come to it; its owner sees that, and takes it back', async () => {
    const { make, open, change, look, crisisPlan, ask, at } = await aHarborWithLinks();
    const { linkPath: path, crisisPlan: listed } = await make();
    const [link] = listed?.['links'] as unknown as readonly { readonly id: string }[];
    expect((await open(path)).ok).toBe(false);
    await change(melodie, 'activateCrisis', { crisisPlan });
    expect((await open(path, 1)).ok).toBe(true);
    at(2);
    const looked = '{ viewer { accesses { edges { node { to by { name } thing purpose disclosed notice } } } } }';
    expect((await ask(melodie, looked)).data).toMatchObject({
      viewer: {
        accesses: {
          edges: [
            { node: { to: 'mi tía Rosa', by: null, thing: opened, purpose: 'CRISIS', notice: 'CONFIDENTIALITY' } },
          ],
        },
      },
    });
    const openings = 'underWay { openings { edges { node { to } } } }';
    expect(await look(melodie, `${links} ${openings}`, crisisPlan)).toMatchObject({
      links: [{ openedAt: minutesAfter(someTime, 1).toISOString() }],
      underWay: { openings: { edges: [{ node: { to: 'mi tía Rosa' } }] } },
    });
    const back = { crisisPlan, link: link?.id };
    expect(await change(corinna, 'revokeCrisisLink', back)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(melodie, 'revokeCrisisLink', back, links)).toMatchObject({
      crisisPlan: { links: [{ state: 'REVOKED' }] },
    });
    expect((await open(path, 2)).ok).toBe(false);
  });

  it('is refused with what is wrong, and where', async () => {
    const { make, change, crisisPlan } = await aHarborWithLinks();
    const at = (...path: readonly string[]) => ['input', ...path];
    for (const [over, refused] of [
      [{ whom: ' ' }, { __typename: 'UnreadableText', path: at('whom') }],
      [{ language: '?' }, { __typename: 'UnreadableLanguage', path: at('language') }],
      [{ sections: [] }, { __typename: 'OpensNothing', path: at('sections') }],
      [{ passphrase: 'seven77' }, { __typename: 'UnreadablePassphrase', problem: 'TOO_SHORT', path: at('passphrase') }],
      [{ passphrase: 'mi tía rosa' }, { __typename: 'UnreadablePassphrase', problem: 'IN_THE_WORDS' }],
      [{ until: '2999-01-01T00:00:00Z' }, { __typename: 'LinkEndOutOfRange', mostDays: 400, path: at('until') }],
    ] as const)
      expect(await make(over)).toMatchObject(refused);
    const terms = { crisisPlan, needed: 1, ending: { minutes: 60, words: 'x', language: 'en' }, opens: [] };
    await change(melodie, 'chooseCrisisTerms', terms);
    expect(await make()).toMatchObject({ __typename: 'UnknownSection', position: 0, path: at('sections', '0') });
    await change(melodie, 'chooseCrisisTerms', { ...terms, opens: [opened] });
    for (let one = 0; one < 10; one += 1) expect(await make()).toMatchObject({ __typename: 'CrisisLinkMade' });
    expect(await make()).toMatchObject({ __typename: 'TooMany', most: 10 });
    expect(await change(melodie, 'revokeCrisisLink', { crisisPlan, link: crisisPlan }).catch(String)).toContain(
      'not the id of a link',
    );
  });
});
