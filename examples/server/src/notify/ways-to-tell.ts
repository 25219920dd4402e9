import type { NoticeChannel } from '@peerness/core/notices';
import type { Config } from '../config.js';

/** In which ways people can be told here that something waits: by e-mail, with a mail server and somebody who does the jobs. */
export function waysToTell({
  dispatch,
  mail,
  database,
}: Pick<Config, 'dispatch' | 'mail' | 'database'>): NoticeChannel[] {
  const hasJobs = database.kind !== 'given' || database.jobsUrl !== undefined;
  return dispatch?.on && hasJobs && mail ? ['e-mail'] : [];
}
