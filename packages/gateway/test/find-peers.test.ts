import { corinna, melodie, sam } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId, inHarbor } from './harbor.js';

const find = /* GraphQL */ `
  query ($organization: ID!, $first: Int = 10, $after: String) {
    findPeers(organization: $organization, first: $first, after: $after) {
      matcherVersion
      peers {
        edges {
          cursor
          node {
            id
            name
            roles {
              code
              label {
                text
              }
            }
            facets {
              dimension {
                label {
                  text
                }
              }
              text {
                text
              }
            }
            access {
              canInvite
            }
          }
          reasons {
            dimension {
              key
            }
            text {
              text
            }
            basis
            contribution
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      ask {
        text {
          text
        }
        dimensions {
          id
        }
      }
      waitingPlace {
        contact {
          name
          reach
        }
        since
        text {
          text
        }
      }
      nextStep {
        kind
        text {
          text
        }
      }
    }
  }
`;

describe('findPeers', () => {
  it('lists whoever offers support and can be invited, and never leaves anyone without a next step', async () => {
    const { ask } = await aHarbor();
    const { data, errors } = await ask(melodie, find, { organization: harborId });

    expect(errors).toBeUndefined();
    expect(data['findPeers']).toMatchObject({
      peers: { edges: [{ node: { id: inHarbor(corinna), name: 'Corinna', access: { canInvite: true } } }] },
      waitingPlace: { contact: { name: 'Rosa at the front desk' } },
      nextStep: { kind: 'LOOK_AT_LISTED' },
    });
  });

  it('is null to whoever does not belong there', async () => {
    const { ask } = await aHarbor();

    expect((await ask(sam, find, { organization: harborId })).text).toBe('{"data":{"findPeers":null}}\n');
    expect((await ask(undefined, find, { organization: harborId })).text).toBe('{"data":{"findPeers":null}}\n');
  });

  it.each([
    ['a cursor of another kind', { after: 'nonsense' }, ['after']],
    ['no page', { first: 0 }, ['first']],
    ['too large a page', { first: 51 }, ['first']],
  ])('refuses %s with the place it stood at', async (_, over, argument) => {
    const { ask } = await aHarbor();
    const { errors } = await ask(melodie, find, { organization: harborId, ...over });

    expect(errors).toMatchObject([{ path: ['findPeers'], extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('previews exactly what the other will see', async () => {
    const { ask } = await aHarbor();
    const { data, errors } = await ask(
      melodie,
      `query ($in: ID!, $to: ID!) { previewInvitation(organization: $in, to: $to) { name kind roles { code } facets { text { text } } text { text lang } openUntil } }`,
      { in: harborId, to: inHarbor(corinna) },
    );

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ previewInvitation: { name: 'Melodie', kind: 'SUPPORT' } });
  });
});
