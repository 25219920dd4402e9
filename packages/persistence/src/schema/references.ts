/** A foreign key. Declared beside the rows it joins, because a row keeps ids and never another row. */
export interface Reference {
  readonly table: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly target: readonly string[];
  readonly onDelete?: 'cascade';
}

/** Every column named refers to a person, by nothing but their id. */
export function people(table: string, ...columns: readonly string[]): readonly Reference[] {
  return columns.map((column) => ({ table, columns: [column], to: 'person', target: ['id'] }));
}

/** The row is part of another one and goes with it. */
export function partOf(table: string, columns: readonly string[], to: string, target: readonly string[]): Reference {
  return { table, columns, to, target, onDelete: 'cascade' };
}

export function referenceSql({ table, columns, to, target, onDelete }: Reference): string {
  const end = onDelete ? ` on delete ${onDelete}` : '';
  const name = `${table}_${columns.at(-1)}_to_${to}`;
  return `alter table "${table}" add constraint "${name}" foreign key (${quote(columns)}) references "${to}" (${quote(target)})${end}`;
}

function quote(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
