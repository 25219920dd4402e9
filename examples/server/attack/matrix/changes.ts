import type { GraphQLSchema } from 'graphql';
import { foreignChanges } from '../../test/proof/foreign-changes.js';
import { changing } from '../../test/proof/gate.js';
import type { Ids } from '../../test/proof/ids.js';
import { mayAct, quiet } from '../../test/proof/may-act.js';
import type { Attempt } from './attempt.js';

/** Every mutation with every id in its input exchanged for one the reader may do nothing with. */
export function changes(
  schema: GraphQLSchema,
  ids: Ids,
  table: ReadonlyMap<string, ReadonlySet<string>>,
  reader: string | undefined,
): readonly Attempt[] {
  return foreignChanges(schema, ids, reader, (field, thing) => mayAct(table, reader, field, thing)).map(
    ({ field, input, twin, about, exchanged }) => ({
      reader,
      where: `${field}(${exchanged}: ${about.kind} of ${about.owners.join(' and ') || (about.organization ?? '')}) by ${reader ?? 'nobody'}`,
      query: changing(schema, field),
      variables: { input },
      twin: { input: twin },
      about,
      does: 'change',
      quiet: quiet.includes(field),
      odd: false,
    }),
  );
}
