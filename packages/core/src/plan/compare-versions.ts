import { isSameEntry } from './is-same-entry.js';
import type { Entry, EntryId, Section } from './plan.js';

/** What became of one section from one version to another: its entries in the owner's order, those that stayed as they were left out. */
export interface SectionChange {
  readonly change: 'added' | 'removed' | 'kept';
  /** As it is in the later version; where it is gone from there, as it was in the earlier. */
  readonly section: Section;
  /** The title it had, where it has another one now. */
  readonly titledBefore?: string;
  readonly entries: readonly EntryChange[];
}

export type EntryChange =
  | { readonly change: 'added'; readonly after: Entry }
  | { readonly change: 'removed'; readonly before: Entry }
  | { readonly change: 'rewritten'; readonly before: Entry; readonly after: Entry };

type Contents = readonly Section[];

/**
 * What differs between two versions of one plan, section by section. In the order of the later one; what is gone from
 * it stands where it stood, after what came before it. Sections in which nothing differs are left out.
 */
export function compareVersions(before: Contents, after: Contents): readonly SectionChange[] {
  const earlier = byId(before);
  return inOrder(before, after).flatMap((section): SectionChange[] => {
    const old = earlier.get(section.id);
    if (!after.includes(section)) return [{ change: 'removed', section, entries: compareEntries(section.entries, []) }];
    if (!old) return [{ change: 'added', section, entries: compareEntries([], section.entries) }];
    const entries = compareEntries(old.entries, section.entries);
    const isRetitled = old.title !== section.title;
    if (entries.length === 0 && !isRetitled) return [];
    return [{ change: 'kept', section, ...(isRetitled && { titledBefore: old.title ?? '' }), entries }];
  });
}

function compareEntries(before: readonly Entry[], after: readonly Entry[]): readonly EntryChange[] {
  const earlier = byId<EntryId, Entry>(before);
  return inOrder(before, after).flatMap((entry): EntryChange[] => {
    const old = earlier.get(entry.id);
    if (!after.includes(entry)) return [{ change: 'removed', before: entry }];
    if (!old) return [{ change: 'added', after: entry }];
    return isSameEntry(old, entry) ? [] : [{ change: 'rewritten', before: old, after: entry }];
  });
}

/** All of the later ones in their order, and those that are gone after the one they followed. */
function inOrder<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  const stays = new Set(after.map(({ id }) => id));
  const following = new Map<string | undefined, Item[]>();
  let last: string | undefined;
  for (const one of before) {
    if (stays.has(one.id)) last = one.id;
    else following.set(last, [...(following.get(last) ?? []), one]);
  }
  return [...(following.get(undefined) ?? []), ...after.flatMap((one) => [one, ...(following.get(one.id) ?? [])])];
}

function byId<Id extends string, Item extends { readonly id: Id }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
