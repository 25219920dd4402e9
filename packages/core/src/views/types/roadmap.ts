import type { SelectedField } from '../../access/selection.js';
import { directionOf } from '../../kernel/localized.js';
import { isItemPlace, type RoadmapDraft } from '../../roadmap/draft.js';
import { globalId } from '../global-id.js';
import type { Look } from '../load/look.js';
import { roadmapItemSeen } from '../load/roadmap-seen.js';
import { pageOf } from '../page-of.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectPageInfo } from './page-info.js';
import { projectRoadmapItem } from './roadmap-item.js';
import { projectSuggestion } from './roadmap-suggestion.js';

/** One's own roadmap, in the order it was written, a page at a time. */
export async function projectRoadmap(look: Look, field: SelectedField): Promise<Finished> {
  const kept = await look.own(({ roadmapItems }) => roadmapItems.of(look.me));
  const page = pageOf(kept, [look.me, 'roadmap'], field, ({ value }) => value.id);
  return project(field.selection, 'RoadmapItemConnection', 'self', {
    edges: (edges) =>
      each(page.items, ({ cursor, item }) =>
        project(edges.selection, 'RoadmapItemEdge', 'self', {
          cursor: () => cursor,
          node: async (node) => {
            const seen = await roadmapItemSeen(look, item);
            return seen && projectRoadmapItem(look, node.selection, seen);
          },
        }),
      ),
    pageInfo: (info) => projectPageInfo(info.selection, 'self', page),
  });
}

/** What others show of theirs, decided anew for each. */
export async function projectRoadmapShown(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  const kept = await look.own(({ roadmapItems }) => roadmapItems.shownTo(look.me));
  const seen = await each(kept, (one) => roadmapItemSeen(look, one));
  return each(
    seen.filter((one) => one !== undefined),
    (one) => projectRoadmapItem(look, selection, one),
  );
}

export async function projectSuggestionsMade(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  const made = await look.own(({ roadmapSuggestions }) => roadmapSuggestions.madeBy(look.me));
  return each(made, (one) => projectSuggestion(look, selection, one));
}

/** One's setbacks, for one's own eyes. */
export async function projectSetbacks(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  const setbacks = await look.own((ports) => ports.setbacks.of(look.me));
  return each(setbacks, ({ id, words, language, writtenAt }) =>
    project(selection, 'Setback', 'self', {
      id: () => id,
      words: () => words,
      language: () => language,
      dir: () => directionOf(language),
      writtenAt: () => moment(writtenAt),
    }),
  );
}

/** What one is writing. */
export async function projectRoadmapDrafts(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  const drafts = await look.own(({ roadmapDrafts }) => roadmapDrafts.of(look.me));
  return each(drafts, ({ words, language, version, savedAt, place }: RoadmapDraft) =>
    project(selection, 'RoadmapDraft', 'self', {
      item: () => (isItemPlace(place) ? globalId('roadmap', place) : undefined),
      kind: () => (isItemPlace(place) || place === 'setback' ? undefined : spelled(place)),
      isSetback: () => place === 'setback',
      words: () => words,
      language: () => language,
      version: () => version,
      savedAt: () => moment(savedAt),
    }),
  );
}
