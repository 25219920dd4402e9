import type { SelectedField, Selection } from '../../access/selection.js';

type Asked = { readonly [field: string]: Asked | 0 };

/** Everything of some types, by name, seen by everyone: what a suite asks the views for. */
function asking(on: string, asked: Asked, types: { readonly [field: string]: string }): Selection {
  return {
    fields: Object.entries(asked).map(([name, more]): SelectedField => ({
      on,
      name,
      as: name,
      rule: 'public',
      arguments: {},
      selection: more === 0 ? { fields: [] } : asking(types[name] ?? '', more, types),
    })),
  };
}

const types = {
  cover: 'Person',
  waysOn: 'NextStep',
  access: 'ConnectionAccess',
  memberships: 'Membership',
  coveredBy: 'Cover',
  covering: 'Cover',
  person: 'Person',
};
const covers = { person: { id: 0, name: 0 }, askedAt: 0, agreedAt: 0 } as const;

export const coverSelections: {
  readonly connection: Selection;
  readonly viewer: Selection;
  readonly record: Selection;
} = {
  connection: asking(
    'Connection',
    { cover: { name: 0 }, waysOn: { kind: 0 }, access: { leavesWithoutCover: 0 } },
    types,
  ),
  viewer: asking('Viewer', { memberships: { coveredBy: covers, covering: covers } }, types),
  record: asking('Viewer', { record: 0 }, types),
};
