import type { Figures, LaboratoryReport } from '@peerness/core/simulate';
import { figureColumns, shownFigure } from './figure-columns.js';
import { escaped, picture } from './picture.js';
import { settingLine } from './setting-line.js';

/** A report as one page that needs nothing else: a picture, and the table it is drawn from. */
export function laboratoryPage(report: LaboratoryReport): string {
  const row = (name: string, figures: Figures, kind: 'all' | 'group') =>
    `<tr class="${kind}"><th scope="row">${escaped(name)}</th>${figureColumns
      .map(({ figure }) => `<td>${shownFigure(figures, figure)}</td>`)
      .join('')}</tr>`;
  const rows = report.strategies.flatMap(({ strategy, everyDays, everyone, groups }) => [
    row(`${strategy}, ${everyDays === 1 ? 'every day' : `every ${everyDays} days`}`, everyone, 'all'),
    ...groups.map(({ name, figures }) => row(name, figures, 'group')),
  ]);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ways of matching, tried on people who do not exist</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; }
svg text { fill: CanvasText; }
svg .title { font-weight: 600; font-size: 15px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.2rem 0.6rem; text-align: right; border-bottom: 1px solid #8886; }
th[scope='row'] { text-align: left; white-space: nowrap; }
.group th[scope='row'] { font-weight: normal; padding-left: 1.5rem; }
dt { font-weight: 600; }
</style>
</head>
<body>
<main>
<h1>Ways of matching, tried on people who do not exist</h1>
<p>${escaped(settingLine(report.setting))}</p>
<p>The same people come and go under every strategy. Nothing here says whether support helps. There is no best way: which
trade is right, and for whom, is for those who answer for the programme to weigh.</p>
${picture(report)}
<h2>All figures</h2>
<div class="scroll" role="region" aria-label="All figures" tabindex="0">
<table>
<caption>Everybody under each strategy, and each group beneath</caption>
<thead><tr><th scope="col">strategy</th>${figureColumns.map(({ head }) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
<h2>What they mean</h2>
<dl>
${figureColumns.map(({ head, means }) => `<dt>${head}</dt><dd>${means}</dd>`).join('\n')}
</dl>
</main>
</body>
</html>
`;
}
