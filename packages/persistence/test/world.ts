import {
  claimScope,
  eraseScope,
  forgetScope,
  type ConnectionId,
  importScope,
  type PersonId,
  setUpScope,
  signInScope,
} from '@peerness/core';
import {
  type ContractTown,
  contractTown,
  type ContractWorld,
  daysAfter,
  longBefore,
  someTime,
} from '@peerness/core/testing';
import { crisisLinkScope } from '@peerness/core/crisis';
import { paperCodeFrom, paperOf } from '@peerness/core/record';
import { arrangeRounds } from './arrange-rounds.js';
import { type Visitor, visitorsOf } from './visitors.js';
import { aTemplate } from './a-template.js';
import { aDimension } from './a-dimension.js';
import { haveADirective } from './have-a-directive.js';
import { haveACrisis } from './have-a-crisis.js';
import { agreeAndVisit } from './agree-and-visit.js';
import { comeAndGo } from './come-and-go.js';
import { fillRoadmap, showAndSuggest } from './on-roadmaps.js';
import { trust } from './open-up.js';
import { sign } from './sign.js';
import { signInAndOut } from './sign-in-and-out.js';
import { suggest } from './suggest.js';
import { suggestAndLeave } from './suggest-and-leave.js';
import { keepDistance } from './keep-distance.js';
import { theLaw } from './the-law.js';

/** Something in every table, in two organizations, made through the ports. */
export type { Visitor } from './visitors.js';

export interface FullWorld {
  readonly town: ContractTown;
  /** Who may come, and with what: each a transaction's context. */
  readonly visitors: readonly Visitor[];
}

export async function fullWorld(world: ContractWorld): Promise<FullWorld> {
  const town = await contractTown(world);
  const { work, id, melodie, corinna, amir, sam, stranger, harbor, lighthouse } = town;
  const digest = 'ab'.repeat(32);
  const claimant = { issuer: 'https://id.example', subject: `claimant ${id()}` };
  const known = { issuer: 'https://id.example', subject: `melodie ${id()}` };

  await work(setUpScope(), ({ people }) => people.recognise(known, melodie, someTime));
  await work(setUpScope(), async ({ organizations }) => {
    for (const one of [harbor, lighthouse]) {
      await organizations.keep(
        { ...one, policies: [{ kind: 'youth', reason: 'A youth programme', from: longBefore }] },
        [],
      );
    }
  });
  for (const one of [harbor, lighthouse]) {
    await work(importScope(one.id), async ({ claimCodes, dimensions, importedEntries, planTemplates }) => {
      await claimCodes.keep({
        organization: one.id,
        person: amir,
        digest: one === harbor ? digest : 'cd'.repeat(32),
        openUntil: daysAfter(someTime, 30),
      });
      await dimensions.keep(one.id, aDimension(`${one.id}/service`), []);
      await planTemplates.keep(one.id, aTemplate(one.id), []);
      for (const person of one === harbor ? [melodie, amir] : [amir, sam]) {
        await importedEntries.keep(
          {
            id: id(),
            organization: one.id,
            person,
            source: 'intake',
            externalId: '1',
            dimension: 'language',
            answer: { answer: 'unknown' },
            comfort: 'gladly',
            agreements: [],
          },
          [town.event({ organization: one.id }, 'imported-entry', id(), 1)],
        );
      }
    });
  }
  await work(setUpScope(), ({ organizations }) =>
    organizations.keep({ ...lighthouse, closesOn: daysAfter(someTime, 3_650) }, []),
  );
  for (const [person, organization] of [
    [melodie, harbor],
    [corinna, harbor],
    [amir, harbor],
    [sam, lighthouse],
  ] as const)
    await fill(town, person, organization).then(() => fillRoadmap(town, person, person === corinna ? amir : corinna));
  await connect(town, melodie, corinna, harbor);
  await connect(town, amir, sam, lighthouse);
  await connect(town, amir, corinna, harbor);
  await sign(town, corinna, amir, harbor);
  await work(town.match(amir), async ({ asks }) => {
    for (const { value, version } of await asks.open(harbor.id, someTime)) {
      if (value.asker === amir) continue;
      await asks.keep(
        { value: { ...value, answers: [...value.answers, { person: amir, answer: 'no', at: someTime }] }, version },
        [],
      );
    }
  });
  await theLaw(town, melodie, harbor);
  await theLaw(town, amir, harbor);
  await work(town.support(melodie), ({ blocks }) =>
    blocks.set({ person: melodie, blocked: amir, organization: harbor.id, at: someTime }, []),
  );

  await agreeAndVisit(town);
  await suggestAndLeave(town);
  const links = await haveACrisis(town);
  await haveADirective(town, { owner: corinna, person: melodie, organization: harbor });
  await haveADirective(town, { owner: corinna, person: melodie, organization: harbor, scope: [] });
  await keepDistance(town);
  await arrangeRounds(town);
  await comeAndGo(town, known.issuer);
  await signInAndOut(town, melodie, known);
  await signInAndOut(town, amir, { issuer: known.issuer, subject: 'amir' });

  return {
    town,
    visitors: visitorsOf(
      town,
      [
        ['signing in as Melodie', signInScope(known)],
        ['claiming Amir’s place', claimScope(digest, claimant)],
        ['signing in as Amir', signInScope({ issuer: known.issuer, subject: 'amir' })],
        ['the erasure of Amir', eraseScope(amir)],
        ['the erasure of Melodie, who never asked', eraseScope(melodie)],
        ['what is over its time', forgetScope()],
        ...links.map(({ digest: shown }, at) => [`whoever presents link ${at + 1}`, crisisLinkScope(shown)] as const),
        ['whoever presents a link that is none', crisisLinkScope('00'.repeat(32))],
      ],
      stranger,
    ),
  };
}

