import { describe, expect, it } from 'vitest';
import type { AskId, Connection, PersonId, SelfScope, Work } from '../../src/index.js';
import { selfScope } from '../../src/index.js';
import {
  confirmEntry,
  type Finished,
  setAsk,
  showSection,
  suggestEntry,
  wish,
  withdrawAsk,
  withdrawEntry,
  writeEntry,
} from '../../src/use-cases/index.js';
import {
  alex,
  bo,
  corinna,
  crisisSection,
  daysAfter,
  longBefore,
  melodie,
  occasion,
  sam,
  type Seed,
  someTime,
  stranger,
} from '../../src/testing/index.js';
import type { NodeKind } from '../../src/views/global-id.js';
import { asking, below, everything } from './asking.js';
import {
  administers,
  as,
  ask,
  connection,
  entry,
  full,
  left,
  organization,
  plan,
  type Site,
  siteWith,
} from './one-of-everything.js';
import { nodeOf, readerAs } from './town.js';

/** Does the thing itself; whether it came about. */
type Attempt = (site: Site, self: SelfScope) => Promise<boolean>;

/** It came about when it was not refused and something happened: taking back what is over already is answered kindly, and does nothing. */
const through =
  (act: (work: Work, self: SelfScope) => Promise<{ readonly ok: boolean }>): Attempt =>
  async ({ work, happened }, self) => {
    const before = happened();
    return (await act(work, self)).ok && happened() > before;
  };

type Can = Readonly<Record<string, boolean>>;

interface OfNode {
  readonly type: string;
  readonly kind: NodeKind;
  readonly ids: readonly string[];
  readonly attempts: Readonly<Record<string, Attempt>>;
  /** Who looks, at which town, and what they are told they can do; `null` to whom there is no such thing. */
  readonly readers: readonly (readonly [who: string, PersonId, Partial<Seed>, Can | null])[];
}

const nodes: readonly OfNode[] = [
  {
    type: 'ImportedEntry',
    kind: 'entry',
    ids: [organization, entry.id],
    attempts: {
      canConfirm: through((work, self) =>
        confirmEntry(work, self, { organization, entry: entry.id, uses: [{ use: 'match' }] }, occasion()),
      ),
      canWithdraw: through((work, self) => withdrawEntry(work, self, { organization, entry: entry.id }, occasion())),
    },
    readers: [
      ['whoever it is about', melodie, {}, { canConfirm: true, canWithdraw: true }],
      [
        'whoever it is about, who agreed to nothing yet',
        melodie,
        { entries: [{ ...entry, agreements: [] }] },
        { canConfirm: true, canWithdraw: true },
      ],
      [
        'whoever took it back',
        melodie,
        { entries: [{ ...entry, withdrawnAt: longBefore }] },
        { canConfirm: true, canWithdraw: false },
      ],
      ['whoever it is about, who left', melodie, left(melodie), { canConfirm: false, canWithdraw: false }],
      ['another member', bo, {}, null],
      ['the administrator', alex, {}, null],
      ['a member of another organization', sam, {}, null],
      ['a stranger', stranger, {}, null],
    ],
  },
  {
    type: 'Ask',
    kind: 'ask',
    ids: [organization, ask.id],
    attempts: {
      canWithdraw: through((work, self) => withdrawAsk(work, self, { organization, ask: ask.id }, occasion())),
    },
    readers: [
      ['whoever asked', melodie, {}, { canWithdraw: true }],
      ['whoever took it back', melodie, { asks: [{ ...ask, withdrawnAt: longBefore }] }, { canWithdraw: false }],
      ['whoever asked too long ago', melodie, { asks: [{ ...ask, openUntil: someTime }] }, { canWithdraw: false }],
      [
        'whoever was told that both said yes',
        melodie,
        { asks: [{ ...ask, answers: [{ person: corinna, answer: 'yes', at: longBefore }] }] },
        { canWithdraw: false },
      ],
      ['whoever asked and left', melodie, left(melodie), null],
      ['whoever it was put to', bo, {}, null],
      ['a member of another organization', sam, {}, null],
      ['a stranger', stranger, {}, null],
    ],
  },
  {
    type: 'WishList',
    kind: 'wishes',
    ids: [organization],
    attempts: {
      canChange: through((work, self) =>
        wish(
          work,
          self,
          {
            organization,
            dimension: 'pastime',
            strength: 'prefer',
            importance: 3,
            like: { as: 'mine' },
            turnOn: false,
          },
          occasion(),
        ),
      ),
    },
    readers: [
      ['a member', melodie, {}, { canChange: true }],
      ['another member, in a list of their own', bo, {}, { canChange: true }],
      ['someone who left', melodie, left(melodie), { canChange: false }],
      ['someone who begins tomorrow', melodie, as(melodie, { from: daysAfter(someTime, 1) }), { canChange: false }],
      ['a member of another organization', sam, {}, null],
      ['a stranger', stranger, {}, null],
    ],
  },
  {
    type: 'PlanSection',
    kind: 'section',
    ids: [plan.id, crisisSection],
    attempts: {
      canWrite: through((work, self) =>
        writeEntry(work, self, { plan: plan.id, section: crisisSection, words: 'Tea.', language: 'en' }, occasion()),
      ),
      canShow: through((work, self) =>
        showSection(
          work,
          self,
          { plan: plan.id, section: crisisSection, organization, connection: connection.id },
          occasion(),
        ),
      ),
      canSuggest: through((work, self) =>
        suggestEntry(
          work,
          self,
          {
            plan: plan.id,
            section: crisisSection,
            organization,
            connection: connection.id,
            words: 'Tea.',
            language: 'en',
          },
          occasion(),
        ),
      ),
    },
    readers: [
      ['its owner', melodie, {}, { canWrite: true, canShow: true, canSuggest: false }],
      [
        'its owner, with a section that is full',
        melodie,
        { plans: [full()] },
        { canWrite: false, canShow: true, canSuggest: false },
      ],
      [
        'its owner, connected with nobody',
        melodie,
        { connections: [] },
        { canWrite: true, canShow: false, canSuggest: false },
      ],
      [
        'its owner, whose invitation is open',
        melodie,
        { connections: [{ ...connection, status: 'invited' } as Connection] },
        { canWrite: true, canShow: false, canSuggest: false },
      ],
      [
        'its owner, kept away by the other',
        melodie,
        { blocks: [{ person: corinna, blocked: melodie, organization, at: longBefore }] },
        { canWrite: true, canShow: false, canSuggest: false },
      ],
      ['its owner, who left', melodie, left(melodie), { canWrite: true, canShow: false, canSuggest: false }],
      ['whoever it is shown to', corinna, {}, { canWrite: false, canShow: false, canSuggest: false }],
      ['whoever it was shown to, who left', corinna, left(corinna), null],
      ['another member', bo, {}, null],
      ['a stranger', stranger, {}, null],
    ],
  },
  {
    type: 'Organization',
    kind: 'organization',
    ids: [organization],
    attempts: {
      canFindPeers: async ({ views }, self) => {
        const search = { organization, kind: 'support', sense: 'broad', first: 10 } as const;
        const found = await views.findPeers(readerAs(self.actor), search, everything('FoundPeers'));
        return found.ok && found.value !== null;
      },
    },
    readers: [
      ['a member', melodie, {}, { canFindPeers: true }],
      ['a supporter', corinna, {}, { canFindPeers: true }],
      ['its administrator', alex, {}, { canFindPeers: true }],
      ['an administrator who left', alex, as(alex, { ...administers({}), until: someTime }), { canFindPeers: false }],
      ['someone who left', melodie, left(melodie), { canFindPeers: false }],
      ['a member of another organization', sam, {}, null],
      ['a stranger', stranger, {}, null],
    ],
  },
];

