import type { Entry, Plan, Section } from '../../plan/plan.js';
import type { BroughtEntry, BroughtPlan, BroughtSection, BroughtVersion } from '../../record/record-file.js';
import type { Look } from './look.js';

/** Tells what stands for the same section or entry, without the id it has here. */
type MarkOf = (id: string) => number;

/** A plan as its file tells it: what is written, and every version, destroyed ones as the line that is left of them. */
export async function planIn(look: Look, plan: Plan): Promise<BroughtPlan> {
  const { title, draftedAt, sections, licence } = plan;
  const markOf = marks();
  const versions = plan.published === undefined ? [] : await versionsIn(look, plan, markOf);
  return {
    title,
    draftedAt: draftedAt.toISOString(),
    ...(licence && { licence }),
    sections: sections.map((section) => sectionIn(section, versions.length > 0 ? markOf : undefined)),
    ...(versions.length > 0 && { versions }),
  };
}

/** One read for each: whoever takes their record with them takes all of it. */
async function versionsIn(look: Look, { id }: Plan, markOf: MarkOf): Promise<readonly BroughtVersion[]> {
  const found = await look.own(async ({ plans }) => {
    const lines = await plans.versions(id);
    const whole = [];
    for (const { number } of lines) whole.push(await plans.version(id, number));
    return whole.filter((one) => one !== undefined);
  });
  return found.map(({ publishedAt, destroyedAt, sections }) => ({
    publishedAt: publishedAt.toISOString(),
    ...(destroyedAt && { destroyedAt: destroyedAt.toISOString() }),
    sections: sections.map((section) => sectionIn(section, markOf)),
  }));
}

function sectionIn({ id, kind, title, entries }: Section, markOf: MarkOf | undefined): BroughtSection {
  return {
    ...(markOf && { mark: markOf(id) }),
    kind,
    ...(title !== undefined && { title }),
    entries: entries.map((entry) => entryIn(entry, markOf)),
  };
}

function entryIn(
  { id, words, language, writtenAt, helpedBy, action, link, suggestedBy }: Entry,
  markOf: MarkOf | undefined,
): BroughtEntry {
  return {
    ...(markOf && { mark: markOf(id) }),
    words,
    language,
    writtenAt: writtenAt.toISOString(),
    ...(helpedBy !== undefined && { helpedBy }),
    ...(action && { action }),
    ...(link !== undefined && { link }),
    ...(suggestedBy !== undefined && { suggested: true as const }),
  };
}

function marks(): MarkOf {
  const given = new Map<string, number>();
  return (id) => {
    const mark = given.get(id) ?? given.size + 1;
    given.set(id, mark);
    return mark;
  };
}
