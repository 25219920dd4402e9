import { organizationOf } from '../../dimension/dimension-id.js';
import type { Profile } from '../../profile/profile.js';
import type { BroughtProfile, RecordFile } from '../../record/record-file.js';
import { each } from '../project.js';
import { historyOf } from './history-of.js';
import type { Look } from './look.js';
import { planIn } from './plan-in-record.js';
import { roadmapOf } from './roadmap-of.js';
import { withoutIds } from './without-ids.js';

/** Everything the reader owns, as the file they take along. Of others it holds that there was somebody, and no more. */
export async function recordOf(look: Look): Promise<RecordFile> {
  const { me } = look;
  const profile = (await look.profile())?.value;
  const plans = await look.own((ports) => ports.plans.of(me));
  const brought = await look.own((ports) => ports.broughtHistories.of(me));
  const lived = await historyOf(look, profile);
  return {
    format: 'peerness-record',
    version: 1,
    exportedAt: look.at.toISOString(),
    ...(profile && { profile: profileIn(profile) }),
    plans: await each([...plans].reverse(), ({ value }) => planIn(look, value)),
    ...(await roadmapOf(look)),
    history: [...brought, ...(lived ? [withoutIds(lived)] : [])],
  };
}

function profileIn({ name, language, statements }: Profile): BroughtProfile {
  return {
    name,
    ...(language !== undefined && { language }),
    statements: statements
      .filter(({ dimension }) => organizationOf(dimension) === undefined)
      .map(({ dimension, answer, comfort, statedAt, helpedBy }) => ({
        dimension,
        answer,
        comfort,
        statedAt: statedAt.toISOString(),
        ...(helpedBy !== undefined && { helpedBy }),
      })),
  };
}
