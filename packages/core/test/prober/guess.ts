import { globalId } from '../../src/use-cases/index.js';
import { harbor } from '../../src/testing/index.js';
import type { Probed } from './probe-town.js';
import { heldIn, holds, howMany, memberNumber, secrets, worlds } from './secrets.js';

/** Right guesses in a hundred, by someone who says of everyone what is true of most. */
export const baseRate = 100 - (100 * heldIn) / worlds;

/** How much better than that the best guesses are, over every person, secret and world, in points. */
export function gainOf(town: readonly Probed[]): number {
  let right = 0;
  town.forEach(({ clues }, world) => {
    for (const secret of secrets) {
      const spoken = evidence(clues.filter((clue) => clue.secret === secret));
      for (let index = 0; index < howMany; index += 1) {
        const guess = (spoken.get(idOf(index)) ?? 0) > 0;
        if (guess === holds(index, world, secret)) right += 1;
      }
    }
  });
  return (100 * right) / (howMany * secrets.length * town.length) - baseRate;
}

/** What speaks for each person having it: who rose, who is given as a reason more, who is gone; the other way round for an avoid. */
export function evidence(clues: Probed['clues']): ReadonlyMap<string, number> {
  const spoken = new Map<string, number>();
  for (const { towards, before, after } of clues) {
    const sign = towards ? 1 : -1;
    const [was, is] = [before, after].map((list) => new Map(list.map((one, place) => [one.id, { ...one, place }])));
    const stayed = before.filter(({ id }) => is?.has(id)).map(({ id }) => id);
    const placeAmong = new Map(stayed.map((id, place) => [id, place]));
    const found = after.filter(({ id }) => was?.has(id));
    const gone = before.filter(({ id }) => !is?.has(id));
    // Whichever are fewer: the others are most people, of whom most is known already.
    const told = found.length < gone.length ? { of: found, by: sign } : { of: gone, by: -sign };
    for (const { id } of told.of) add(id, told.by);
    found.forEach(({ id, reasons }, place) => {
      add(id, sign * Math.sign((placeAmong.get(id) ?? place) - place));
      add(id, sign * Math.sign(reasons.length - (was?.get(id)?.reasons.length ?? 0)) * 2);
    });
  }
  return spoken;

  function add(id: string, by: number): void {
    spoken.set(id, (spoken.get(id) ?? 0) + by);
  }
}

/**
 * The same for somebody who cannot be outguessed: they know of each person, from all worlds, what they are told in those
 * where it is true and in those where it is not. Nothing they are told can be used better.
 */
export function bestGainOf(town: readonly Probed[]): number {
  let right = 0;
  const lines = town.map(linesOf);
  for (const secret of secrets)
    for (let index = 0; index < howMany; index += 1) {
      const told = new Map<string, [number, number]>();
      lines.forEach((line, world) => {
        const words = line.get(idOf(index)) ?? '';
        const [no, yes] = told.get(words) ?? [0, 0];
        told.set(words, holds(index, world, secret) ? [no, yes + 1] : [no + 1, yes]);
      });
      for (const [no, yes] of told.values()) right += Math.max(no, yes);
    }
  return (100 * right) / (howMany * secrets.length * town.length) - baseRate;
}

/** Everything that was told of each person: where they stood in every list, and with which reasons. */
function linesOf({ clues }: Probed): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  clues.forEach(({ after }, nth) =>
    after.forEach(({ id, reasons }, place) =>
      lines.set(id, `${lines.get(id) ?? ''}${nth} ${place} ${reasons.join()};`),
    ),
  );
  return lines;
}

export function idOf(index: number): string {
  return globalId('person', harbor.id, memberNumber(index));
}
