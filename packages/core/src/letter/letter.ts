import { decide } from '../access/decide.js';
import type { Permit } from '../access/decision.js';
import type { ConsentPurpose } from '../consent/consent-purpose.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import { categoryOfDimension, type InfoCategory } from '../consent/info-category.js';
import { thingOfSection } from '../access/terms-of.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import type { Answer } from '../dimension/value.js';
import type { NonEmptyArray } from '../kernel/non-empty.js';
import type { PersonId } from '../person/person-id.js';
import type { Entry, Plan, Section } from '../plan/plan.js';
import type { Profile } from '../profile/profile.js';

/** A letter a person gives out about themselves: to whom, what for, and what of theirs is in it. */
export interface LetterAsked {
  /** To whom, in the person's words: a clinic, a court, a landlord. */
  readonly to: string;
  readonly purpose: ConsentPurpose;
  readonly categories: NonEmptyArray<InfoCategory>;
  /** Sections of plans are in it only by name. */
  readonly sections: readonly { readonly plan: string; readonly section: string }[];
}

/** The longest name of whoever gets it, in UTF-16 code units. */
export const longestLetterRecipient = 200;

/** How many categories, and how many sections, one letter can name. */
export const mostInLetter = 100;

/** What could be in it: the person's own things and nobody else's. */
export interface LetterSource {
  readonly profile: Pick<Profile, 'person' | 'name' | 'statements'>;
  readonly plans: readonly Plan[];
}

/** What is in it, category by category, in the order asked for. A category of which there is nothing is not named. */
export interface Letter {
  readonly to: string;
  readonly purpose: ConsentPurpose;
  readonly parts: readonly LetterPart[];
}

export interface LetterPart {
  readonly category: InfoCategory;
  readonly lines: readonly LetterLine[];
}

/** What is said, which thing it is said of, and what lets it out. */
export type LetterLine = Line & { readonly thing: string; readonly permit: Permit };

type Line =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'answer'; readonly dimension: DimensionId; readonly answer: Spoken }
  | { readonly kind: 'entry'; readonly section: Pick<Section, 'kind' | 'title'>; readonly entry: Entry };

type Spoken = Extract<Answer, { readonly answer: 'value' | 'self-described' }>;

/** What every letter is, by kind. */
export const kindOfLetter = 'specific';

/** The consent that giving the letter out is: named categories to one named recipient, for one purpose, once. */
export function termsOfLetter(
  { to, purpose, categories, sections }: LetterAsked,
  { id, person, at }: { readonly id: string; readonly person: PersonId; readonly at: Date },
): ConsentTerms {
  const things = sections.map(({ plan, section }) => thingOfSection(plan, section));
  return {
    id,
    person,
    kind: kindOfLetter,
    decision: 'permit',
    purposes: [purpose],
    categories,
    things: [...categories, ...things],
    recipients: [{ kind: 'outside', name: to }],
    from: at,
    expires: { kind: 'event', event: 'letter-released' },
    form: 'in-the-product',
    withdrawals: [],
  };
}

/**
 * What a letter holds: whatever the consent that it is lets out, thing by thing, and what was never said is not in it.
 * `signed`: whatever the person signed; of it a refusal to the same recipient wins here too, and no other permit counts.
 */
export function letterOf(
  asked: LetterAsked,
  source: LetterSource,
  { id, signed, at }: { readonly id: string; readonly signed: readonly ConsentTerms[]; readonly at: Date },
): Letter {
  const terms = termsOfLetter(asked, { id, person: source.profile.person, at });
  const consents = [terms, ...signed.filter(({ decision }) => decision === 'deny')];
  const permitTo = (category: InfoCategory, thing: string): Permit | undefined => {
    const decision = decide(
      { roles: [], outside: asked.to },
      'record.release',
      { owner: source.profile.person, category, thing, ties: [], barriers: [], consents },
      asked.purpose,
      at,
    );
    return decision.effect === 'permit' ? decision : undefined;
  };
  const parts = asked.categories
    .map((category) => ({ category, lines: linesOf(category, source, permitTo) }))
    .filter(({ lines }) => lines.length > 0);
  return { to: asked.to, purpose: asked.purpose, parts };
}

type PermitTo = (category: InfoCategory, thing: string) => Permit | undefined;

function linesOf(category: InfoCategory, { profile, plans }: LetterSource, permitTo: PermitTo): readonly LetterLine[] {
  if (category === 'plan' || category === 'crisis-plan') return entriesOf(category, plans, permitTo);
  const permit = permitTo(category, category);
  if (!permit) return [];
  if (category === 'name') return [{ kind: 'name', name: profile.name, thing: 'name', permit }];
  return profile.statements.flatMap(({ dimension, answer }): readonly LetterLine[] =>
    categoryOfDimension(dimension) === category && isSpoken(answer)
      ? [{ kind: 'answer', dimension, answer, thing: dimension, permit }]
      : [],
  );
}

function entriesOf(category: InfoCategory, plans: readonly Plan[], permitTo: PermitTo): readonly LetterLine[] {
  return plans.flatMap(({ id, sections }) =>
    sections
      .filter(({ kind }) => (kind === 'crisis') === (category === 'crisis-plan'))
      .flatMap((section): readonly LetterLine[] => {
        const thing = thingOfSection(id, section.id);
        const permit = permitTo(category, thing);
        return permit ? section.entries.map((entry) => ({ kind: 'entry', section, entry, thing, permit })) : [];
      }),
  );
}

function isSpoken(answer: Answer): answer is Spoken {
  return answer.answer === 'value' || answer.answer === 'self-described';
}
