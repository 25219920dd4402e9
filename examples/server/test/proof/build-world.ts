import { importScope, type OrganizationId, type PersonId, selfScope, setUpScope, type Work } from '@peerness/core';
import { proposeNetworkAgreement } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { keepTemplate } from '../../src/organization/keep-template.js';
import { keepDimension } from '../../src/organization/keep-dimension.js';
import { keepAdministrator, keepOrganization } from '../../src/organization/set-up-organization.js';
import { canary } from './canaries.js';
import { asleep, castOf, isIn, type Org, orgs, ownerOf, seen } from './cast.js';
import { type Gate, identityOf, openGate } from './gate.js';
import { haveACrisis } from './have-a-crisis.js';
import { haveARound } from './have-a-round.js';
import { importList } from './import-list.js';
import { keepDistance } from './keep-distance.js';
import { live } from './live.js';
import { signThings } from './sign-things.js';
import { takeLeave } from './take-leave.js';
import { theLaw } from './the-law.js';

const dayMs = 86_400_000;

/** Two organizations and everyone in them, each made by what people and imports can really do. */
export async function buildWorld(work: Work): Promise<void> {
  // A busy machine builds it slowly; how long anything may take is another test's question.
  const gate = await openGate({ work, limits: { deadline: 60_000 } });
  for (const org of orgs) {
    const organization = await setUp(work, org);
    const codes = await importPeople(work, org);
    if (isIn(org, 'ada')) {
      const { code } = await keepAdministrator(
        work,
        organization,
        canary(ownerOf(org, 'ada'), 'listname'),
        new Date(Date.now() - dayMs),
      );
      codes.set('ada', code);
    }
    await claim(gate, org, codes);
    await live(gate, org, organization);
    if (org === 'harbor') {
      const [looked, owner] = [await personOf(work, ownerOf(org, 'sol')), await personOf(work, ownerOf(org, 'wren'))];
      await signThings(work, organization, { signs: owner, named: looked });
      const bo = ownerOf(org, 'bo');
      await keepDistance(work, organization, { says: bo, who: await personOf(work, bo), of: looked });
      await haveACrisis(work, organization, {
        owner: await personOf(work, ownerOf(org, 'nils')),
        supporter: await personOf(work, ownerOf(org, 'dana')),
        word: (field) => canary(ownerOf(org, 'nils'), field),
      });
      await takeLeave(work, organization, { looked, owner });
      await propose(work, organization, await personOf(work, ownerOf(org, 'ada')), canary(`${org}.org`, 'agreement'));
      await haveARound(work, organization, {
        runs: await personOf(work, ownerOf(org, 'ada')),
        seeker: await personOf(work, ownerOf(org, 'nils')),
        supporter: await personOf(work, ownerOf(org, 'dana')),
        name: canary(`${org}.org`, 'round'),
      });
      const from = new Date(Date.now() + 365 * dayMs);
      const points = [{ en: 'It stays here.', es: 'Queda aquí.' }] as const;
      await work(importScope(organization), ({ trust }) =>
        trust.addBriefing({ organization, version: 'of-next-year', points, from }, []),
      );
    }
    if (org === 'harbor')
      await theLaw(work, organization, {
        about: await personOf(work, ownerOf(org, 'sol')),
        records: await personOf(work, ownerOf(org, 'ada')),
        answers: await personOf(work, ownerOf(org, 'dana')),
        word: (field) => canary(`${org}.org`, field),
      });
    if (isIn(org, 'lev')) await leave(work, organization, await personOf(work, ownerOf(org, 'lev')));
  }
  const passerby = newId() as PersonId;
  await work(setUpScope(), async ({ people }) => {
    await people.welcome(passerby, new Date());
    await people.recognise(identityOf('no.passerby'), passerby, new Date());
  });
  if (gate.heard.length > 0) throw new Error(gate.heard[0]);
}

/** An agreement that waits for the answer of somebody who is not here. */
async function propose(work: Work, organization: OrganizationId, ada: PersonId, reason: string): Promise<void> {
  const proposed = { organization, partner: 'elsewhere', reason };
  const answer = await proposeNetworkAgreement(work, selfScope(ada), proposed, { at: new Date(), newId });
  if (!answer.ok) throw new Error(answer.error.kind);
}

