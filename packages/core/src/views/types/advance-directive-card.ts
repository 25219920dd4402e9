import type { SelectedField } from '../../access/selection.js';
import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import { type CardLine, walletCardPage } from '../../advance-directive/wallet-card.js';
import { directionOfText, localize } from '../../kernel/localized.js';
import { readLine } from '../../kernel/text.js';
import { advanceInstructionLabels, agentOnCard, cardTitle } from '../words/advance-instructions.js';

const longestTitle = 100;

/** A card to print and carry: the agents if wanted, then the instructions the owner picked, in the order they picked them. */
export function cardOf(
  { arguments: asked }: Pick<SelectedField, 'arguments'>,
  { agents, instructions }: Pick<AdvanceDirective, 'agents' | 'instructions'>,
  languages: readonly string[],
): string {
  const neutral = localize(cardTitle, languages);
  const own = typeof asked['title'] === 'string' ? readLine(asked['title'], longestTitle) : undefined;
  const title = own?.ok ? own.value : neutral.text;
  const named: readonly CardLine[] = asked['agents'] === true ? agents.map(({ name }) => agentLine(name)) : [];
  return walletCardPage({
    title,
    language: own?.ok ? 'und' : neutral.lang,
    dir: own?.ok ? directionOfText(title) : neutral.dir,
    lines: [...named, ...picked(asked['instructions']).flatMap(instructionLine)],
  });

  function agentLine(name: string): CardLine {
    return { label: localize(agentOnCard, languages).text, words: name, language: 'und', dir: directionOfText(name) };
  }

  function instructionLine(wanted: string): readonly CardLine[] {
    const found = instructions.find(({ id }) => id === wanted);
    if (!found) return [];
    const { kind, words, language } = found;
    return [
      { label: localize(advanceInstructionLabels[kind], languages).text, words, language, dir: directionOfText(words) },
    ];
  }
}

function picked(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
}
