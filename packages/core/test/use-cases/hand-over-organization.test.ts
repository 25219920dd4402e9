import { beforeEach, describe, expect, it } from 'vitest';
import { selfScope } from '../../src/access/scope.js';
import type { ConsentDirective, DirectiveId } from '../../src/consent/directive.js';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { readDimension } from '../../src/dimension/read-dimension.js';
import { readOrganizationFile } from '../../src/record/read-organization-file.js';
import type { PersonId } from '../../src/person/person-id.js';
import type { ImportedEntry, ImportedEntryId } from '../../src/profile/imported-entry.js';
import type { Seed } from '../../src/testing/in-memory/seed.js';
import {
  amir,
  bo,
  corinna,
  daysAfter,
  harbor,
  lighthouse,
  longBefore,
  melodie,
  memberIn,
  occasion,
  someTime,
} from '../../src/testing/specimens.js';
import { handOverOrganization } from '../../src/use-cases/hand-over-organization.js';
import { aDirective } from '../views/signed.js';
import { town } from './town.js';

const to = 'Bridge House';
let next = 0;
const entry = (person: PersonId, words: string, over: Partial<ImportedEntry> = {}): ImportedEntry => ({
  id: `01960000-0000-7000-8000-0000000ee${String((next += 1)).padStart(3, '0')}` as ImportedEntryId,
  organization: harbor.id,
  person,
  source: 'intake',
  externalId: `no-${person.slice(-2)}`,
  dimension: 'pastime',
  answer: { answer: 'self-described', words, language: 'en' },
  comfort: 'gladly',
  agreements: [{ use: 'match', how: 'paper', on: longBefore }],
  ...over,
});
const yes = (over: Partial<ConsentDirective> = {}): ConsentDirective =>
  aDirective({
    id: `01960000-0000-7000-8000-0000000dd${String((next += 1)).padStart(3, '0')}` as DirectiveId,
    purposes: ['support'],
    categories: ['organization-entries'],
    recipients: [{ kind: 'outside', name: to }],
    expires: { kind: 'date', at: daysAfter(someTime, 30) },
    ...over,
  });

async function handedOver(directives: readonly ConsentDirective[], over: Seed = {}) {
  const entries = [entry(melodie, 'canary-melodie'), entry(bo, 'canary-bo')];
  const { work, world } = town({ entries, directives, ...over });
  const now = occasion();
  const file = await handOverOrganization(work, { organization: harbor.id, to }, () => now);
  if (!file.ok) throw new Error(file.error.kind);
  return { file: file.value, text: JSON.stringify(file.value), work, world };
}

