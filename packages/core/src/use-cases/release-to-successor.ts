import {
  decideEntryHandedOver,
  decidePlaceHandedOver,
  handedOverFor,
  type HandOverFacts,
} from '../access/decide-hand-over.js';
import { type Decision, noticeIn, type Permit } from '../access/decision.js';
import { selfScope } from '../access/scope.js';
import type { ComplianceProfile } from '../consent/compliance-profile.js';
import type { ConsentDirective } from '../consent/directive.js';
import type { InfoCategory } from '../consent/info-category.js';
import { dated, nameOfDimension } from './own-of-organization.js';
import type { PersonHandedOver } from '../record/organization-file.js';
import type { Membership } from '../organization/membership.js';
import type { ImportedEntry } from '../profile/imported-entry.js';
import type { Access } from '../record/accesses.js';
import { globalId } from '../views/global-id.js';
import { moment } from '../views/spelling.js';
import { noticeWords } from '../views/words/notices.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';

/** To whom it goes, and what the organization it goes out of found about itself. */
export interface Successor {
  readonly to: string;
  readonly profile: ComplianceProfile | undefined;
  /** The day it closes, which ends memberships and is nobody's own end. */
  readonly closesOn: Date | undefined;
}

/** What goes of one person; `isKnown`: there was something about them that could have gone. */
export interface ReleasedToSuccessor {
  readonly people: readonly PersonHandedOver[];
  readonly isKnown: boolean;
}

type Released = ImportedEntry & { readonly permit: Permit };

/**
 * What the organization keeps about one person goes out of its hands, as far as they said yes. It happens in the
 * person's own name: what they signed is read and held as it is now, each thing is decided on its own, and each that
 * goes is written into their list of accesses by the transaction that lets it go.
 */
export function releaseToSuccessor(
  work: Work,
  membership: Membership,
  successor: Successor,
  now: () => Occasion,
): Promise<ReleasedToSuccessor> {
  const { organization, person, id } = membership;
  return work(selfScope(person), async (ports): Promise<ReleasedToSuccessor> => {
    const about = await ports.importedEntries.about(organization, person);
    const signed = about.length > 0 ? await heldNow(ports, membership) : [];
    const isGone = about.length === 0 || (await ports.erasures.of(person)) !== undefined;
    const occasion = now();
    const facts: HandOverFacts = { ...successor, organization, person, signed, at: occasion.at };
    const place = permitOf(
      decidePlaceHandedOver(facts, 'organization-entries', globalId('membership', organization, id)),
    );
    if (isGone || !place) return { people: [], isKnown: about.length > 0 };
    const released = about.flatMap((entry): readonly Released[] => {
      const permit = permitOf(decideEntryHandedOver(facts, entry));
      return permit ? [{ ...entry, permit }] : [];
    });
    if (released.length === 0) return { people: [], isKnown: true };
    const known = (await ports.presences.ofPerson(organization, person))?.presence.name;
    const named = known === undefined ? undefined : permitOf(decidePlaceHandedOver(facts, 'name', 'name'));
    const lines = [
      line(facts, occasion, 'organization-entries', globalId('membership', organization, id), place),
      ...released.map((one) =>
        line(facts, occasion, 'organization-entries', globalId('entry', organization, one.id), one.permit),
      ),
      ...(named ? [line(facts, occasion, 'name', 'name', named)] : []),
    ];
    await ports.accesses.record(lines);
    const common = { ...placeOf(membership, successor), ...(named && known !== undefined && { name: known }) };
    const of = (permit: Permit) =>
      consentOf(facts, permit, named ? ['organization-entries', 'name'] : ['organization-entries']);
    return { isKnown: true, people: byList(released).map((list) => ({ ...common, ...listOf(list, of) })) };
  });
}

/** All they signed, each that permits locked: what is taken back meanwhile waits, and what was before is seen. */
async function heldNow({ directives }: Ports, { person }: Membership): Promise<readonly ConsentDirective[]> {
  const held: ConsentDirective[] = [];
  for (const { value } of await directives.givenBy(person)) {
    const locked =
      value.decision === 'permit' && value.categories.includes('organization-entries')
        ? await directives.find(person, value.id, 'update')
        : { value };
    if (locked) held.push(locked.value);
  }
  return held;
}

function permitOf(decision: Decision): Permit | undefined {
  return decision.effect === 'permit' ? decision : undefined;
}

function line(
  { person: owner }: HandOverFacts,
  { at, newId }: Occasion,
  category: InfoCategory,
  thing: string,
  permit: Permit,
): Access {
  return {
    id: newId(),
    owner,
    at,
    action: 'record.release',
    category,
    thing,
    purpose: handedOverFor,
    basis: permit.basis,
    ...(permit.consent !== undefined && { consent: permit.consent }),
    outcome: 'permit',
    disclosed: true,
    ...noticeIn(permit),
  };
}

/** The power to administer is never handed over: it is given by name, by somebody who has it. */
function placeOf(
  { from, until, roles }: Membership,
  { closesOn }: Successor,
): Pick<PersonHandedOver, 'from' | 'until' | 'roles'> {
  const isOwnEnd = until !== undefined && (closesOn === undefined || until < closesOn);
  return {
    ...dated({ from, ...(isOwnEnd && { until }) }),
    roles: roles
      .filter(({ code }) => code !== 'administrator')
      .map(({ code, engagement, places, ...dates }) => ({ code, engagement, places, ...dated(dates) })),
  };
}

function byList(released: readonly Released[]): readonly (readonly [Released, ...Released[]])[] {
  const lists = new Map<string, [Released, ...Released[]]>();
  for (const one of released) {
    const key = JSON.stringify([one.source, one.externalId]);
    const list = lists.get(key);
    if (list) list.push(one);
    else lists.set(key, [one]);
  }
  return [...lists.values()];
}

function listOf(
  list: readonly [Released, ...Released[]],
  consentBy: (permit: Permit) => PersonHandedOver['consent'],
): Pick<PersonHandedOver, 'source' | 'externalId' | 'entries' | 'consent'> {
  const [{ source, externalId, permit }] = list;
  return {
    source,
    externalId,
    entries: list.map(({ dimension, answer, comfort }) => ({ dimension: nameOfDimension(dimension), answer, comfort })),
    consent: consentBy(permit),
  };
}

function consentOf(
  { signed }: HandOverFacts,
  permit: Permit,
  categories: readonly InfoCategory[],
): PersonHandedOver['consent'] {
  const consent = signed.find(({ id }) => id === permit.consent);
  const { notice = 'confidentiality' } = noticeIn(permit);
  return {
    purpose: handedOverFor,
    categories,
    signedAt: moment(consent?.signature.at ?? new Date(0)),
    ...(consent?.expires.kind === 'date' && { until: moment(consent.expires.at) }),
    notice: noticeWords[notice].en ?? '',
  };
}
