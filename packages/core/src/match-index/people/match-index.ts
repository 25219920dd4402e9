import type { Catalogue } from '../../dimension/catalogue.js';
import { comparatorFor } from '../../dimension/read-comparator.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { PersonId } from '../../person/person-id.js';
import type { PlaneMachine } from '../planes/plane-machine.js';
import { type PlaneStore, planeStore } from '../planes/plane-store.js';
import { pureMachine } from '../planes/pure-machine.js';
import { type Workbench, workbenchIn } from '../planes/workbench.js';
import { emptyRegister, type Register } from './register.js';
import { type Scheme, schemeOf } from './scheme.js';
import type { Segment } from './segment.js';

/**
 * Everyone who could be found in one organization, as planes of bits: one for each thing that can be said, with
 * people's consent already in the bits. It answers as the judge does (`docs/matching.md`), only sooner. It is kept up
 * to date person by person, and holds nothing that the people's own rows do not.
 */
export interface MatchIndex {
  readonly catalogue: Catalogue;
  readonly scheme: Scheme;
  readonly store: PlaneStore;
  readonly workbench: Workbench;
  readonly register: Register;
  readonly segments: Segment[];
  /** Where each person stands: the segment, and the row in it. */
  readonly places: Map<PersonId, Place>;
}

export interface Place {
  readonly segment: Segment;
  readonly row: number;
}

/** There is nothing to compare people by. */
export interface EmptyCatalogue {
  readonly kind: 'EmptyCatalogue';
}

/** This dimension compares values in a way that no dimension of ours may. */
export interface UnfitDimension {
  readonly kind: 'UnfitDimension';
  readonly path: readonly string[];
}

/** An index of nobody yet. `machine` is taken for itself alone: no two indexes share one. */
export function openMatchIndex(
  catalogue: Catalogue,
  machine: PlaneMachine = pureMachine(),
): Result<MatchIndex, EmptyCatalogue | UnfitDimension> {
  if (catalogue.size === 0) return err({ kind: 'EmptyCatalogue' });
  for (const [id, { value, comparator }] of catalogue) {
    if (!comparatorFor(value)(comparator, []).ok) return err({ kind: 'UnfitDimension', path: ['catalogue', id] });
  }
  const store = planeStore(machine);
  return ok({
    catalogue,
    scheme: schemeOf(catalogue),
    store,
    workbench: workbenchIn(store),
    register: emptyRegister(),
    segments: [],
    places: new Map(),
  });
}
