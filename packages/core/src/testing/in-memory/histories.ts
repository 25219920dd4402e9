import { type Connection, takesPart } from '../../connection/connection.js';
import { type Histories, type HistoryLine, linesOf } from '../../connection/history-line.js';
import { opensTo } from './directives.js';
import { pairOf, type Shelves } from './shelves.js';
import type { Sight } from './sight.js';

export function inMemoryHistories(shelves: Shelves, sight: Sight): Histories {
  const isOfTheTwo = ({ connection }: HistoryLine): boolean => {
    const between = shelves.connections.get(connection)?.value;
    return sight.actor !== undefined && between !== undefined && takesPart(between, sight.actor);
  };
  const isOpen = ({ person, category }: HistoryLine): boolean =>
    sight.purpose === 'support' && !sight.oversees(person) && opensTo(shelves, sight, person, category);
  return {
    async of(person) {
      return [...shelves.lines.values()]
        .filter((line) => line.person === person && (sight.isMe(person) || isOfTheTwo(line) || isOpen(line)))
        .sort((one, other) => one.at.getTime() - other.at.getTime() || (lineKey(one) < lineKey(other) ? -1 : 1));
    },
  };
}

/** What is kept once stays as it was. */
export function keepLines(shelves: Shelves, connection: Connection): void {
  for (const line of linesOf(connection)) if (!shelves.lines.has(lineKey(line))) shelves.lines.set(lineKey(line), line);
}

export function lineKey({ connection, person, category }: HistoryLine): string {
  return pairOf(pairOf(connection, category), person);
}
