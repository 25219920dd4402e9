import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { NoticeAbout } from './notice-about.js';
import type { NoticeUrgency } from './when-to-tell.js';

type Told = Pick<DomainEvent, 'owner' | 'actor' | 'codes'>;

/** To whom something that happened is news, by what happened. `concerned` is read when it is told, not when it happened. */
export interface NewsRule {
  readonly about: NoticeAbout;
  readonly urgency: NoticeUrgency;
  readonly for: (event: Told, concerned: readonly PersonId[]) => readonly PersonId[];
  /** Also to whoever did it: they may not think of what it did besides. */
  readonly toWhoeverDidIt?: true;
}

export interface News {
  readonly about: NoticeAbout;
  readonly urgency: NoticeUrgency;
  readonly people: readonly PersonId[];
}

/** By aggregate and kind of event. What has no line here is told to nobody; a new kind joins with one line. */
export type NewsRules = Readonly<Record<string, NewsRule>>;

const whose: NewsRule['for'] = ({ owner }) => ('person' in owner ? [owner.person as PersonId] : []);
const supporter: NewsRule['for'] = ({ codes: { supporter: one } }) =>
  typeof one === 'string' ? [one as PersonId] : [];
const theOther: NewsRule['for'] = ({ actor }, concerned) =>
  concerned.some((one) => one === actor) ? concerned.filter((one) => one !== actor) : [];

const between = (about: NoticeAbout): NewsRule => ({ about, urgency: 'ordinary', for: theOther });
const toOwner = (about: NoticeAbout, urgency: NoticeUrgency = 'crisis'): NewsRule => ({ about, urgency, for: whose });
const suggested: NewsRule = { about: 'suggestion', urgency: 'ordinary', for: (_, concerned) => concerned };
const gone: NewsRule = { ...toOwner('supporter-gone', 'ordinary'), toWhoeverDidIt: true };

/**
 * All there is to be told. A no, an end and a block are not in it, nor what only one of two people said before both did:
 * it would tell of one who keeps another away. That a supporter dropped out of somebody's crisis plan is told to them,
 * without saying who or why.
 */
export const newsRules: NewsRules = {
  'connection InvitationSent': between('invitation'),
  'connection InvitationAccepted': between('accepted'),
  'connection MeetingProposed': between('meeting'),
  'connection MeetingAgreed': between('meeting'),
  'round-offer OfferMade': { about: 'invitation', urgency: 'ordinary', for: (_, concerned) => concerned },
  'suggestion SuggestionMade': suggested,
  'roadmap-suggestion SuggestionMade': suggested,
  'crisis CrisisSupporterAsked': { about: 'asked-to-be-there', urgency: 'ordinary', for: supporter },
  'crisis CrisisSupporterDroppedOut': gone,
  'crisis-answer CrisisSupporterDroppedOut': gone,
  'crisis-answer CrisisSupporterSteppedBack': gone,
  'crisis-activation CrisisAsserted': toOwner('crisis-begun'),
  'crisis-activation CrisisActivated': toOwner('crisis-begun'),
  'crisis-activation CrisisAsked': { about: 'crisis-asks-you', urgency: 'crisis', for: supporter },
  'crisis-activation CrisisAcknowledged': toOwner('crisis-answered'),
  'crisis-activation CrisisNobodyLeft': toOwner('crisis-nobody-left'),
  'crisis-activation CrisisOver': toOwner('crisis-over'),
  'crisis-activation CrisisPassed': { about: 'crisis-over', urgency: 'ordinary', for: supporter },
  'crisis-opening CrisisSectionOpened': toOwner('opened-in-crisis'),
  'crisis-link-look CrisisLinkOpened': toOwner('opened-in-crisis'),
  'crisis-link-look CrisisLinkLocked': toOwner('crisis-link-locked', 'ordinary'),
};

/** What a notifier looks for: aggregate and kind. */
export const newsKinds: readonly string[] = Object.keys(newsRules);

/** To whom this is news: nobody, unless a rule says so; and hardly ever to whoever did it. */
export function newsOf(
  event: Told & Pick<DomainEvent, 'aggregate' | 'kind'>,
  concerned: readonly PersonId[],
  rules: NewsRules = newsRules,
): News | undefined {
  const key = `${event.aggregate} ${event.kind}`;
  const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
  if (!rule) return undefined;
  const people = rule.for(event, concerned).filter((one) => rule.toWhoeverDidIt || one !== event.actor);
  return people.length > 0 ? { about: rule.about, urgency: rule.urgency, people: [...new Set(people)] } : undefined;
}
