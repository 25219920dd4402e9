import { actIn } from '../../access/act-in.js';
import { relationToOrganization } from '../../access/decide-organization.js';
import type { ActingScope, SelfScope } from '../../access/scope.js';
import { asDecided } from '../../consent/as-decided.js';
import type { Consent } from '../../consent/consent.js';
import type { ConsentDirective } from '../../consent/directive.js';
import type { ConsentTerms } from '../../consent/consent-terms.js';
import { type Catalogue, catalogueOf } from '../../dimension/catalogue.js';
import type { Kept } from '../../kernel/kept.js';
import type { Result } from '../../kernel/result.js';
import type { NetworkAgreement } from '../../network/agreement.js';
import { inForce, type Membership } from '../../organization/membership.js';
import type { NoticeChannel } from '../../notice/notice.js';
import type { Organization } from '../../organization/organization.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { PeerIndex } from '../../peer-index/peer-index.js';
import type { Profile } from '../../profile/profile.js';
import type { Erasure } from '../../record/erasure.js';
import type { SessionId } from '../../session/session-id.js';
import type { OwnBriefingText } from '../../trust/briefing.js';
import type { Openness } from '../../trust/openness.js';
import type { Ports } from '../../work/ports.js';
import type { Work } from '../../work/work.js';
import type { Noticing, Reader, ScanPaths } from '../views.js';
import { connectedWith, type Here, readHere } from './here.js';
import type { Lent } from './lent.js';
import { type PersonSeen, personSeen, readPeople } from './people-seen.js';
import { remembered, rememberedBy } from './remembered.js';
import { type Called, readCalled } from './read-called.js';
import { type WrittenDown, writtenDown } from './written-down.js';

/**
 * One reader looking once. Whatever was read is read once, in the scope in which it may be read, and in no wider one.
 * Each read is a piece of work of its own, so none may start inside another.
 */
export interface Look {
  readonly me: PersonId;
  readonly at: Date;
  readonly languages: readonly string[];
  /** The sign-in one looks in, where it is known. */
  readonly session: SessionId | undefined;
  /** Looking as somebody else would: what would be opened to them, where it cannot be read in their name. */
  readonly lent?: () => Promise<Lent>;
  /** In assisted mode: somebody helps, on their own device. */
  readonly withHelp: boolean;
  /** Reads one's own things. */
  readonly own: <Answer>(task: (ports: Ports) => Promise<Answer>) => Promise<Answer>;
  /** In which ways people can be told at this server that something waits. */
  readonly channels: readonly NoticeChannel[];
  /** Where scans go and come from at this server, if anywhere. */
  readonly scanPaths: ScanPaths | undefined;
  /** Finds who comes first on a list of peers, where there is one. */
  readonly peerIndex: PeerIndex | undefined;
  /** Told what is counted of one's looking. */
  readonly noticing: Noticing | undefined;
  /** What is written down of what one sees, for whoever it is about. */
  readonly ledger: WrittenDown;
  /** Reads as a member of an organization; `undefined` to anyone who is none. */
  readonly acting: <Answer>(
    organization: OrganizationId,
    purpose: ActingScope['purpose'],
    task: (ports: Ports) => Promise<Answer>,
  ) => Promise<Answer | undefined>;
  /** Whether one could act there now: the very decision an attempt would meet. */
  readonly mayAct: (organization: OrganizationId, purpose: ActingScope['purpose']) => Promise<boolean>;
  /** One's own, past ones too. */
  readonly memberships: () => Promise<readonly Kept<Membership>[]>;
  /** The organizations one belongs to now, oldest membership first. */
  readonly organizations: () => Promise<readonly OrganizationId[]>;
  readonly profile: () => Promise<Kept<Profile> | undefined>;
  /** An organization one belongs to, or once did. */
  readonly organization: (id: OrganizationId) => Promise<Organization | undefined>;
  /** The built-in dimensions, and those of an organization one belongs to, or once did. */
  readonly catalogue: (organization?: OrganizationId) => Promise<Catalogue>;
  /** One took oneself out, and may change one's mind. */
  readonly erasure: () => Promise<Erasure | undefined>;
  /** How far one is open to others, and they to oneself, on each connection. */
  readonly openness: () => Promise<readonly Openness[]>;
  /** The crisis plans of others that name one. */
  readonly called: () => Promise<readonly Called[]>;
  /** What an organization itself wrote about what stays between two people. */
  readonly briefings: (organization: OrganizationId) => Promise<readonly OwnBriefingText[]>;
  /** What one agreed to show, withdrawn or not. */
  readonly consentsGiven: () => Promise<readonly Kept<Consent>[]>;
  /** What one signed, newest first, withdrawn and past ones too. */
  readonly directives: () => Promise<readonly Kept<ConsentDirective>[]>;
  /** The same, as a decision takes it. */
  readonly signed: () => Promise<readonly ConsentTerms[]>;
  /** What an organization one acts in agreed with others. */
  readonly agreements: (organization: OrganizationId) => Promise<readonly Kept<NetworkAgreement>[]>;
  /** What the organizations one belongs to agreed with others. */
  readonly ownAgreements: () => Promise<readonly Kept<NetworkAgreement>[]>;
  /** Where one stands in an organization one belongs to now. */
  readonly here: (organization: OrganizationId) => Promise<Here | undefined>;
  /** How many people one supports there now. */
  readonly supporting: (organization: OrganizationId) => Promise<number>;
  /** Everyone who permits the reader something there. */
  readonly permitters: (organization: OrganizationId) => Promise<ReadonlySet<PersonId>>;
  /** These people, as far as one stands in any relation to them. */
  readonly people: (organization: OrganizationId, people: readonly PersonId[]) => Promise<readonly PersonSeen[]>;
}

