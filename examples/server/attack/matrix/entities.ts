import type { NodeKind } from '@peerness/core/use-cases';
import { typenames } from '../../test/proof/typenames.js';
import type { Ids } from '../../test/proof/ids.js';
import { notThere } from '../../test/proof/questions.js';
import type { Attempt } from './attempt.js';
import type { Selections } from './selections.js';
import { thingsFor } from './things-for.js';

/** The router's door: every kind of entity, for every way one can stand to the reader. */
export function entities(
  selections: Selections,
  ids: Ids,
  reader: string | undefined,
  each: number,
): readonly Attempt[] {
  return (Object.keys(typenames) as NodeKind[]).flatMap((kind) => {
    const query = selections.entity(kind);
    const asked = (id: string) => ({ representations: [{ __typename: typenames[kind], id }] });
    return thingsFor(ids, reader, [kind], each).map((about): Attempt => ({
      reader,
      where: `_entities(${kind} of ${about.owners.join(' and ') || (about.organization ?? '')}) by ${reader ?? 'nobody'}`,
      query,
      variables: asked(about.id),
      twin: asked(notThere(about)),
      about,
      does: 'entity',
      quiet: false,
      odd: false,
    }));
  });
}