/** One of everything a person owns, and an ask. */
async function fill(town: ContractTown, person: PersonId, organization: ContractTown['harbor']): Promise<void> {
  const { work, id } = town;
  const at = someTime;
  await work(town.self(person), async ({ profiles, plans, papers, consentForms, replies }) => {
    const statement = {
      id: id(),
      dimension: 'language',
      answer: { answer: 'unknown' },
      comfort: 'gladly',
      statedAt: at,
    } as const;
    const value = {
      person,
      name: 'Someone',
      statements: [{ ...statement, id: id<never>(), uses: [{ use: 'match', organization: organization.id }] }],
    } as const;
    await profiles.keep({ value, version: 0 }, [town.event({ person }, 'profile', person, 1)]);
    const entries = [{ id: id<never>(), words: 'Walk first.', language: 'en', writtenAt: at }];
    const sections = [
      { id: id<never>(), kind: 'hopes', entries },
      { id: id<never>(), kind: 'crisis', title: 'If I go quiet', entries: [] },
    ] as const;
    const plan = { id: id<never>(), owner: person, title: 'Mine', draftedAt: at, sections };
    await plans.keep({ value: plan, version: 0 }, []);
    await papers.keep(paperOf({ value: plan, version: 1 }, paperCodeFrom(town.newId()), someTime), []);
    await consentForms.keep(
      {
        id: id(),
        person,
        organization: organization.id,
        kind: 'specific',
        decision: 'permit',
        purposes: ['support'],
        categories: ['story'],
        recipients: [{ asked: { kind: 'outside', name: 'Dr. Ruiz' }, name: 'Dr. Ruiz' }],
        languages: ['en'],
        wording: { version: '1', language: 'en', text: 'I let Dr. Ruiz see this.' },
        printedAt: at,
      },
      [],
    );
    const version = { plan: plan.id, owner: person, publishedAt: at, sections };
    for (const number of [1, 2])
      await plans.publish({ value: { ...plan, published: number }, version: number }, { ...version, number }, []);
    await replies.keep({ person, key: 'k', digest: 'd', answer: {}, at });
  });
  await work(town.support(person, organization), async ({ wishes, asks }) => {
    const wish = {
      dimension: 'language',
      strength: 'prefer',
      importance: 3,
      like: { as: 'mine' },
      turnedOn: false,
    } as const;
    await wishes.keep({ value: { person, organization: organization.id, wishes: [wish] }, version: 0 }, []);
    const value = { form: 'language', tag: 'es', proficiency: 'good' } as const;
    const ask = {
      id: id<never>(),
      organization: organization.id,
      asker: person,
      kind: 'mutual',
      dimension: 'language',
      value,
      askedAt: at,
      openUntil: daysAfter(at, 9),
      answers: [{ person, answer: 'no', at }],
    } as const;
    await asks.keep({ value: ask, version: 0 }, []);
  });
}

/** Two people, a meeting, a card, a section shown, and a third kept away. */
async function connect(
  town: ContractTown,
  one: PersonId,
  other: PersonId,
  organization: ContractTown['harbor'],
): Promise<void> {
  const connection = town.id<ConnectionId>();
  const at = someTime;
  await town.work(town.support(one, organization), async ({ connections, consents, blocks, plans }) => {
    const meeting = {
      proposedBy: one,
      startsAt: at,
      timeZone: 'UTC',
      mode: 'walk',
      place: 'The pier',
      words: 'walk',
    } as const;
    const pair = {
      id: connection,
      organization: organization.id,
      kind: 'support',
      inviter: one,
      invitee: other,
      invitedAt: at,
      openUntil: daysAfter(at, 14),
    } as const;
    await connections.keep({ value: { ...pair, status: 'accepted', acceptedAt: at, meeting }, version: 0 }, []);
    await connections.keepCard({ person: one, connection, words: '+1 555 0100' });
    const [plan] = await plans.of(one);
    const section = plan?.value.sections[0];
    const consent = { person: one, recipient: other, givenAt: longBefore };
    await consents.keep(
      { value: { ...consent, id: town.id(), subject: { kind: 'contact', connection } }, version: 0 },
      [],
    );
    if (plan && section) {
      await consents.keep(
        {
          value: {
            ...consent,
            id: town.id(),
            subject: { kind: 'plan-section', plan: plan.value.id, section: section.id, connection, may: 'suggest' },
          },
          version: 0,
        },
        [],
      );
      for (const [at, follows] of ([1, 'latest'] as const).entries()) {
        const named = plan.value.sections[at];
        if (named)
          await consents.keep(
            {
              value: {
                ...consent,
                id: town.id(),
                subject: { kind: 'plan-section', plan: plan.value.id, section: named.id, connection, follows },
              },
              version: 0,
            },
            [],
          );
      }
    }
    await blocks.set({ person: one, blocked: town.stranger, organization: organization.id, at }, []);
  });
  await sign(town, one, other, organization);
  await trust(town, one, other, organization, connection);
  await suggest(town, one, other, connection);
  await showAndSuggest(town, one, other, organization, connection);
}
