import type { Facet, Presence } from '../presence/presence.js';
import type { Consent, ConsentSubject } from '../consent/consent.js';
import type { ConsentTerms, Recipient } from '../consent/consent-terms.js';
import { categoryOfDimension } from '../consent/info-category.js';

/** The terms of one thing shown to one person: for support, while that connection is live, until its end if it has one. */
export function termsOfShowing({ id, person, recipient, subject, givenAt, until, withdrawnAt }: Consent): ConsentTerms {
  return {
    id,
    person,
    kind: 'specific',
    decision: 'permit',
    purposes: ['support'],
    ...whatIsShown(subject),
    connection: subject.connection,
    recipients: [{ kind: 'person', person: recipient }],
    from: givenAt,
    expires: until ? { kind: 'date', at: until } : { kind: 'event', event: 'connection-ends' },
    form: 'in-the-product',
    withdrawals: withdrawnAt ? [{ at: withdrawnAt }] : [],
  };
}

function whatIsShown(subject: ConsentSubject): Pick<ConsentTerms, 'categories' | 'things'> {
  switch (subject.kind) {
    case 'contact':
      return { categories: ['contact'], things: [subject.connection] };
    case 'roadmap-item':
      return { categories: ['plan', 'story'], things: [subject.item] };
    case 'plan-section':
      return { categories: ['plan', 'crisis-plan'], things: [thingOfSection(subject.plan, subject.section)] };
  }
}

/** What a consent calls one section of one plan. */
export function thingOfSection(plan: string, section: string): string {
  return `${plan}/${section}`;
}

/** The terms of being seen: for as long as the person chose to be, and does not rest; from the end of a rest, where it has one. */
export function termsOfBeingSeen({ person, organization, setting }: Presence): readonly ConsentTerms[] {
  const { seen, paused, pausedUntil } = setting;
  if (!seen || (paused && !pausedUntil)) return [];
  const terms = platformTerms(person, organization, 'name', ['name'], { kind: 'members', organization });
  return [paused && pausedUntil ? { ...terms, from: pausedUntil } : terms];
}

/** The terms of one facet being shown, to the audience it was given. */
export function termsOfFacet({ person, organization }: Presence, facet: Facet): readonly ConsentTerms[] {
  const { dimension, display } = facet;
  if (display === undefined) return [];
  const terms = (recipient: Recipient): ConsentTerms =>
    platformTerms(person, organization, dimension, [categoryOfDimension(dimension)], recipient);
  const connections = terms({ kind: 'connections', organization });
  return display === 'members' ? [connections, terms({ kind: 'members', organization })] : [connections];
}

/** Chosen in the product and in force as it stands: the row holds it only while it does. */
function platformTerms(
  person: Presence['person'],
  organization: Presence['organization'],
  thing: string,
  categories: ConsentTerms['categories'],
  recipient: Recipient,
): ConsentTerms {
  return {
    id: `${organization}/${person}/${thing}`,
    person,
    kind: 'platform',
    decision: 'permit',
    purposes: ['display'],
    categories,
    things: [thing],
    recipients: [recipient],
    from: beginning,
    expires: { kind: 'none' },
    form: 'in-the-product',
    withdrawals: [],
  };
}

const beginning = new Date(0);
