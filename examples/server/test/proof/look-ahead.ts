import type { Gate } from './gate.js';
import type { Hand } from './hand.js';
import { textAt } from './json.js';

/** A hope put in other words, a setback, what is not finished, and the plan published and printed. */
export async function lookAhead({ word, do: does }: Hand, plan: string): Promise<void> {
  const hope = { kind: 'HOPE', words: word('hopebefore'), language: 'en', measure: word('measure') };
  const item = textAt(await does('writeRoadmapItem', hope, 'item { id }'), 'item', 'id');
  await does('rewordRoadmapItem', { item, words: word('hope'), language: 'en' });
  await does('writeSetback', { words: word('setback'), language: 'en' });
  await does('saveRoadmapDraft', { item, words: word('draft'), language: 'en', save: 1 });
  await does('publishPlan', { plan });
  await does('printPlan', { plan });
}

/** One shows the other a hope, and a section as it is published; the other suggests two things for each, and one takes one. */
export async function showAhead(
  gate: Gate,
  one: Hand,
  other: Hand,
  connection: string,
  section: string,
): Promise<void> {
  const item = await hopeOf(gate, one);
  await one.do('showRoadmapItem', { item, connection });
  for (const field of ['goalsuggested', 'goalaccepted']) {
    const words = other.word(field);
    await other.do('suggestForRoadmap', { item, connection, kind: 'GOAL', words, language: 'en' });
  }
  await one.do('showSection', { section, connection, follows: 'LATEST', maySuggest: true });
  for (const field of ['entrysuggested', 'entryaccepted'])
    await other.do('suggestEntry', { section, connection, words: other.word(field), language: 'en' });
  await one.do('acceptRoadmapSuggestion', { suggestion: await waitingFor(gate, one, other.word('goalaccepted')) });
  await one.do('acceptSuggestion', { suggestion: await waitingFor(gate, one, other.word('entryaccepted')) });
}

/** Which suggestion before them says this. */
async function waitingFor(gate: Gate, { owner }: Hand, words: string): Promise<string> {
  const { data } = await gate.ask(
    owner,
    '{ viewer { roadmap { edges { node { suggestions { id words } } } } plans { suggestions { id words } } } }',
  );
  const { roadmap, plans } = data['viewer'] as unknown as {
    readonly roadmap: { readonly edges: readonly { readonly node: Suggested }[] };
    readonly plans: readonly Suggested[];
  };
  const waiting = [...roadmap.edges.map(({ node }) => node), ...plans].flatMap(({ suggestions }) => suggestions);
  return waiting.find((one) => one.words === words)?.id ?? '';
}

interface Suggested {
  readonly suggestions: readonly { readonly id: string; readonly words: string }[];
}

/** Of the organization they wrote it for. */
async function hopeOf(gate: Gate, { owner, word }: Hand): Promise<string> {
  const { data } = await gate.ask(owner, '{ viewer { roadmap { edges { node { id words } } } } }');
  const edges = data['viewer']?.['roadmap']?.['edges'] as unknown as { node: { id: string; words: string } }[];
  return edges.find(({ node }) => node.words === word('hope'))?.node.id ?? '';
}
