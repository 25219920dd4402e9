import type { Kept } from '../kernel/kept.js';
import { type Consent, isInForce } from './consent.js';

/** Those of these consents that hold, withdrawn this instant. */
export function withdrawnAmong(given: readonly Kept<Consent>[], at: Date): readonly Kept<Consent>[] {
  return given
    .filter(({ value }) => isInForce(value, at))
    .map(({ value, version }) => ({ value: { ...value, withdrawnAt: at }, version }));
}
