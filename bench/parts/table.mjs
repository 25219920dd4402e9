const shown = (value) =>
  value === undefined ? '' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** A `goal` is the most `value` may be, a `least` the least. */
export const isMet = ({ value, goal = Infinity, least = -Infinity }) => least <= value && value <= goal;

const promise = ({ goal, least }) => (goal !== undefined ? `≤ ${goal}` : `≥ ${least}`);

/** Rows of `{ what, value, unit, p95?, ratio?, of?, goal?, least? }` as aligned text. */
export const table = (rows) => {
  const lines = [
    ['', 'median', 'p95', 'ratio', 'goal'],
    ...rows.map(({ what, value, unit, p95, ratio, of, goal, least }) => [
      what,
      `${Number.isInteger(value) ? value : shown(value)} ${unit}`.trim(),
      shown(p95),
      ratio === undefined ? '' : `${shown(ratio)} × ${of}`,
      goal === undefined && least === undefined
        ? ''
        : `${isMet({ value, goal, least }) ? '✓' : '✗'} ${promise({ goal, least })}`,
    ]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => [...line[column]].length)));
  return lines
    .map((line) =>
      `  ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('   ')}`.trimEnd(),
    )
    .join('\n');
};
