import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '@peerness/gateway';
import { type DocumentNode, Kind, type OperationDefinitionNode, print, visit } from 'graphql';
import type { Log } from './log.js';

/** One line for each operation: what kind it was, how long it took, which codes it was answered with. */
export function operations(log: Log): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue: { requestId } }) => {
      const began = performance.now();
      let names: { opName: string; opHash: string } | undefined;
      return {
        didResolveOperation: async ({ document, operation }) => {
          if (operation) names = { opName: nameOf(operation), opHash: shapeOf(document) };
        },
        willSendResponse: async ({ response: { body } }) => {
          const errors = (body.kind === 'single' ? body.singleResult.errors : undefined) ?? [];
          log.info({
            event: 'operation',
            requestId,
            ...names,
            codes: errors.map(({ extensions }) => String(extensions?.['code'])),
            ms: Math.round(performance.now() - began),
            counts: { errors: errors.length },
          });
        },
      };
    },
  };
}

/** The root fields it asks for, by the schema's names. */
function nameOf({ operation, selectionSet }: OperationDefinitionNode): string {
  const fields = selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
  return [operation, ...[...new Set(fields)].slice(0, 10)].join(' ');
}

/** The same for all operations of one shape, whatever values, names and aliases are written in them. */
function shapeOf(document: DocumentNode): string {
  const nothing = { kind: Kind.NULL } as const;
  const shape = visit(document, {
    StringValue: () => nothing,
    IntValue: () => nothing,
    FloatValue: () => nothing,
    EnumValue: () => nothing,
    BooleanValue: () => nothing,
    ListValue: () => nothing,
    ObjectValue: () => nothing,
    Name: (node, key) => (key === 'alias' ? null : node),
    OperationDefinition: { leave: ({ name: _, ...node }) => node },
  });
  return createHash('sha256').update(print(shape)).digest('hex').slice(0, 16);
}
