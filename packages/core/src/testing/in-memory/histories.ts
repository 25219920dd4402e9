import type { Connection } from '../../connection/connection.js';
import { type Histories, type HistoryLine, linesOf } from '../../connection/history-line.js';
import type { PersonId } from '../../person/person-id.js';
import { opensTo } from './directives.js';
import { pairOf, type Shelves } from './shelves.js';
import type { Sight } from './sight.js';

export function inMemoryHistories(shelves: Shelves, sight: Sight): Histories {
  const isOpen = ({ person, category }: HistoryLine): boolean =>
    sight.purpose === 'support' && !sight.oversees(person) && opensTo(shelves, sight, person, category);
  return {
    async of(person) {
      return [...shelves.lines.values()]
        .filter((line) => line.person === person && (sight.isMe(person) || isOpen(line)))
        .sort((one, other) => one.on.getTime() - other.on.getTime() || (keyOf(one) < keyOf(other) ? -1 : 1));
    },
  };
}

/** What is kept once stays as it was. */
export function keepLines({ lines }: Pick<Shelves, 'lines'>, connection: Connection): void {
  for (const one of linesOf(connection)) {
    const line = { ...one, label: pairOf(connection.id, one.person) };
    if (!lines.has(keyOf(line))) lines.set(keyOf(line), line);
  }
}

export function linesKept(connections: readonly Connection[]): Shelves['lines'] {
  const lines: Shelves['lines'] = new Map();
  for (const connection of connections) keepLines({ lines }, connection);
  return lines;
}

/** Of one connection: the line is about another from now on, under their label. */
export function passOnLines({ lines }: Shelves, id: Connection['id'], from: PersonId, to: PersonId): void {
  for (const [key, line] of lines) {
    if (line.label !== pairOf(id, from)) continue;
    const moved = { ...line, person: to, label: pairOf(id, to) };
    lines.delete(key);
    lines.set(keyOf(moved), moved);
  }
}

function keyOf({ label, category }: HistoryLine): string {
  return pairOf(label, category);
}
