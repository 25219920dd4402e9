import { alex, bo, corinna, melodie, sam } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId, inHarbor } from './harbor.js';

const explain = /* GraphQL */ `
  query ($organization: ID!, $person: ID!, $kind: ConnectionKind = SUPPORT) {
    explainMatch(organization: $organization, person: $person, kind: $kind) {
      matcherVersion
      person {
        id
        name
      }
      reasons {
        basis
        contribution
        text {
          text
        }
      }
      wouldChange {
        kind
        effect
        dimension {
          key
        }
        values {
          key
        }
        importanceNow
        importanceThen
        text {
          text
          lang
        }
      }
    }
  }
`;

const nothing = '{"data":{"explainMatch":null}}\n';

describe('explainMatch', () => {
  it('says why somebody is listed, by the same rules as the list', async () => {
    const { ask } = await aHarbor();
    const { data, errors } = await ask(melodie, explain, { organization: harborId, person: inHarbor(corinna) });

    expect(errors).toBeUndefined();
    expect(data['explainMatch']).toMatchObject({ person: { id: inHarbor(corinna), name: 'Corinna' } });
  });

  it('answers one nothing for whoever is not on the list, is not there, or is not theirs to ask about', async () => {
    const { ask } = await aHarbor();
    const nobody = inHarbor(corinna).replace(/.{4}$/, '9999');

    for (const person of [nobody, inHarbor(melodie), inHarbor(bo), inHarbor(alex)])
      expect((await ask(melodie, explain, { organization: harborId, person })).text).toBe(nothing);
    for (const reader of [sam, undefined])
      expect((await ask(reader, explain, { organization: harborId, person: inHarbor(corinna) })).text).toBe(nothing);
  });

  it('refuses an id of something else', async () => {
    const { ask } = await aHarbor();
    const { errors } = await ask(melodie, explain, { organization: harborId, person: harborId });

    expect(errors).toMatchObject([{ path: ['explainMatch'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
