// Many people and many places at once: the auction against the best dense solver on npm, deferred acceptance as it grows,
// the one against the other, and how near the auction comes to the exact optimum.
import { join } from 'node:path';
import { munkres } from 'munkres';
import { report, root, seed, short } from './parts/bench.mjs';
import { cpuTimed, interleaved, mostMemory } from './parts/numbers.mjs';
import { drawRound } from './parts/rounds.mjs';

const { capacityAuction, checkCertificate, countBlockingPairs, deferredAcceptance, readRound } = await import(
  join(root, 'packages/core/dist/assignment.js')
);
const { exactTotal } = await import(join(root, 'packages/core/test/assignment/exact.ts'));

const rounds = short ? 1 : 7;
const sizes = short ? [2_000, 4_000] : [10_000, 100_000];
/** By how much every bid is above the last, of scores that add up to 1,200 at most. */
const [fine, coarse] = [1, 16];

const draw = (seekers, supporters) => {
  const read = readRound(drawRound(seed, seekers, supporters, 50));
  if (!read.ok) throw new Error(`${read.error.kind} ${read.error.path}`);
  return read.value;
};
const auction = (round, step) => {
  const sold = capacityAuction(round, step);
  if (!sold.ok || sold.value.step !== step) throw new Error('The auction did not reach its step.');
  return sold.value;
};
/** The total and the bound, added up by the checker. */
const proved = (round, { placed, certificate }) => {
  const checked = checkCertificate(round, placed, certificate);
  if (!checked.ok) throw new Error(checked.error.problem);
  return checked.value;
};

/** A row of costs for each seeker, a column for each place: what a dense solver asks for. No edge costs as much as nobody. */
const matrixOf = ({ seekers, supporters, places, starts, to, mine, theirs }) => {
  const columns = supporters.map(() => []);
  let width = 0;
  for (const [supporter, count] of places.entries())
    for (let place = 0; place < count; place += 1) columns[supporter].push(width++);
  return seekers.map((_, seeker) => {
    const row = new Float64Array(width);
    for (let edge = starts[seeker]; edge < starts[seeker + 1]; edge += 1)
      for (const column of columns[to[edge]]) row[column] = -(mine[edge] + theirs[edge]);
    return row;
  });
};

const small = short ? draw(400, 80) : draw(1_000, 200);
const matrix = matrixOf(small);
const dense = -munkres(matrix).reduce((cost, [row, column]) => cost + matrix[row][column], 0);
const exact = exactTotal(small);
if (dense !== exact) throw new Error(`The exact solvers disagree: ${dense} and ${exact}.`);
const share = proved(small, auction(small, fine)).total / exact;
for (let warm = 0; warm < 5; warm += 1) auction(small, fine);
const ofSmall = await interleaved(
  rounds,
  [small],
  {
    munkres: () => cpuTimed(() => munkres(matrix)),
    auction: () => cpuTimed(() => auction(small, fine)),
    exact: () => cpuTimed(() => exactTotal(small)),
  },
  'auction',
);

const rows = [
  {
    what: `munkres ÷ auction, ${small.seekers.length} × ${small.supporters.length}, step ${fine}`,
    value: ofSmall.munkres.ratio,
    unit: '×',
    ...(!short && { least: 40 }),
  },
  { what: 'auction, the same: short of the exact total', value: 1_000 * (1 - share), unit: '‰', goal: 1 },
  { what: '  munkres', value: ofSmall.munkres.median, unit: 'ms', p95: ofSmall.munkres.p95 },
  { what: '  exact sparse solver (of the tests)', value: ofSmall.exact.median, unit: 'ms', p95: ofSmall.exact.p95 },
  { what: '  auction', value: ofSmall.auction.median, unit: 'ms', p95: ofSmall.auction.p95 },
];

const large = sizes.map((size) => draw(size, size / 5));
for (let warm = 0; warm < 3; warm += 1) {
  deferredAcceptance(large[0]);
  auction(large[0], coarse);
}
const perEdge = [];
for (const round of large) {
  const name = `${round.seekers.length} × ${round.supporters.length} × 50`;
  const sides = {
    stable: () => cpuTimed(() => deferredAcceptance(round)),
    auction: () => cpuTimed(() => auction(round, coarse)),
  };
  const { stable, auction: sold } = await interleaved(rounds, [round], sides, 'stable');
  perEdge.push((stable.median * 1e6) / round.to.length);
  const { total, bound } = proved(round, auction(round, coarse));
  rows.push(
    { what: `deferred acceptance, ${name}`, value: stable.median, unit: 'ms', p95: stable.p95 },
    { what: '  of each edge', value: perEdge.at(-1), unit: 'ns' },
    {
      what: `deferred acceptance, ${name}: blocking pairs`,
      value: countBlockingPairs(round, deferredAcceptance(round)),
      unit: '',
      goal: 0,
    },
    { what: `auction, ${name}, step ${coarse}`, value: sold.median, unit: 'ms', p95: sold.p95 },
    { what: `auction ÷ deferred acceptance, ${name}`, value: sold.ratio, unit: '×', ...(!short && { goal: 2 }) },
    { what: '  short of its own proved bound', value: 1_000 * (1 - total / bound), unit: '‰' },
  );
  if (round === large[0])
    rows.push({
      what: `auction, ${name}: short of the exact total`,
      value: 1_000 * (1 - total / exactTotal(round)),
      unit: '‰',
      goal: 1,
    });
}
rows.push(
  {
    what: 'deferred acceptance: ns of an edge, large ÷ small',
    value: perEdge[1] / perEdge[0],
    unit: '×',
    ...(!short && { goal: 5 }),
  },
  mostMemory(),
);
report(`assignments, processor time, medians of ${rounds} interleaved rounds`, rows);
