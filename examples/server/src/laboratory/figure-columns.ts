import type { Figures } from '@peerness/core/simulate';

/** A figure as it stands in the table, on the terminal and on the page. */
export interface FigureColumn {
  readonly figure: keyof Figures;
  readonly head: string;
  /** What it means, for whoever reads it the first time. */
  readonly means: string;
}

export const figureColumns: readonly FigureColumn[] = [
  { figure: 'arrived', head: 'came', means: 'people who came looking for support' },
  { figure: 'matched', head: 'found', means: 'found somebody' },
  { figure: 'matchRate', head: 'of 100', means: 'of a hundred who came, so many found somebody' },
  { figure: 'gaveUp', head: 'gave up', means: 'left without anybody when their patience was over' },
  { figure: 'stillWaiting', head: 'wait', means: 'wait at the end of the last month' },
  { figure: 'waitHalf', head: 'days ½', means: 'half of those who found somebody waited no longer, in days' },
  { figure: 'waitNineOfTen', head: 'days 9/10', means: 'nine of ten of them waited no longer, in days' },
  {
    figure: 'satisfactionMedian',
    head: 'liked',
    means: 'how near half of them came to whoever they would have liked best of all who were there, in percent',
  },
  { figure: 'satisfactionWorst', head: 'least', means: 'the same of whoever fared worst' },
  {
    figure: 'unstablePairs',
    head: 'unstable',
    means: 'pairs who are not together and would both rather be, on the last day of a month, on average',
  },
];

/** A figure as text; a dash where there is nobody of whom it could be said. */
export function shownFigure(figures: Figures, figure: keyof Figures): string {
  return figures[figure] === null ? '–' : String(figures[figure]);
}
