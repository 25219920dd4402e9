import { amir, bo, corinna, melodie, stranger } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId, inHarbor } from './harbor.js';

const whoAmI = /* GraphQL */ `
  {
    viewer {
      person {
        id
        isSelf
        name
        version
        organization {
          name
        }
        access {
          canInvite
          canBlock
          canShowTo
        }
      }
      memberships {
        organization {
          id
          name
        }
        roles {
          code
          label {
            text
          }
          engagement
          places
        }
        from
        version
        person {
          id
          name
          isSelf
        }
      }
    }
  }
`;

describe('viewer', () => {
  it('is you, and where you belong', async () => {
    const { ask } = await aHarbor();
    const { data, errors } = await ask(corinna, whoAmI);

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      viewer: {
        person: { isSelf: true, name: 'Corinna', organization: null },
        memberships: [
          {
            organization: { id: harborId, name: 'Harbor House' },
            roles: [{ code: 'PEER_SUPPORTER', engagement: 'EMPLOYED', places: 2 }],
            person: { id: inHarbor(corinna) },
          },
        ],
      },
    });
  });

  it('is nobody to someone who is not signed in, and to someone nobody knows', async () => {
    const { ask } = await aHarbor();

    expect((await ask(undefined, whoAmI)).text).toBe('{"data":{"viewer":null}}\n');
    expect((await ask(stranger, whoAmI)).text).toBe('{"data":{"viewer":null}}\n');
  });

  it('has nothing yet where nothing was said', async () => {
    const { ask } = await aHarbor();
    const { data, errors } = await ask(
      bo,
      `query ($harbor: ID!) { viewer {
        statements { id } entries { id } wishes(organization: $harbor) { version wishes { strength } }
        connections { edges { cursor } pageInfo { hasNextPage } } asks(organization: $harbor) { id }
        questions(organization: $harbor) { ask } plans { id } shownToMe { id } blocks { at } } }`,
      { harbor: harborId },
    );

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      viewer: { statements: [], plans: [], wishes: { version: 0, wishes: [] }, connections: { edges: [] } },
    });
  });

  it('knows two hats of one head apart', async () => {
    const { ask } = await aHarbor();
    const { data } = await ask(amir, '{ viewer { memberships { organization { handle } person { id } } } }');
    const [one, other] = data['viewer']?.['memberships'] as unknown as { person: { id: string } }[];

    expect(one?.person.id).not.toBe(other?.person.id);
  });

  it('is not shared between requests under way at once', async () => {
    const { ask } = await aHarbor();
    const people = Array.from({ length: 60 }, (_, turn) => [melodie, corinna, undefined][turn % 3]);
    const names = await Promise.all(people.map((person) => ask(person, '{ viewer { person { name } } }')));

    expect(names.map(({ data }) => data['viewer'] && String(data['viewer']['person']?.['name']))).toEqual(
      people.map((person) => (person === melodie ? 'Melodie' : person === corinna ? 'Corinna' : null)),
    );
  });
});
