import type { NotDeliveredCode } from './notice.js';

/** One notice on its way to one person, as that person may see it. */
export type Delivery =
  | { readonly state: 'waiting'; readonly attempts: number; readonly nextAt: Date }
  | { readonly state: 'sent'; readonly attempts: number; readonly sentAt: Date }
  | { readonly state: 'failed'; readonly attempts: number; readonly failedAt: Date; readonly why: WhyNotTold };

/** `no-channel`: nobody at this server can tell people in the way they chose. */
export type WhyNotTold = NotDeliveredCode | 'no-channel';

/** What came of trying once. */
export type Tried = 'sent' | WhyNotTold;

/** Six tries, growing apart: 1, 2, 4, 8 and 16 minutes between them. */
export const mostAttempts = 6;

const minuteMs = 60_000;

export function toBeTold(nextAt: Date): Delivery {
  return { state: 'waiting', attempts: 0, nextAt };
}

/** What a try makes of a delivery. One that was sent or given up stays as it is: whatever is tried twice, is told once. */
export function afterTry(delivery: Delivery, tried: Tried, at: Date): Delivery {
  if (delivery.state !== 'waiting') return delivery;
  const attempts = delivery.attempts + 1;
  if (tried === 'sent') return { state: 'sent', attempts, sentAt: at };
  if (tried === 'refused' || tried === 'no-channel' || attempts >= mostAttempts)
    return { state: 'failed', attempts, failedAt: at, why: tried };
  return { state: 'waiting', attempts, nextAt: new Date(at.getTime() + 2 ** (attempts - 1) * minuteMs) };
}
