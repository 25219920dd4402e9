import type { EntityManager } from '@mikro-orm/postgresql';
import type { UnsafeStart } from './check-role.js';

/** How far our clock and PostgreSQL's may be apart, in milliseconds. */
const apart = 60_000;

/**
 * Whether PostgreSQL's clock and ours agree. What is over is over by PostgreSQL's; tokens end, and what is said is dated,
 * by ours. However long the answer takes, only what cannot be explained by that counts.
 */
export async function checkClock(em: EntityManager): Promise<readonly UnsafeStart[]> {
  const asked = Date.now();
  const [answer] = await em.execute<{ at: string }[]>('select extract(epoch from clock_timestamp())::text as at');
  const answered = Date.now();
  const at = Number(answer?.at) * 1_000;
  const off = at < asked ? at - asked : Math.max(0, at - answered);
  if (Math.abs(off) <= apart) return [];
  return [
    {
      code: 'clock-differs',
      about: `PostgreSQL is ${Math.round(Math.abs(off) / 1_000)} seconds ${off > 0 ? 'ahead' : 'behind'}`,
      doThis: 'Set the clocks of both machines, best by NTP; then start again.',
    },
  ];
}
