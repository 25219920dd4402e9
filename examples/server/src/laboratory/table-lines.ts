import type { LaboratoryReport } from '@peerness/core/simulate';
import { figureColumns, shownFigure } from './figure-columns.js';
import { settingLine } from './setting-line.js';

/** A report as aligned text: a line for everybody under each strategy, and one for each group beneath it. */
export function tableLines({ setting, strategies }: LaboratoryReport): readonly string[] {
  const rows = [
    ['', ...figureColumns.map(({ head }) => head)],
    ...strategies.flatMap(({ strategy, everyDays, everyone, groups }) => [
      [`${strategy}, ${everyDays === 1 ? 'every day' : `every ${everyDays} days`}`, ...cells(everyone)],
      ...groups.map(({ name, figures }) => [`  ${name}`, ...cells(figures)]),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return [
    settingLine(setting),
    '',
    ...rows.map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    ),
    '',
    ...figureColumns.map(({ head, means }) => `${head.padEnd(10)}${means}`),
    '',
    'Nobody in it exists, and nothing in it says whether support helps. Which trade is right is yours to weigh.',
  ];
}

function cells(figures: LaboratoryReport['strategies'][number]['everyone']): readonly string[] {
  return figureColumns.map(({ figure }) => shownFigure(figures, figure));
}
