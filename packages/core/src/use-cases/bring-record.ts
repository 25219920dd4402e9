import type { SelfScope } from '../access/scope.js';
import type { Catalogue } from '../dimension/catalogue.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Profile } from '../profile/profile.js';
import type { StatementId } from '../profile/statement.js';
import { readRecordFile } from '../record/read-record-file.js';
import type { BroughtProfile, UnreadableRecord } from '../record/record-file.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { bringPlan } from './bring-plan.js';
import { bringRoadmap } from './bring-roadmap.js';
import { keepProfile } from './change-profile.js';
import { welcomeNobody } from './welcome-nobody.js';

export interface BringRecord {
  /** The text of the file. */
  readonly file: string;
}

/** Something was said or written here already: what is brought would stand between it. */
export interface RecordNotEmpty {
  readonly kind: 'RecordNotEmpty';
}

export type BringRecordRefusal = UnreadableRecord | RecordNotEmpty | ChangedMeanwhile;

/**
 * Someone brings their record from elsewhere, before they said anything here. What they said and wrote is theirs again;
 * what happened elsewhere is kept for them to read and take on, and gives nobody a role, a connection or a consent.
 */
export async function bringRecord(
  work: Work,
  self: SelfScope,
  { file }: BringRecord,
  catalogue: Catalogue,
  occasion: Occasion,
): Promise<Result<Outcome, BringRecordRefusal>> {
  const read = readRecordFile(file, catalogue, occasion.at);
  if (!read.ok) return read;
  const { profile, plans, roadmap, history } = read.value;
  await welcomeNobody(work, read.value, occasion);
  return work(self, async (ports): Promise<Result<Outcome, BringRecordRefusal>> => {
    const before = await ports.profiles.find(self.actor);
    const isEmpty = (before?.value.statements ?? []).length === 0 && (await ports.plans.of(self.actor)).length === 0;
    const hasRoadmap =
      (await ports.roadmapItems.countOf(self.actor)) > 0 || (await ports.setbacks.of(self.actor)).length > 0;
    if (!isEmpty || hasRoadmap || (await ports.broughtHistories.of(self.actor)).length > 0)
      return err({ kind: 'RecordNotEmpty' });
    if (profile) {
      const state = profileOf(profile, self, occasion);
      const fact = { state, happened: { kind: 'ProfileBrought', codes: {} } };
      const kept = await keepProfile(ports, self, before?.version ?? 0, fact, occasion);
      if (!kept.ok) return kept;
    }
    for (const plan of plans) {
      const kept = await bringPlan(ports, self, plan, occasion);
      if (!kept.ok) return kept;
    }
    const brought = roadmap ? await bringRoadmap(ports, self, roadmap, occasion) : ok(undefined);
    if (!brought.ok) return brought;
    await ports.broughtHistories.keep(self.actor, history, occasion.at);
    return ok({ person: globalId('self', self.actor) });
  });
}

function profileOf({ name, language, statements }: BroughtProfile, { actor }: SelfScope, { newId }: Occasion): Profile {
  return {
    person: actor,
    name,
    ...(language !== undefined && { language }),
    statements: statements.map(({ statedAt, ...said }) => ({
      ...said,
      id: newId() as StatementId,
      uses: [],
      statedAt: new Date(statedAt),
    })),
  };
}
