import {
  builtInBriefing,
  type ConnectionId,
  importScope,
  type MembershipId,
  type Occasion,
  type OrganizationId,
  type PlanId,
  type Result,
  type SectionId,
  type SelfScope,
  selfScope,
  signInScope,
  type Work,
} from '@peerness/core';
import {
  acceptInvitation,
  acknowledgeBriefing,
  addSection,
  block,
  claimPlace,
  draftPlan,
  invite,
  readGlobalId,
  showSection,
  state,
  takeBackSection,
  wish,
  writeEntry,
} from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { ownIssuer } from '../auth/own-keys.js';
import { digestOf, newClaimCode } from '../import/claim-codes.js';
import { demoOrganizations, demoPeople, type DemoPerson } from './demo-people.js';

/** Someone of the demo, signed in. */
interface Player {
  readonly self: SelfScope;
  /** Their place, by the organization's handle. */
  readonly places: ReadonlyMap<string, { readonly organization: OrganizationId; readonly membership: MembershipId }>;
}

/** What the demo people say and do themselves, through the same use cases as everyone's. */
export async function tellStories(work: Work): Promise<void> {
  const ids = new Map(demoOrganizations().map(({ handle, id }) => [handle, id]));
  const codes = await makeCodes(work, ids);
  const players = new Map<string, Player>();
  for (const person of demoPeople()) {
    const player = await signIn(work, person, codes);
    players.set(person.handle, player);
    await speak(work, player, person);
  }
  const [pending, blocked, revoked, corinna] = ['pending', 'blocked', 'revoked', 'corinna'].map((handle) =>
    there(players.get(handle)),
  ) as [Player, Player, Player, Player];
  await inviteCorinna(work, pending, corinna);
  must(
    await block(work, corinna.self, { organization: at(blocked).organization, person: at(blocked).membership }, now()),
  );
  await showAndTakeBack(work, revoked, corinna);
}

/** A claim code for every place of every demo person, as an import would make them. */
async function makeCodes(work: Work, ids: ReadonlyMap<string, OrganizationId>): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  for (const [handle, organization] of ids) {
    await work(importScope(organization), async ({ importedEntries, claimCodes }) => {
      const entries = await importedEntries.ofSource(organization, 'demo');
      const people = new Map(entries.map((entry) => [entry.externalId, entry.person]));
      for (const person of demoPeople().filter(({ places }) => places[handle])) {
        const code = newClaimCode();
        codes.set(`${person.handle} ${handle}`, code);
        const openUntil = new Date(Date.now() + 3_600_000);
        await claimCodes.keep({
          organization,
          person: there(people.get(`fictional-${person.handle}`)),
          digest: digestOf(code),
          openUntil,
        });
      }
    });
  }
  return codes;
}

async function signIn(work: Work, { handle, places }: DemoPerson, codes: ReadonlyMap<string, string>): Promise<Player> {
  const identity = { issuer: ownIssuer, subject: handle };
  const taken = new Map<string, { organization: OrganizationId; membership: MembershipId }>();
  for (const place of Object.keys(places)) {
    const { membership = '' } = must(
      await claimPlace(work, identity, { digest: digestOf(there(codes.get(`${handle} ${place}`))) }, now()),
    );
    const [organization, id] = idsIn(membership);
    taken.set(place, { organization: organization as OrganizationId, membership: id as MembershipId });
  }
  const person = await work(signInScope(identity), ({ people }) => people.identifiedBy(identity));
  return { self: selfScope(there(person)), places: taken };
}

async function speak(work: Work, { self, places }: Player, { statements, wishes }: DemoPerson): Promise<void> {
  for (const { dimension, answer, in: where = [...places.keys()], audience = 'members' } of statements) {
    const uses = where.flatMap((handle) => {
      const { organization } = there(places.get(handle));
      return [{ use: 'match', organization } as const, { use: 'display', organization, audience } as const];
    });
    must(await state(work, self, { dimension, answer, comfort: 'gladly', uses }, now()));
  }
  for (const { organization, turnOn = false, ...wished } of wishes)
    must(
      await wish(work, self, { ...wished, turnOn, organization: there(places.get(organization)).organization }, now()),
    );
}

async function inviteCorinna(work: Work, who: Player, corinna: Player): Promise<ConnectionId> {
  const { organization, membership } = at(corinna);
  const { connection = '' } = must(
    await invite(work, who.self, { organization, to: membership, kind: 'support' }, now()),
  );
  return there(idsIn(connection)[1]) as ConnectionId;
}

async function showAndTakeBack(work: Work, who: Player, corinna: Player): Promise<void> {
  const { organization } = at(corinna);
  const connection = await inviteCorinna(work, who, corinna);
  const briefing = { text: builtInBriefing.version, language: 'en' };
  must(await acceptInvitation(work, corinna.self, { organization, connection, briefing }, now()));
  must(await acknowledgeBriefing(work, who.self, { organization, connection, ...briefing }, now()));
  const { plan: planId = '' } = must(await draftPlan(work, who.self, { title: 'Quando o inverno chega' }, now()));
  const plan = idsIn(planId)[0] as PlanId;
  const { section: sectionId = '' } = must(await addSection(work, who.self, { plan, sectionKind: 'toolbox' }, now()));
  const section = there(idsIn(sectionId).at(-1)) as SectionId;
  must(
    await writeEntry(
      work,
      who.self,
      { plan, section, words: 'Uma caminhada antes do café, mesmo que curta.', language: 'pt' },
      now(),
    ),
  );
  must(await showSection(work, who.self, { plan, section, organization, connection }, now()));
  must(await takeBackSection(work, who.self, { plan, section, organization, connection }, now()));
}

/** The demo people of these stories have one place each. */
function at({ places }: Player): { readonly organization: OrganizationId; readonly membership: MembershipId } {
  return there([...places.values()][0]);
}

function idsIn(globalId: string): readonly string[] {
  return must(readGlobalId(globalId)).ids;
}

function now(): Occasion {
  return { at: new Date(), newId };
}

function must<Value>(result: Result<Value, { readonly kind: string }>): Value {
  if (result.ok) return result.value;
  throw new Error(`The demo cannot be told: ${JSON.stringify(result.error)}.`);
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The demo cannot be told: something is missing.');
  return value;
}
