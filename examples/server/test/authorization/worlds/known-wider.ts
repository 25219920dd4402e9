import { permits, type Asked } from './asked-of-all.js';

/**
 * Where a wall lets more rows through than is decided to be shown, and why. A row that is visible and is not to be shown
 * has to be in one of these, or it is a disagreement.
 */
export const knownWider: readonly {
  readonly name: string;
  readonly why: string;
  readonly holds: (asked: Asked) => boolean;
}[] = [
  {
    name: 'a sealed facet in the row of a person who is seen',
    why: 'The facets of a presence are one sealed column. Which of them is for whom is decided after they are opened.',
    holds: ({ action, core: [seen] }) => action === 'facet.read' && seen?.effect === 'permit',
  },
  {
    name: 'an entry, or what was before, of somebody who opened such things to the reader',
    why: 'Their walls go by whom the person opened the category to. Out of whose hands, which, for what and since when, and what stands between the two, is decided after that.',
    holds: ({ action }) => action === 'entries.read' || action === 'history.read',
  },
  missing(
    'kept apart',
    'Whom a block or a declared tie keeps apart is read by whatever decides, not by the row that is read.',
    ['person.see', 'facet.read', 'plan-section.read', 'roadmap-item.read', 'contact.read'],
    'kept-apart',
  ),
  missing(
    'taking oneself out',
    'Whoever took themselves out is hidden by what decides until their rows are destroyed.',
    ['person.see', 'facet.read', 'plan-section.read', 'roadmap-item.read'],
    'erased',
  ),
  missing(
    'ages apart',
    'The wall of a presence knows no policy about youth.',
    ['person.see', 'facet.read'],
    'ages-apart',
  ),
  missing(
    'refused',
    'What somebody refused to a reader is decided by and told to no wall of the thing refused.',
    ['person.see', 'facet.read', 'plan-section.read', 'roadmap-item.read', 'contact.read'],
    'denied',
  ),
  missing(
    'the end of a rest that is not reached',
    'The wall of a presence knows who chose to be seen, and not until when they rest.',
    ['person.see', 'facet.read'],
    'in-force',
  ),
  missing(
    'resting, or a connection that is over',
    'A presence stays readable to whoever has, or had, a connection with the person, and while the person rests.',
    ['person.see', 'facet.read'],
    'consent',
  ),
  missing(
    'the other one does not belong here now',
    'A presence outlives a membership that ended or is suspended.',
    ['person.see', 'facet.read'],
    'relationship',
  ),
  missing(
    'a membership of the reader that is over',
    'What one person showed another is walled by the grant and the level alone, not by whether the reader still belongs.',
    ['plan-section.read', 'roadmap-item.read', 'contact.read'],
    'relationship',
  ),
];

function missing(name: string, why: string, actions: readonly string[], word: string): (typeof knownWider)[number] {
  return {
    name,
    why,
    holds: ({ action, core }) =>
      actions.includes(action) && core.some((one) => one.missing.some((absent) => absent === word)) && !permits(core),
  };
}
