/**
 * Everything anyone in the index says or wishes, numbered. An *atom* is one thing that can be said in one field; it has
 * a number while somebody says it, and nothing of it is kept once nobody does.
 */
export interface Register {
  readonly fields: Map<string, Map<string, number>>;
  /** By number: the field, and what is said there. */
  readonly atoms: (Atom | undefined)[];
  /** Numbers that stand for nothing now. */
  readonly free: number[];
  /** By number: in which round it was last marked. So two sets of atoms are compared without making sets. */
  readonly marks: number[];
  round: number;
}

export interface Atom {
  readonly field: string;
  readonly said: string;
  people: number;
}

export function emptyRegister(): Register {
  return { fields: new Map(), atoms: [], free: [], marks: [], round: 0 };
}

/** The number of an atom, if anybody says it. */
export function atomOf({ fields }: Register, field: string, said: string): number | undefined {
  return fields.get(field)?.get(said);
}

/** The number of an atom, given to it now if it has none. */
export function nameAtom(register: Register, field: string, said: string): number {
  const known = atomOf(register, field, said);
  if (known !== undefined) return known;
  const atom = register.free.pop() ?? register.atoms.length;
  register.atoms[atom] = { field, said, people: 0 };
  register.marks[atom] = 0;
  const within = register.fields.get(field) ?? new Map<string, number>();
  register.fields.set(field, within.set(said, atom));
  return atom;
}

/** One more, or one fewer, says it. What nobody says any more is forgotten. */
export function countAtom(register: Register, atom: number, by: 1 | -1): void {
  const named = register.atoms[atom];
  if (!named) return;
  named.people += by;
  if (named.people > 0) return;
  const within = register.fields.get(named.field);
  within?.delete(named.said);
  if (within?.size === 0) register.fields.delete(named.field);
  register.atoms[atom] = undefined;
  register.free.push(atom);
}
