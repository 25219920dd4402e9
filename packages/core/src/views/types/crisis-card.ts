import type { Selection } from '../../access/selection.js';
import type { CrisisCard } from '../../crisis-line/crisis-card.js';
import { project } from '../project.js';
import type { Finished } from '../views.js';

export function projectCard(selection: Selection, { title, fileName, html }: CrisisCard): Promise<Finished> {
  return project(selection, 'CrisisCard', 'self', {
    title: () => title,
    fileName: () => fileName,
    html: () => html,
  });
}