async function setUp(work: Work, org: Org): Promise<OrganizationId> {
  const at = new Date(Date.now() - 30 * dayMs);
  const id = newId() as OrganizationId;
  const word = (field: string): string => canary(`${org}.org`, field);
  const policies = [
    { kind: 'avoid-on-protected-trait', dimension: 'gender', reason: word('reason'), from: at } as const,
  ];
  await keepOrganization(
    work,
    { id, handle: org, name: word('name'), contact: { name: word('contact'), reach: word('reach') }, policies },
    at,
  );
  const service = {
    key: 'service',
    labels: { en: word('label'), es: word('label') },
    hint: { en: word('hint') },
    value: { form: 'name', longest: 120 },
    comparator: { form: 'equal' },
    many: true,
    tier: 2,
    defaultPurposes: [],
  };
  await keepDimension(work, org, service, at);
  const template = {
    key: 'tides',
    version: 1,
    title: { en: word('template') },
    sections: [{ kind: 'toolbox', title: { en: word('heading') }, questions: [{ en: word('question') }] }],
    licence: { holder: word('holder'), note: word('licence') },
  };
  await keepTemplate(work, org, JSON.stringify(template), at);
  return id;
}

/** Their list: everyone has agreed that their school and age may be shown, and to nothing about their circle. */
async function importPeople(work: Work, org: Org): Promise<Map<string, string>> {
  const agreed = 'display=paper@2026-01-02';
  const rows = castOf[org]
    .filter((name) => name !== 'ada')
    .map((name) => {
      const owner = ownerOf(org, name);
      const supports = name === 'sol' || name === 'iris';
      const role = supports
        ? ['peer-supporter', 'employed', '12']
        : name === 'dana'
          ? ['coordinator', 'employed', '0']
          : ['', '', ''];
      const canBeSeen = seen.has(name) ? `${agreed}; seen=paper@2026-01-02` : agreed;
      const word = (field: string): string => canary(name === 'max' ? `${org}.max` : owner, field);
      return [
        `${word('external')}`,
        canary(owner, 'listname'),
        ...role,
        canBeSeen,
        name === 'mina' ? '16-17' : '35-44',
        word('entry'),
        word('circle'),
        'nothing',
      ];
    });
  const headings = [
    'external_id',
    'name',
    'role',
    'engagement',
    'places',
    'agreed',
    'age-band',
    'school',
    'circle',
    'agreed:circle',
  ];
  const { codes } = await importList(work, { organization: org, source: canary(`${org}.org`, 'source') }, [
    headings,
    ...rows,
  ]);
  return new Map(
    rows.map(([external = ''], index) => [
      castOf[org].filter((name) => name !== 'ada')[index] ?? '',
      codes.get(external) ?? '',
    ]),
  );
}

async function claim(gate: Gate, org: Org, codes: ReadonlyMap<string, string>): Promise<void> {
  for (const name of castOf[org]) {
    if (asleep.has(name)) continue;
    const owner = ownerOf(org, name);
    const { __typename } = await gate.change(owner, 'claimPlace', {
      code: codes.get(name),
      name: canary(owner, 'name'),
    });
    if (String(__typename) !== 'PlaceClaimed') throw new Error(`${owner} was not let in.`);
  }
}

async function personOf(work: Work, who: string): Promise<PersonId> {
  const person = await work(setUpScope(), ({ people }) => people.identifiedBy(identityOf(who)));
  if (!person) throw new Error(`${who} has not signed in.`);
  return person;
}

/** Nothing in the graph ends a membership yet; the organization's own record does. */
async function leave(work: Work, organization: OrganizationId, person: PersonId): Promise<void> {
  await work(importScope(organization), async ({ memberships }) => {
    const kept = await memberships.ofPerson(organization, person);
    if (!kept) throw new Error('They do not belong here.');
    await memberships.keep({ value: { ...kept.value, until: new Date() }, version: kept.version }, []);
  });
}
