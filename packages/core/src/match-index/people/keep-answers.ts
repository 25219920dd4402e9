import type { DimensionId } from '../../dimension/dimension-id.js';
import type { MalformedId } from '../../kernel/id.js';
import { ok, type Result } from '../../kernel/result.js';
import { importances } from '../../wish/wish.js';
import { addAtoms } from './dense-planes.js';
import { type IndexedPerson, sayOn, standingsOf } from './indexed-person.js';
import { keepPerson, type UnknownImportance } from './keep-person.js';
import type { MatchIndex, Place } from './match-index.js';
import { atomOf, nameAtom } from './register.js';
import { type DimensionFields, standingField } from './scheme.js';
import { clearBit, isOn, setBit } from './segment.js';

/**
 * Somebody answers or wishes something else on one dimension, and only there: what they say there now takes the place of what
 * they said. The same as {@link keepPerson} where nothing else of their row has changed, and many times sooner, since nothing
 * else is looked at. Whoever is not there yet is kept whole.
 */
export function keepAnswers(
  index: MatchIndex,
  person: IndexedPerson,
  dimension: DimensionId,
): Result<void, MalformedId | UnknownImportance> {
  const { store, register, scheme, places } = index;
  const place = places.get(person.presence.person);
  if (!place || person.wishes.some(({ importance }) => !importances.includes(importance)))
    return keepPerson(index, person);
  const fields = scheme.get(dimension);
  if (!fields) return ok(undefined);

  const wanted: number[] = [];
  register.round += 1;
  sayOn(scheme, fields, person, (field, text) => {
    const atom = nameAtom(register, field, text);
    if (register.marks[atom] === register.round) return;
    register.marks[atom] = register.round;
    wanted.push(atom);
  });
  const { segment, row } = place;
  const gone: number[] = [];
  for (const atom of atomsOn(index, fields, place)) {
    if (register.marks[atom] === register.round) register.marks[atom] = 0;
    else gone.push(atom);
  }
  for (const atom of wanted) if (register.marks[atom] === register.round) setBit(store, register, segment, atom, row);
  for (const atom of gone) clearBit(store, register, segment, atom, row);
  return ok(undefined);
}

/** What stands in this row of this dimension, and of how they stand what may hang on it. */
function atomsOn({ store, register }: MatchIndex, fields: DimensionFields, { segment, row }: Place): readonly number[] {
  const atoms: number[] = [];
  for (const standing of standingsOf(fields)) {
    const atom = atomOf(register, standingField, standing);
    if (atom !== undefined && isOn(store, segment, atom, row)) atoms.push(atom);
  }
  for (const atom of segment.few[row] ?? [])
    if (fields.all.includes(register.atoms[atom]?.field ?? '')) atoms.push(atom);
  for (const field of fields.all) {
    const planes = segment.dense.get(field);
    if (planes) addAtoms(store, planes, row, atoms);
  }
  return atoms;
}
