import { canonicalLanguageTag, type UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readLine, type UnreadableText } from '../kernel/text.js';
import type { TooMany } from '../plan/change.js';
import type { SectionId } from '../plan/plan.js';
import {
  type CrisisLink,
  type CrisisLinkId,
  type CrisisLinkTime,
  isLiveLink,
  longestLinkDays,
  longestLinkWords,
  mostCrisisLinks,
} from './crisis-link.js';
import type { CrisisPlan } from './crisis-plan.js';
import { readCrisisPassphrase, type UnreadablePassphrase } from './read-crisis-passphrase.js';
import type { UnknownSection } from './refusals.js';

/** A link opens something, or it is none. */
export interface OpensNothing {
  readonly kind: 'OpensNothing';
  readonly path: readonly string[];
}

/** It ends after it was made, and at most so many days after. */
export interface LinkEndOutOfRange {
  readonly kind: 'LinkEndOutOfRange';
  readonly mostDays: number;
  readonly path: readonly string[];
}

export interface MakeCrisisLink {
  readonly id: CrisisLinkId;
  readonly whom: string;
  readonly language: string;
  readonly sections: readonly SectionId[];
  readonly opens: CrisisLinkTime;
  readonly until: Date;
  readonly passphrase: string;
  readonly digest: string;
  readonly at: Date;
}

/** A link as it was chosen, and the passphrase that is still to be made into its lock. */
export interface CrisisLinkToLock {
  readonly link: Omit<CrisisLink, 'lock'>;
  readonly passphrase: string;
}

type Refusal =
  | TooMany
  | OpensNothing
  | LinkEndOutOfRange
  | UnreadablePassphrase
  | ((UnknownSection | UnreadableText | UnreadableLanguage) & { readonly path: readonly string[] });

/** The owner makes a link to sections that their crisis plan opens. `links`: all there are to it already. */
export function makeCrisisLink(
  plan: CrisisPlan,
  links: readonly CrisisLink[],
  { passphrase, at, until, ...chosen }: MakeCrisisLink,
): Result<CrisisLinkToLock, Refusal> {
  if (links.filter((one) => isLiveLink(one, at)).length >= mostCrisisLinks)
    return err({ kind: 'TooMany', most: mostCrisisLinks });
  const whom = readLine(chosen.whom, longestLinkWords);
  if (!whom.ok) return err({ ...whom.error, path: ['whom'] });
  const language = canonicalLanguageTag(chosen.language);
  if (language === undefined) return err({ kind: 'UnreadableLanguage', path: ['language'] });
  const sections = [...new Set(chosen.sections)];
  if (sections.length === 0) return err({ kind: 'OpensNothing', path: ['sections'] });
  const position = chosen.sections.findIndex((one) => !plan.opens.includes(one));
  if (position >= 0) return err({ kind: 'UnknownSection', position, path: ['sections', String(position)] });
  const isInRange = until > at && until.getTime() - at.getTime() <= longestLinkDays * 86_400_000;
  if (!isInRange) return err({ kind: 'LinkEndOutOfRange', mostDays: longestLinkDays, path: ['until'] });
  const read = readCrisisPassphrase(passphrase, whom.value);
  if (!read.ok) return read;
  const { id, opens, digest } = chosen;
  return ok({
    link: {
      ...{ id, owner: plan.owner, crisis: plan.id, whom: whom.value, language, sections },
      ...{ opens, madeAt: at, until, digest, wrong: [] },
    },
    passphrase: read.value,
  });
}
