import type { Connection } from '../connection/connection.js';
import { otherOf, takesPart } from '../connection/connection.js';
import type { PersonId } from '../person/person-id.js';
import type { NoticeUrgency } from './when-to-tell.js';

/** To whom something that happened to a `Subject` is news, by what happened; read when it is told, not when it happened. */
export interface NewsRule<Subject> {
  readonly urgency: NoticeUrgency;
  readonly for: (subject: Subject, actor: PersonId) => readonly PersonId[];
}

export interface News {
  readonly people: readonly PersonId[];
  readonly urgency: NoticeUrgency;
}

const theOther: NewsRule<Connection> = {
  urgency: 'ordinary',
  for: (connection, actor) => (takesPart(connection, actor) ? [otherOf(connection, actor)] : []),
};

/**
 * What happens between two people and is news to the other one. All else is news to nobody: a no and an end would tell
 * of a block, and what only one of them said is not told before both did.
 */
export const connectionNews: NewsRules<Connection> = {
  InvitationSent: theOther,
  InvitationAccepted: theOther,
  MeetingProposed: theOther,
  MeetingAgreed: theOther,
};

/** By the kind of event. What has no line here is told to nobody; a new kind joins with one line. */
export type NewsRules<Subject> = Readonly<Record<string, NewsRule<Subject>>>;

/** To whom this is news: nobody, unless a rule says so; never to whoever did it. */
export function newsOf<Subject>(
  rules: NewsRules<Subject>,
  { kind, actor }: { readonly kind: string; readonly actor: PersonId },
  subject: Subject,
): News | undefined {
  const rule = Object.hasOwn(rules, kind) ? rules[kind] : undefined;
  const people = rule?.for(subject, actor).filter((person) => person !== actor) ?? [];
  return rule && people.length > 0 ? { people: [...new Set(people)], urgency: rule.urgency } : undefined;
}
