import { stillBelongs } from '../../matching/can-be-invited.js';
import { hasFreePlace, isEmployedSupporter } from '../../matching/offers-in-force.js';
import { isResting } from '../../presence/choose-presence.js';
import type { Presence } from '../../presence/presence.js';

/** What of somebody begins or ends on a date. */
export interface Dated extends Pick<Presence, 'until' | 'offers'> {
  readonly setting: Pick<Presence['setting'], 'paused' | 'pausedUntil'>;
  readonly taken: number;
}

export const standings = ['there', 'free', 'employed'] as const;

export type Standing = (typeof standings)[number];

/** How somebody stands at a moment, by the judge's own rules. */
export function standingAt(dated: Dated, at: Date): readonly Standing[] {
  const stands: { readonly [Each in Standing]: boolean } = {
    there: !isResting(dated.setting, at) && stillBelongs(dated, at),
    free: hasFreePlace({ presence: dated, taken: dated.taken }, at),
    employed: isEmployedSupporter(dated, at),
  };
  return standings.filter((one) => stands[one]);
}

/** The moments at which somebody may come to stand differently, in milliseconds. */
export function turningPoints({ setting, until, offers }: Dated): readonly number[] {
  const points: number[] = [];
  if (until) points.push(until.getTime());
  if (setting.pausedUntil) points.push(setting.pausedUntil.getTime());
  for (const offer of offers) {
    points.push(offer.from.getTime());
    if (offer.until) points.push(offer.until.getTime());
  }
  return points;
}