const rows = nodes.flatMap(({ readers, ...node }) =>
  readers.map(([who, reader, over, can]) => ({ ...node, who, reader, over, can })),
);

describe('what one can do', () => {
  it.each(rows)(
    '$type: $who is told what would come about',
    async ({ type, kind, ids, attempts, reader, over, can }) => {
      const seen = await siteWith(over).views.node(readerAs(reader), { kind, ids }, everything(type));
      expect(seen && seen['access']).toEqual(can && { __typename: `${type}Access`, ...can });
      for (const [name, attempt] of Object.entries(attempts))
        expect(await attempt(siteWith(over), selfScope(reader)), name).toBe(can?.[name] ?? false);
    },
  );

  it('has an attempt for everything anyone is told', () => {
    for (const { attempts, readers } of nodes)
      for (const [, , , can] of readers) if (can) expect(Object.keys(can)).toEqual(Object.keys(attempts));
  });

  it('is said wherever an organization is named', async () => {
    const access = below('Organization', 'access', everything('OrganizationAccess'));
    const organizationOf = (on: string) => below(on, 'organization', asking('Organization', access));
    const { views } = siteWith({});
    const seen = await views.viewer(
      readerAs(alex),
      asking('Viewer', below('Viewer', 'memberships', asking('Membership', organizationOf('Membership')))),
    );
    const [membership] = seen?.['memberships'] as Finished[];
    expect(membership).toMatchObject({ organization: { access: { canFindPeers: true } } });
    const list = await views.node(
      readerAs(alex),
      { kind: 'wishes', ids: [organization] },
      asking('WishList', organizationOf('WishList')),
    );
    expect(list).toMatchObject({ organization: { access: { canFindPeers: true } } });
    const person = await views.node(
      readerAs(melodie),
      { kind: 'connection', ids: [organization, connection.id] },
      asking('Connection', below('Connection', 'other', asking('Person', organizationOf('Person')))),
    );
    expect(person).toMatchObject({
      other: { organization: { access: { canFindPeers: true } } },
    });
  });

  it('changes with what was done: an ask is taken back once', async () => {
    const { work, views } = siteWith({ asks: [] });
    const command = { organization, kind: 'mutual', dimension: 'pastime' } as const;
    const set = await setAsk(work, selfScope(melodie), command, occasion());
    const id = set.ok ? (set.value['ask'] ?? '') : '';
    const read = () => views.node(readerAs(melodie), nodeOf(id), everything('Ask'));
    expect(await read()).toMatchObject({ version: 1, access: { canWithdraw: true } });
    const [, one] = nodeOf(id).ids;
    await withdrawAsk(work, selfScope(melodie), { organization, ask: one as AskId }, occasion(someTime, 1));
    expect(await read()).toMatchObject({ version: 2, access: { canWithdraw: false } });
  });
});
