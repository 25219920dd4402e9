import { refusalForms } from '../../refusals/forms.js';
import { given, type TypeRules } from './relations.js';

/** A refusal is told to the person who asked, and says nothing they may not know. */
const common: TypeRules = { code: given, message: given, path: given, retryable: given };

export const refusals: { readonly [type: string]: TypeRules } = {
  Refusal: common,
  ...Object.fromEntries(
    Object.entries(refusalForms).map(([kind, { says }]) => [
      kind,
      { ...common, ...Object.fromEntries(Object.keys(says).map((name) => [name, given])) },
    ]),
  ),
};