export function lookOf(
  work: Work,
  self: SelfScope,
  { at, languages, session, newId, noticing }: Reader,
  {
    catalogue: builtIn,
    channels = [],
    scanPaths,
    peerIndex,
  }: {
    readonly catalogue: Catalogue;
    readonly channels?: Look['channels'];
    readonly scanPaths?: ScanPaths;
    readonly peerIndex?: PeerIndex;
  },
): Look {
  const me = self.actor;
  const own: Look['own'] = (task) => work(self, task);
  const memberships = remembered(() => own((ports) => ports.memberships.of(me)));
  const values = async (): Promise<readonly Membership[]> => (await memberships()).map(({ value }) => value);
  const belonged = async (id: OrganizationId): Promise<boolean> =>
    relationToOrganization(id, await values()) !== undefined;

  const erasure = remembered(() => own((ports) => ports.erasures.of(me)));
  // Whoever took themselves out meets nobody, as nobody meets them.
  const scopeIn = async (id: OrganizationId, purpose: ActingScope['purpose']): Promise<Result<ActingScope, unknown>> =>
    actIn(self, (await erasure()) ? [] : await values(), id, purpose, at);

  const acting: Look['acting'] = async (organization, purpose, task) => {
    const scope = await scopeIn(organization, purpose);
    return scope.ok ? work(scope.value, task) : undefined;
  };

  const here = rememberedBy((id: OrganizationId) => acting(id, 'support', (ports) => readHere(ports, me, id, at)));
  const known = rememberedBy((_: OrganizationId) => Promise.resolve(new Map<PersonId, PersonSeen | undefined>()));

  const directives = remembered(() => own((ports) => ports.directives.givenBy(me)));

  return {
    me,
    at,
    languages,
    session,
    withHelp: self.helpedBy !== undefined,
    own,
    channels,
    scanPaths,
    peerIndex,
    noticing,
    ledger: writtenDown({ me, at, newId, noticing }, own),
    acting,
    mayAct: async (organization, purpose) => (await scopeIn(organization, purpose)).ok,
    memberships,
    erasure,
    here,
    openness: remembered(async () => (await own((ports) => ports.trust.around(me))).map(({ value }) => value)),
    called: remembered(() => own((ports) => readCalled(ports, me))),
    briefings: rememberedBy((id) => own((ports) => ports.trust.briefings(id))),
    consentsGiven: remembered(() => own((ports) => ports.consents.givenBy(me))),
    directives,
    signed: remembered(async () => (await directives()).map(({ value }) => asDecided(value))),
    agreements: rememberedBy(
      async (id) => (await acting(id, 'support', (ports) => ports.networkAgreements.all())) ?? [],
    ),
    ownAgreements: remembered(() => own((ports) => ports.networkAgreements.all())),
    supporting: rememberedBy(
      async (id) => (await acting(id, 'support', (ports) => ports.connections.supportedBy(id, me))) ?? 0,
    ),
    permitters: rememberedBy(
      async (id) => (await acting(id, 'support', (ports) => ports.directives.permitters(me))) ?? new Set(),
    ),
    profile: remembered(() => own((ports) => ports.profiles.find(me))),
    organizations: remembered(async () =>
      (await values())
        .filter((membership) => inForce(membership, at))
        .sort(
          (one, other) => one.from.getTime() - other.from.getTime() || (one.organization < other.organization ? -1 : 1),
        )
        .map(({ organization }) => organization),
    ),
    organization: rememberedBy(async (id) =>
      (await belonged(id)) ? own((ports) => ports.organizations.find(id)) : undefined,
    ),
    catalogue: rememberedBy(async (id?: OrganizationId) => {
      if (id === undefined || !(await belonged(id))) return builtIn;
      return catalogueOf(...builtIn.values(), ...(await own((ports) => ports.dimensions.ofOrganization(id))));
    }),
    async people(organization, people) {
      const around = await here(organization);
      if (!around) return [];
      const seen = await known(organization);
      const unread = [...new Set(people)].filter((person) => !seen.has(person));
      const read =
        unread.length > 0
          ? await acting(organization, 'support', (ports) =>
              readPeople(ports, organization, unread, connectedWith(around)),
            )
          : undefined;
      for (const [person, facts] of read ?? []) seen.set(person, personSeen(around, person, facts, at));
      return people.map((person) => seen.get(person)).filter((one) => one !== undefined);
    },
  };
}
