import type { Figures, LaboratoryReport, StrategyReport } from '@peerness/core/simulate';

/** One figure of every strategy as bars: everybody, and each group beneath. */
interface Chart {
  readonly figure: keyof Figures;
  readonly title: string;
  /** What the longest bar stands for; the longest there is, if none is given. */
  readonly most?: number;
  readonly unit: string;
}

const charts: readonly Chart[] = [
  { figure: 'matchRate', title: 'Found somebody, of a hundred who came', most: 100, unit: '' },
  { figure: 'waitNineOfTen', title: 'Nine of ten waited no longer than', unit: ' days' },
  { figure: 'satisfactionMedian', title: 'How near half came to whom they liked best', most: 100, unit: ' %' },
  { figure: 'unstablePairs', title: 'Pairs who would both rather be together', unit: '' },
];

const [left, wide, lineHeight, gap] = [210, 480, 20, 14];

/** Fills that stand out on light and dark paper alike, and that differ in lightness, not in colour alone. */
const fills = ['#3f6ea8', '#b3671f', '#3e8f6b', '#8a5aa8', '#a84a5c'];

/** The report as one SVG picture. It says in words what it shows; every number in it stands in the table, too. */
export function picture({ strategies }: LaboratoryReport): string {
  let y = 0;
  const parts: string[] = [];
  for (const chart of charts) {
    const lines = strategies.flatMap((strategy) => linesOf(strategy, chart.figure));
    const most = chart.most ?? Math.max(1, ...lines.map(({ value }) => value ?? 0));
    y += 24;
    parts.push(`<text class="title" x="0" y="${y}">${escaped(chart.title)}</text>`);
    y += 10;
    for (const { name, value, fill, isFirst } of lines) {
      if (isFirst) y += 4;
      const width = value === null ? 0 : Math.round((wide * value) / most);
      const number = value === null ? '–' : `${value}${chart.unit}`;
      parts.push(
        `<text x="0" y="${y + 14}">${escaped(name)}</text>`,
        `<rect x="${left}" y="${y + 3}" width="${width}" height="14" fill="${fill}"/>`,
        `<text x="${left + width + 6}" y="${y + 14}">${number}</text>`,
      );
      y += lineHeight;
    }
    y += gap;
  }
  const size = `viewBox="0 0 ${left + wide + 90} ${y}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="picture-title picture-desc" ${size}>`,
    '<title id="picture-title">What each strategy does for people</title>',
    `<desc id="picture-desc">${escaped(inWords(strategies))}</desc>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

/** Text that cannot be taken for markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function linesOf(
  { strategy, everyone, groups }: StrategyReport,
  figure: keyof Figures,
): readonly {
  readonly name: string;
  readonly value: number | null;
  readonly fill: string;
  readonly isFirst: boolean;
}[] {
  return [
    { name: strategy, value: everyone[figure], fill: fills[0] ?? '', isFirst: true },
    ...groups.map(({ name, figures }, index) => ({
      name: `– ${name}`,
      value: figures[figure],
      fill: fills[1 + (index % (fills.length - 1))] ?? '',
      isFirst: false,
    })),
  ];
}

function inWords(strategies: readonly StrategyReport[]): string {
  return strategies
    .map(({ strategy, everyone, groups }) => {
      const apart = groups.map(({ name, figures }) => `${figures.matchRate ?? 'nobody'} of the ${name}`).join(', ');
      return `${strategy}: of a hundred who came ${everyone.matchRate ?? 'nobody'} found somebody (${apart}).`;
    })
    .join(' ');
}
