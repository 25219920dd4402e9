const shown = (value) =>
  value === undefined ? '' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** A `goal` is the most `value` may be, a `least` the least. */
export const isMet = ({ value, goal = Infinity, least = -Infinity }) => least <= value && value <= goal;

export const isPromised = ({ goal, least }) => goal !== undefined || least !== undefined;

/** What is wanted, and what more is hoped for: `stretch`, which is no promise. */
const promise = ({ value, goal, least, stretch }) => {
  const [sign, most] = goal !== undefined ? ['≤', 'goal'] : ['≥', 'least'];
  const hoped = stretch === undefined ? '' : `, ${isMet({ value, [most]: stretch }) ? '✓' : '✗'} ${sign} ${stretch}`;
  return `${isMet({ value, goal, least }) ? '✓' : '✗'} ${sign} ${goal ?? least}${hoped}`;
};

/** Rows of `{ what, value, unit, p95?, ratio?, of?, goal?, least?, stretch? }` as aligned text. */
export const table = (rows) => {
  const lines = [
    ['', 'median', 'p95', 'ratio', 'goal'],
    ...rows.map((row) => [
      row.what,
      `${Number.isInteger(row.value) ? row.value : shown(row.value)} ${row.unit}`.trim(),
      shown(row.p95),
      row.ratio === undefined ? '' : `${shown(row.ratio)} × ${row.of}`,
      isPromised(row) ? promise(row) : '',
    ]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => [...line[column]].length)));
  return lines
    .map((line) =>
      `  ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('   ')}`.trimEnd(),
    )
    .join('\n');
};
