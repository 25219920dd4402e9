import type { LaboratorySetting } from '@peerness/core/simulate';

/** What was simulated, in one line. */
export function settingLine({ seed, months, arrivals, supporters, waitingWeight }: LaboratorySetting): string {
  return [
    `seed ${seed}`,
    `${months} months`,
    `${arrivals} people a month`,
    `${supporters} supporters`,
    `${waitingWeight} points for a day of waiting`,
  ].join(' · ');
}
