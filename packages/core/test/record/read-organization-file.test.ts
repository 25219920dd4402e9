import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { readOrganizationFile } from '../../src/record/read-organization-file.js';
import { harbor, longBefore, someTime } from '../../src/testing/specimens.js';

const then = longBefore.toISOString();
const good = {
  format: 'peerness-organization',
  version: 1,
  writtenAt: then,
  to: 'Bridge House',
  organization: {
    handle: 'harbor-house',
    name: 'Harbor House',
    contact: { name: 'Rosa', reach: 'the desk' },
    closesOn: '2040-01-01T00:00:00.000Z',
    policies: [{ kind: 'youth', reason: 'A grant.', from: then, until: '2040-01-01T00:00:00.000Z' }],
    dimensions: [
      {
        key: 'service',
        labels: { en: 'Service' },
        value: { form: 'choice', options: [{ key: 'army', labels: { en: 'Army' } }] },
        comparator: { form: 'hierarchy', wider: 50, sibling: 25 },
        many: false,
        tier: 1,
        defaultPurposes: [],
        traits: [],
      },
    ],
    briefings: [{ version: 'harbor-1', jurisdiction: 'US-WI', points: [{ en: 'What stays.' }], from: then }],
    retentionTerms: [{ category: 'organization-entries', days: 30, basis: 'The grant.', from: then }],
    complianceProfile: {
      part2: 'no',
      hipaa: 'no',
      states: ['US-WA'],
      coveredLists: [],
      decided: { by: 'Counsel', at: then, basis: 'Found.' },
    },
    concernRecipients: [{ name: 'The ombudsperson', reach: 'by phone' }],
  },
  people: [
    {
      source: 'intake',
      externalId: '17',
      from: then,
      roles: [{ code: 'mentor', engagement: 'volunteer', places: 2, from: then }],
      entries: [{ dimension: 'own/service', answer: { answer: 'unknown' }, comfort: 'gladly' }],
      consent: { purpose: 'support', categories: ['organization-entries'], signedAt: then, notice: 'Keep it.' },
    },
  ],
  notHandedOver: 3,
};
const read = (file: unknown) =>
  readOrganizationFile(typeof file === 'string' ? file : JSON.stringify(file), {
    id: harbor.id,
    catalogue: builtInCatalogue,
    at: someTime,
  });

/** The file with another value at one place. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(good) as unknown;
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return copy;
}

describe('a file an organization handed over', () => {
  it('is read whole: dimensions become those of the organization here, and its closing is not its own here', () => {
    const file = read(good);
    expect(file).toMatchObject({
      ok: true,
      value: {
        own: { organization: { id: harbor.id, handle: 'harbor-house' }, dimensions: [{ id: `${harbor.id}/service` }] },
        people: [{ source: 'intake', entries: [{ dimension: `${harbor.id}/service` }] }],
      },
    });
    expect(file.ok && file.value.own.organization).not.toHaveProperty('closesOn');
  });

  const person = ['people', 0] as const;
  it.each([
    [['format'], 'peerness-record'],
    [['version'], 2],
    [['writtenAt'], '2099-01-01T00:00:00Z'],
    [['stranger'], 1],
    [['organization', 'stranger'], 1],
    [['organization', 'handle'], 'Not A Handle'],
    [['organization', 'name'], 'x'.repeat(201)],
    [['organization', 'contact', 'phone'], '1'],
    [['organization', 'policies', 0, 'kind'], 'anything'],
    [['organization', 'policies', 0, 'dimension'], 'gender'],
    [['organization', 'dimensions', 0, 'tier'], 9],
    [['organization', 'briefings', 0, 'points'], []],
    [['organization', 'retentionTerms', 0, 'days'], 0],
    [['organization', 'complianceProfile', 'states', 0], 'Washington'],
    [['organization', 'concernRecipients', 0, 'member'], 'x'],
    [[...person, 'externalId'], ''],
    [[...person, 'name'], 'a\0b'],
    [[...person, 'until'], '2001-01-01T00:00:00Z'],
    [[...person, 'roles', 0, 'code'], 'administrator'],
    [[...person, 'roles', 0, 'places'], -1],
    [[...person, 'entries', 0, 'dimension'], `${harbor.id}/service`],
    [[...person, 'entries', 0, 'answer'], { answer: 'maybe' }],
    [[...person, 'entries', 0, 'agreements'], []],
    [[...person, 'consent', 'purpose'], 'research'],
    [[...person, 'consent'], undefined],
  ] as const)('is refused with the path of what does not fit: %s', (path, value) => {
    const file = read(changed(path, value));
    expect(file).toMatchObject({ ok: false, error: { kind: 'UnreadableRecord' } });
    const told = file.ok ? [] : file.error.path;
    expect(path.map(String).slice(0, told.length)).toEqual(told.slice(0, path.length));
  });

  it.each(['', '{', '[]', 'null', '"text"'])('is an object, and not %s', (text) => {
    expect(read(text)).toMatchObject({ ok: false, error: { path: [] } });
  });

  it('names each person of a list once', () => {
    expect(read({ ...good, people: [...good.people, ...good.people] })).toMatchObject({
      ok: false,
      error: { path: ['people', '1'] },
    });
  });
});
