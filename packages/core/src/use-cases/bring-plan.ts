import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { Entry, EntryId, Plan, PlanId, Section, SectionId } from '../plan/plan.js';
import { nobody } from '../record/erasure.js';
import type { BroughtEntry, BroughtPlan, BroughtSection } from '../record/record-file.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** Keeps a plan that was brought along, with new ids, and then every version of it that was published elsewhere. */
export async function bringPlan(
  { plans }: Ports,
  { actor }: SelfScope,
  { title, draftedAt, licence, sections, versions = [] }: BroughtPlan,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  const idOf = idsByMark(occasion);
  const plan: Plan = {
    id: occasion.newId() as PlanId,
    owner: actor,
    title,
    draftedAt: new Date(draftedAt),
    ...(licence && { licence }),
    sections: sections.map((section) => sectionOf(section, idOf)),
  };
  const event = happened(occasion, actor, {
    owner: { person: actor },
    aggregate: 'plan',
    aggregateId: plan.id,
    version: 1,
    kind: 'PlanBrought',
    codes: { versions: versions.length },
  });
  let kept = await plans.keep({ value: plan, version: 0 }, [event]);
  for (const [at, one] of versions.entries()) {
    if (!kept.ok) return kept;
    const number = at + 1;
    kept = await plans.publish(
      { value: { ...plan, published: number }, version: kept.value },
      {
        plan: plan.id,
        owner: actor,
        number,
        publishedAt: new Date(one.publishedAt),
        ...(one.destroyedAt !== undefined && { destroyedAt: new Date(one.destroyedAt) }),
        sections: one.sections.map((section) => sectionOf(section, idOf)),
      },
      [],
    );
  }
  return kept;
}

function sectionOf({ mark, entries, ...section }: BroughtSection, idOf: IdOf): Section {
  return { ...section, id: idOf<SectionId>(mark), entries: entries.map((entry) => entryOf(entry, idOf)) };
}

function entryOf({ mark, writtenAt, suggested, ...entry }: BroughtEntry, idOf: IdOf): Entry {
  return {
    ...entry,
    id: idOf<EntryId>(mark),
    writtenAt: new Date(writtenAt),
    ...(suggested && { suggestedBy: nobody }),
  };
}

type IdOf = <Id extends string>(mark: number | undefined) => Id;

/** What has the same mark in one plan gets the same id; what has none, one of its own. */
function idsByMark({ newId }: Occasion): IdOf {
  const given = new Map<number, string>();
  return <Id extends string>(mark: number | undefined): Id => {
    const id = (mark === undefined ? undefined : given.get(mark)) ?? newId();
    if (mark !== undefined) given.set(mark, id);
    return id as Id;
  };
}
