import type { SelfScope } from '../access/scope.js';
import type { Catalogue } from '../dimension/catalogue.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { EntryId, Plan, PlanId, SectionId } from '../plan/plan.js';
import type { Profile } from '../profile/profile.js';
import type { StatementId } from '../profile/statement.js';
import { readRecordFile } from '../record/read-record-file.js';
import type { BroughtPlan, BroughtProfile, UnreadableRecord } from '../record/record-file.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { keepProfile } from './change-profile.js';
import { happened } from './happened.js';

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
  const { profile, plans, history } = read.value;
  return work(self, async (ports): Promise<Result<Outcome, BringRecordRefusal>> => {
    const before = await ports.profiles.find(self.actor);
    const isEmpty = (before?.value.statements ?? []).length === 0 && (await ports.plans.of(self.actor)).length === 0;
    if (!isEmpty || (await ports.broughtHistories.of(self.actor)).length > 0) return err({ kind: 'RecordNotEmpty' });
    if (profile) {
      const state = profileOf(profile, self, occasion);
      const fact = { state, happened: { kind: 'ProfileBrought', codes: {} } };
      const kept = await keepProfile(ports, self, before?.version ?? 0, fact, occasion);
      if (!kept.ok) return kept;
    }
    for (const plan of plans) {
      const kept = await keepPlan(ports, self, planOf(plan, self, occasion), occasion);
      if (!kept.ok) return kept;
    }
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

function planOf({ title, draftedAt, sections }: BroughtPlan, { actor }: SelfScope, { newId }: Occasion): Plan {
  return {
    id: newId() as PlanId,
    owner: actor,
    title,
    draftedAt: new Date(draftedAt),
    sections: sections.map((section) => ({
      ...section,
      id: newId() as SectionId,
      entries: section.entries.map(({ writtenAt, ...written }) => ({
        ...written,
        id: newId() as EntryId,
        writtenAt: new Date(writtenAt),
      })),
    })),
  };
}

async function keepPlan(
  { plans }: Ports,
  { actor }: SelfScope,
  plan: Plan,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  const fact = {
    owner: { person: actor },
    aggregate: 'plan',
    aggregateId: plan.id,
    version: 1,
    kind: 'PlanBrought',
    codes: {},
  } as const;
  return plans.keep({ value: plan, version: 0 }, [happened(occasion, actor, fact)]);
}
