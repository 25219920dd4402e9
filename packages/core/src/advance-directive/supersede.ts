import { err, ok, type Result } from '../kernel/result.js';
import type { AdvanceDirective } from './advance-directive.js';
import type { AdvanceDirectiveId } from './advance-directive-id.js';
import type { AdvanceDirectiveChange } from './change.js';
import type { NothingToSupersede } from './begin-advance-directive.js';

/**
 * The one before gives way, in the moment its successor is recorded as executed. One that was revoked or entered in
 * error stays what it is. Nothing that was signed changes in it.
 */
export function supersede(
  directive: AdvanceDirective,
  { by, at }: { readonly by: AdvanceDirectiveId; readonly at: Date },
): Result<AdvanceDirectiveChange, NothingToSupersede> {
  if (directive.state !== 'recorded-as-executed') return err({ kind: 'NothingToSupersede' });
  return ok({
    directive: { ...directive, state: 'superseded', supersededBy: { directive: by, at } },
    kind: 'AdvanceDirectiveSuperseded',
    codes: { by },
  });
}
