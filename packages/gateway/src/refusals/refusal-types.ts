import { Field, ObjectType } from 'type-graphql';
import type { RefusalKind } from './any-refusal.js';
import type { SaidField } from './form.js';
import { refusalForms } from './forms.js';
import { Refusal } from './refusal.js';

type RefusalClass = abstract new () => Refusal;

/** One GraphQL type for each kind of refusal, under the domain's own name for it. */
export const refusalTypes: { readonly [Kind in RefusalKind]: RefusalClass } = Object.fromEntries(
  Object.entries(refusalForms).map(([kind, { description, says }]) => {
    const type = class extends Refusal {};
    for (const [name, said] of Object.entries<SaidField>(says)) {
      Field(said.type, { description: said.description })(type.prototype, name);
    }
    ObjectType(kind, { description, implements: Refusal })(type);
    return [kind, type];
  }),
) as Record<string, RefusalClass> as Record<RefusalKind, RefusalClass>;
