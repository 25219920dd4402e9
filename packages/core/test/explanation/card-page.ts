import type { MatcherCard } from '../../src/explanation.js';

/** The card as a page: what is in `docs/matcher-card.md`, word for word. */
export function cardPage({ version, purpose, claim, inputs, dimensions, limits }: MatcherCard): string {
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
  return [
    '# Matcher card',
    '<!-- Written by `pnpm vitest run --project core matcher-card -u`, from the code. -->',
    `Version \`${version}\`. ${purpose.en}`,
    `${claim.en} What a list means, exactly, is in [matching](matching.md).`,
    'A use is `limit` (it can keep somebody off a list), `rank` (it can move somebody in it), `tie` (among equals alone), `reason` (it is told) or `none` (it decides nothing).',
    '## What goes in',
    table(
      ['what', 'uses', 'what for'],
      inputs.map(({ key, uses, purpose: why }) => [`\`${key}\``, uses.join(', '), why.en]),
    ),
    '## Dimensions',
    'Nothing weighs until somebody wishes for it. The weight is what a wish there has as long as its owner says nothing else; it is multiplied by how alike the two are, 0 to 100. On a protected trait it is 0 until they turn the wish on. These are the built-in dimensions; `matcherCard(organization:)` answers those of an organization as well.',
    table(
      ['dimension', 'compared by', 'uses', 'default weight', 'protected'],
      dimensions.map(({ dimension, uses, defaultWeight, isProtected }) => [
        dimension.labels.en,
        `\`${dimension.comparator.form}\``,
        uses.join(', '),
        String(defaultWeight),
        isProtected ? 'yes' : 'no',
      ]),
    ),
    '## Known limits',
    limits.map((limit) => `- ${limit.en}`).join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
