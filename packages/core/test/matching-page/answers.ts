import { findPeers, fitsAsk, policyInForce } from '../../src/index.js';
import { keepPerson, openMatchIndex, type TopPeers, topPeers, whomToAsk } from '../../src/match-index.js';
import type { World } from './worlds.js';

/** What comes out, as the page says it is written down. */
export interface Answer {
  readonly list: readonly { readonly person: string; readonly reasons: readonly object[]; readonly again?: true }[];
  readonly fits: readonly (readonly string[])[];
}

/** Labels are the most of it, and play no part. */
const withoutLabels = (key: string, value: unknown): unknown => (key === 'labels' ? undefined : value);

/** Worlds, as the page says they are written down. */
export function writtenDown(worlds: readonly World[]): string {
  return JSON.stringify(worlds.map(inFull), withoutLabels);
}

function inFull({ catalogue, people, asking, asks }: World): object {
  const { asker, around, known, again, ...question } = asking;
  return {
    ...question,
    asker: { ...asker.presence, taken: asker.taken },
    candidates: people.map(({ presence, taken }) => ({ ...presence, taken })),
    wishesOf: Object.fromEntries(people.map(({ presence, wishes }) => [presence.person, wishes])),
    catalogue: [...catalogue.values()],
    around: [...around],
    known: [...known],
    ...(again && { again: [...again] }),
    asks,
  };
}

/** What the judge answers. */
export function judged({ catalogue, people, asking, asks }: World): Answer {
  const { asker, around, known, at } = asking;
  const wishesOf = new Map(people.map(({ presence, wishes }) => [presence.person, wishes]));
  const youthPolicy = policyInForce(asking.organization, 'youth', at);
  return {
    list: findPeers({ ...asking, candidates: people, wishesOf, catalogue }).map(({ presence, reasons, ...more }) => ({
      person: presence.person,
      reasons: reasons.map(({ dimension, ...reason }) => ({ dimension: dimension.id, ...reason })),
      ...more,
    })),
    fits: asks.map((ask) =>
      people
        .filter((candidate) => {
          const { person } = candidate.presence;
          const between = { blocked: around.has(person), known: known.has(person), youthPolicy };
          return fitsAsk({ ask, asker, candidate, ...between, at, catalogue });
        })
        .map(({ presence }) => presence.person)
        .sort(),
    ),
  };
}

/** What the index answers: whom it puts first, how many the whole list has, and whom the asks fit. */
export interface IndexAnswer extends TopPeers {
  readonly fits: readonly (readonly string[])[];
}

export function indexed({ catalogue, people, asking, asks }: World, first: number): IndexAnswer {
  const opened = openMatchIndex(catalogue);
  if (!opened.ok) throw new Error(opened.error.kind);
  for (const person of people) keepPerson(opened.value, person);
  const top = topPeers(opened.value, asking, first);
  if (!top.ok) throw new Error(top.error.kind);
  return { ...top.value, fits: asks.map((ask) => whomToAsk(opened.value, { ...asking, ask })) };
}
