import { standsBefore, type SuggestionFacts } from '../../access/decide-suggestion.js';
import type { PersonId } from '../../person/person-id.js';
import type { Look } from './look.js';

/** Of what was suggested: one's own, and what still stands before the reader. */
export async function stillBefore<Suggested extends { readonly by: PersonId }>(
  look: Look,
  suggested: readonly Suggested[],
): Promise<readonly Suggested[]> {
  if (suggested.every(({ by }) => by === look.me)) return suggested;
  const facts: SuggestionFacts[] = [];
  for (const organization of await look.organizations()) {
    const here = await look.here(organization);
    if (here) facts.push({ connections: here.connections.map(({ value }) => value), around: here.around });
  }
  return suggested.filter(({ by }) => by === look.me || facts.some((one) => standsBefore(by, one)));
}
