import { type MalformedId, parseId } from '../../kernel/id.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { importances } from '../../wish/wish.js';
import { rowsInSegment } from '../planes/plane-machine.js';
import { keepDates } from './dates.js';
import { type IndexedPerson, sayAll } from './indexed-person.js';
import type { MatchIndex, Place } from './match-index.js';
import { nameAtom } from './register.js';
import { removePerson } from './remove-person.js';
import { standingField } from './scheme.js';
import { atomsIn, clearBit, emptySegment, setBit } from './segment.js';
import { standingAt } from './standing.js';

/** How much a wish matters is a whole number from 1 to 5. */
export interface UnknownImportance {
  readonly kind: 'UnknownImportance';
  readonly path: readonly string[];
}

/**
 * Somebody can be found from now on, or is found by what their row says now. Whoever is refused is not found at all: what
 * they said before may be what they took back.
 */
export function keepPerson(index: MatchIndex, person: IndexedPerson): Result<void, MalformedId | UnknownImportance> {
  const { store, register, places } = index;
  const { presence, taken } = person;
  const id = parseId('PersonId', presence.person);
  if (!id.ok) return id;
  const strange = person.wishes.findIndex(({ importance }) => !importances.includes(importance));
  if (strange !== -1) {
    removePerson(index, presence.person);
    return err({ kind: 'UnknownImportance', path: ['wishes', String(strange), 'importance'] });
  }

  const place = places.get(presence.person) ?? freePlace(index);
  const { segment, row } = place;
  places.set(presence.person, place);
  segment.people[row] = presence.person;
  segment.since[row] = presence.setting.since.getTime();
  const dated = {
    setting: presence.setting,
    offers: presence.offers,
    taken,
    ...('until' in presence && { until: presence.until }),
  };
  keepDates(segment, row, dated);

  const wanted = said(index, person, standingAt(dated, new Date(segment.asOf)));
  const gone: number[] = [];
  for (const atom of atomsIn(store, segment, row)) {
    if (register.marks[atom] === register.round) register.marks[atom] = 0;
    else gone.push(atom);
  }
  for (const atom of wanted) if (register.marks[atom] === register.round) setBit(store, register, segment, atom, row);
  for (const atom of gone) clearBit(store, register, segment, atom, row);
  return ok(undefined);
}

/** Every atom of this person once, marked in the register with the number of this round. */
function said({ register, scheme }: MatchIndex, person: IndexedPerson, stands: readonly string[]): readonly number[] {
  const atoms: number[] = [];
  register.round += 1;
  const say = (field: string, text: string): void => {
    const atom = nameAtom(register, field, text);
    if (register.marks[atom] === register.round) return;
    register.marks[atom] = register.round;
    atoms.push(atom);
  };
  sayAll(scheme, person, say);
  for (const standing of stands) say(standingField, standing);
  return atoms;
}

/** Nobody who was not there before is moved for it: an index grows by whole segments. */
function freePlace({ segments }: MatchIndex): Place {
  const open = segments.find(({ rows, free }) => free.length > 0 || rows < rowsInSegment);
  const segment = open ?? emptySegment();
  if (!open) segments.push(segment);
  const again = segment.free.pop();
  if (again !== undefined) return { segment, row: again };
  segment.rows += 1;
  return { segment, row: segment.rows - 1 };
}
