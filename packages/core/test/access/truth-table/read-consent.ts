import type { ConsentTerms } from '../../../src/index.js';
import { momentNamed, organizationNamed, personNamed } from './vocabulary.js';
import { readJson } from './read-table.js';

/** A consent of the table: by its name, or like one that has a name, and what is different. */
export type ConsentWords = string | ({ readonly like: string } & Partial<Spelled>);

export interface Spelled {
  readonly by: string;
  readonly kind: string;
  readonly decision?: string;
  readonly purposes: readonly string[];
  readonly categories: readonly string[];
  readonly things?: readonly string[] | null;
  readonly while?: string;
  readonly to: readonly string[];
  readonly form: string;
  readonly from: string;
  readonly expires?: string | { readonly event: string; readonly happened?: string };
  /** `for` a recipient, `of` a category; the whole where it says neither. */
  readonly withdrawn?: readonly { at: string; for?: string; of?: string }[];
}

let read: Readonly<Record<string, Spelled>> | undefined;

export function spelledOut(words: ConsentWords): Spelled {
  const name = typeof words === 'string' ? words : words.like;
  read ??= readJson<{ consents: Record<string, Spelled> }>('consents.json').consents;
  const found = read[name];
  if (!found) throw new Error(`There is no consent ${name}.`);
  return typeof words === 'string' ? found : { ...found, ...words };
}

/** The terms, under the name the table gives them. */
export function consentNamed(words: ConsentWords): ConsentTerms {
  const {
    by,
    decision = 'permit',
    things,
    while: connection,
    to,
    form,
    from,
    expires,
    withdrawn = [],
    ...rest
  } = spelledOut(words);
  const terms = {
    id: typeof words === 'string' ? words : words.like,
    person: personNamed(by),
    kind: rest.kind,
    decision,
    purposes: rest.purposes,
    categories: rest.categories,
    ...(things && { things }),
    ...(connection && { connection }),
    recipients: to.map(recipientNamed),
    from: momentNamed(from),
    expires: expiry(expires),
    form,
    withdrawals: withdrawn.map(({ at, for: recipient, of }) => ({
      at: momentNamed(at),
      ...(recipient && { recipient: recipientNamed(recipient) }),
      ...(of && { category: of }),
    })),
  };
  return terms as unknown as ConsentTerms;
}

/** `corinna`, `lighthouse`, `class health-plans`, `members of harbor`, `intermediary lighthouse for bo`, `outside the court`. */
function recipientNamed(words: string): object {
  const [, kind, rest = '', who] =
    /^(class|members of|connections in|outside|intermediary) (.+?)(?: for (\w+))?$/.exec(words) ?? [];
  switch (kind) {
    case 'class':
      return { kind: 'class', class: rest };
    case 'members of':
      return { kind: 'members', organization: organizationNamed(rest) };
    case 'connections in':
      return { kind: 'connections', organization: organizationNamed(rest) };
    case 'outside':
      return { kind: 'outside', name: rest };
    case 'intermediary':
      return { kind: 'intermediary', organization: organizationNamed(rest), participants: [personNamed(who ?? '')] };
    default:
      if (words === 'everyone') return { kind: 'everyone' };
      return ['harbor', 'lighthouse'].includes(words)
        ? { kind: 'organization', organization: organizationNamed(words) }
        : { kind: 'person', person: personNamed(words) };
  }
}

function expiry(expires: Spelled['expires']): object {
  if (expires === undefined) return { kind: 'none' };
  if (typeof expires === 'string') return { kind: 'date', at: momentNamed(expires) };
  const { event, happened } = expires;
  return { kind: 'event', event, ...(happened && { happenedAt: momentNamed(happened) }) };
}
