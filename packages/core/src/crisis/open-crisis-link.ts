import type { SectionId } from '../plan/plan.js';
import { type CrisisActivation, statusOf } from './activation.js';
import { type CrisisLink, isLiveLink, isLockedLink, wrongWithinTheHour } from './crisis-link.js';
import type { CrisisPlan } from './crisis-plan.js';

/** The one answer to whoever is shown nothing: unknown, taken back, past, locked, not now and wrong are not told apart. */
export interface NothingOpen {
  readonly kind: 'NothingOpen';
}

/** What it opens, and until when. */
export interface CrisisLinkOpened {
  readonly kind: 'CrisisLinkOpened';
  readonly sections: readonly SectionId[];
  /** From this instant on it opens nothing. */
  readonly until: Date;
}

/** `answer` is for whoever presented it; the rest is for its owner alone. */
export interface CrisisLinkPresented {
  readonly answer: NothingOpen | CrisisLinkOpened;
  /** With what is to be kept: that it opened, or that a passphrase was wrong. Absent where nothing is. */
  readonly link?: CrisisLink;
  /** So many wrong ones locked it just now: its owner is told. */
  readonly lockedAfter?: number;
}

/** What stands around a link when it is presented. */
export interface AroundCrisisLink {
  readonly link: CrisisLink;
  readonly plan: CrisisPlan;
  readonly activation: CrisisActivation | undefined;
  /** Its owner has not taken themselves out. */
  readonly ownerIsHere: boolean;
}

/** Somebody presents a link. `fits`: the passphrase fits its lock; asked for an unknown link too, which takes as long. */
export function openCrisisLink(
  around: AroundCrisisLink | undefined,
  { fits, at }: { readonly fits: boolean; readonly at: Date },
): CrisisLinkPresented {
  const answer = { kind: 'NothingOpen' } as const;
  if (!around?.ownerIsHere) return { answer };
  const { link } = around;
  if (!isLiveLink(link, at) || isLockedLink(link, at)) return { answer };
  if (fits) {
    const shown = opened(around, at);
    return shown ? { answer: shown, link: { ...link, openedAt: at } } : { answer };
  }
  const wrong = [...wrongWithinTheHour(link, at), at];
  const kept = { ...link, wrong };
  return { answer, link: kept, ...(isLockedLink(kept, at) && { lockedAfter: wrong.length }) };
}

function opened({ link, plan, activation }: AroundCrisisLink, at: Date): CrisisLinkOpened | undefined {
  const sections = link.sections.filter((one) => plan.opens.includes(one));
  if (link.crisis !== plan.id || sections.length === 0) return undefined;
  if (link.opens === 'at-any-time') return { kind: 'CrisisLinkOpened', sections, until: link.until };
  if (!activation?.active || activation.crisis !== plan.id || statusOf(activation, at) !== 'active') return undefined;
  const { until } = activation.active;
  return { kind: 'CrisisLinkOpened', sections, until: until < link.until ? until : link.until };
}