describe('what an organization hands over', () => {
  beforeEach(() => {
    next = 0;
  });

  it('is what is its own, and of its people those who said yes; of the others, how many', async () => {
    const { file, text } = await handedOver([yes()]);
    expect(file).toEqual({
      format: 'peerness-organization',
      version: 1,
      writtenAt: someTime.toISOString(),
      to,
      organization: {
        handle: 'harbor-house',
        name: 'Harbor House',
        contact: harbor.contact,
        policies: [],
        dimensions: [],
        briefings: [],
        retentionTerms: [],
        concernRecipients: [],
      },
      people: [
        {
          source: 'intake',
          externalId: 'no-a1',
          from: longBefore.toISOString(),
          roles: [],
          entries: [
            {
              dimension: 'pastime',
              answer: { answer: 'self-described', words: 'canary-melodie', language: 'en' },
              comfort: 'gladly',
            },
          ],
          consent: {
            purpose: 'support',
            categories: ['organization-entries'],
            signedAt: longBefore.toISOString(),
            until: daysAfter(someTime, 30).toISOString(),
            notice: 'This was shared with you in confidence. Please do not pass it on.',
          },
        },
      ],
      notHandedOver: 1,
    });
    expect(text).not.toContain('canary-bo');
    for (const id of [harbor.id, melodie, bo, memberIn(harbor, melodie)]) expect(text).not.toContain(id);
    expect(text).not.toContain('Melodie');
  });

  it('has a name in it only where the person said yes to that too', async () => {
    const { file } = await handedOver([yes({ categories: ['organization-entries', 'name'] })]);
    expect(file.people).toMatchObject([{ name: 'Melodie', consent: { categories: ['organization-entries', 'name'] } }]);
  });

  it('is written into the list of the person it is about, thing by thing, and into nobody else’s', async () => {
    const directive = yes();
    const { work, world } = await handedOver([directive]);
    const all = [...world.shelves().accesses.values()];
    expect(all.map(({ owner }) => owner)).toEqual([melodie, melodie]);
    const listed = await work(selfScope(melodie), ({ accesses }) => accesses.of(melodie));
    for (const one of listed)
      expect(one).toMatchObject({
        action: 'record.release',
        category: 'organization-entries',
        purpose: 'support',
        consent: directive.id,
        disclosed: true,
        notice: 'confidentiality',
        at: someTime,
      });
    expect(listed.every(({ reader }) => reader === undefined)).toBe(true);
  });

  it.each([
    ['there is none', []],
    ['it was taken back a moment ago', [yes({ withdrawals: [{ at: someTime }] })]],
    ['it is over', [yes({ expires: { kind: 'date', at: someTime } })]],
    ['it has not begun', [yes({ from: daysAfter(someTime, 1) })]],
    ['it names somebody else', [yes({ recipients: [{ kind: 'outside', name: 'bridge house' }] })]],
    ['it names a member', [yes({ recipients: [{ kind: 'person', person: corinna }] })]],
    ['it is for something else', [yes({ purposes: ['research'] })]],
    ['it is about something else', [yes({ categories: ['story'] })]],
    ['it was only spoken', [yes({ form: 'spoken' })]],
    ['it is about another organization’s', [yes({ discloser: { kind: 'organization', organization: lighthouse.id } })]],
    ['it is somebody else’s', [yes({ person: amir })]],
    ['they said no as well', [yes(), yes({ decision: 'deny', expires: { kind: 'none' } })]],
    ['they said no about what it is about', [yes(), yes({ decision: 'deny', categories: ['everyday'] })]],
  ])('is nothing of somebody whose yes does not reach: %s', async (_, directives) => {
    const { file, text, world } = await handedOver(directives as readonly ConsentDirective[]);
    expect([file.people, file.notHandedOver, world.shelves().accesses.size]).toEqual([[], 2, 0]);
    expect(text).not.toContain('canary');
  });

  it('leaves out what the person took back, and whoever takes themselves out', async () => {
    const entries = [entry(melodie, 'kept'), entry(melodie, 'canary-gone', { withdrawnAt: someTime })];
    const { file, text } = await handedOver([yes()], { entries });
    expect([file.people[0]?.entries.length, file.notHandedOver, text.includes('canary')]).toEqual([1, 0, false]);
    const { work } = town({ entries, directives: [yes()] });
    await work(selfScope(melodie), ({ erasures }) =>
      erasures.ask({ person: melodie, askedAt: someTime, dueAt: daysAfter(someTime, 7) }),
    );
    const after = await handOverOrganization(work, { organization: harbor.id, to }, () => occasion());
    expect(after).toMatchObject({ ok: true, value: { people: [], notHandedOver: 1 } });
  });

  it('holds no word of a plan, a profile, a wish or a sign-in', async () => {
    const { text } = await handedOver([yes()], {
      profiles: [{ person: melodie, name: 'canary-name', statements: [] }],
      identities: [{ issuer: 'canary-issuer', subject: 'canary-subject', person: melodie }],
    });
    expect(text.replaceAll('canary-melodie', '')).not.toContain('canary');
    expect(text).not.toContain('When it gets loud');
  });

  it('is refused to nobody in particular', async () => {
    const { work } = town();
    const asked = (name: string) => handOverOrganization(work, { organization: harbor.id, to: name }, () => occasion());
    expect(await asked('')).toMatchObject({ ok: false, error: { kind: 'UnreadableText', path: ['to'] } });
    expect(await asked('two\nlines')).toMatchObject({ ok: false, error: { problem: 'control-character' } });
  });

  it('is read by whoever takes it over, an own dimension and what was said on it too', async () => {
    const own = readDimension(
      {
        key: 'service',
        labels: { en: 'Service' },
        value: { form: 'choice', options: [{ key: 'army', labels: { en: 'Army' } }] },
        comparator: { form: 'hierarchy', wider: 50, sibling: 25 },
        many: false,
        tier: 1,
        defaultPurposes: [],
      },
      harbor.id,
    );
    if (!own.ok) throw new Error(own.error.expected);
    const said = { answer: 'value', value: { form: 'choice', key: 'army' } } as const;
    const { file, text } = await handedOver([yes()], {
      dimensions: [{ organization: harbor.id, dimension: own.value }],
      entries: [entry(melodie, '', { dimension: own.value.id, answer: said })],
    });
    expect(file.people[0]?.entries).toEqual([{ dimension: 'own/service', answer: said, comfort: 'gladly' }]);
    expect(text).not.toContain(harbor.id);
    const here = { id: lighthouse.id, catalogue: builtInCatalogue, at: someTime };
    expect(readOrganizationFile(text, here)).toMatchObject({
      ok: true,
      value: {
        own: { dimensions: [{ ...own.value, id: `${lighthouse.id}/service` }] },
        people: [{ entries: [{ dimension: `${lighthouse.id}/service`, answer: said }] }],
      },
    });
  });
});
