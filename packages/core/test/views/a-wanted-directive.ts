import type { AdvanceDirective } from '../../src/advance-directive/advance-directive.js';
import type { AdvanceDirectiveId, AdvanceDirectiveSetId } from '../../src/advance-directive/advance-directive-id.js';
import { melodie, someTime } from '../../src/testing/specimens.js';

/** Melodie's directive, begun and not yet written. */
export const wanted: AdvanceDirective = {
  id: '01960000-0000-7000-8000-0000000000f7' as AdvanceDirectiveId,
  owner: melodie,
  set: '01960000-0000-7000-8000-0000000000f8' as AdvanceDirectiveSetId,
  versionNumber: 1,
  jurisdiction: 'NZ',
  policyVersion: 0,
  begunAt: someTime,
  state: 'draft',
  instructions: [],
  agents: [],
  revocability: 'unstated',
  determiners: [],
  effective: {},
  answers: [],
  incapacities: [],
  revocations: [],
};
