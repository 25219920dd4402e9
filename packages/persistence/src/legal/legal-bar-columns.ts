import type { LegalBar } from '@peerness/core/record';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';

interface BarColumns {
  readonly barBasis: string | null | undefined;
  readonly barUntil: Date | null | undefined;
  readonly barLiftedAt: Date | null | undefined;
}

export function toBar(sealer: Sealer, row: BarColumns, place: SealedPlace): { readonly bar?: LegalBar } {
  if (row.barBasis === null || row.barBasis === undefined) return {};
  return {
    bar: {
      basis: sealer.open(row.barBasis, place),
      ...optional('until', row.barUntil),
      ...optional('liftedAt', row.barLiftedAt),
    },
  };
}

export function toBarColumns(
  sealer: Sealer,
  bar: LegalBar | undefined,
  place: SealedPlace,
): { readonly barBasis: string | null; readonly barUntil: Date | null; readonly barLiftedAt: Date | null } {
  return {
    barBasis: bar ? sealer.seal(bar.basis, place) : null,
    barUntil: bar?.until ?? null,
    barLiftedAt: bar?.liftedAt ?? null,
  };
}
