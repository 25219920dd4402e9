import { type ASTVisitor, GraphQLError, Kind, type ValidationContext, type ValidationRule } from 'graphql';
import { tooLarge } from '../errors/problem.js';
import { countDirectives, reservedAlias, shapeOf } from './document-shape.js';
import type { Limits } from './limits.js';

/** A validation rule that measures a document before anything is done with it. Works in any GraphQL server. */
export function documentLimits(limits: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    Document: (document) => {
      const check = (name: keyof Limits & string, found: number): void => {
        const allowed = limits[name];
        if (typeof allowed === 'number' && found > allowed) context.reportError(tooLarge(name, allowed));
      };
      check('directives', countDirectives(document));
      for (const operation of document.definitions) {
        if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
        const shape = shapeOf(document, operation);
        check('depth', shape.depth);
        check('introspectionDepth', shape.introspectionDepth);
        check('aliases', shape.aliases);
        check('rootFields', shape.rootFields);
        check('selections', shape.selections);
      }
      const alias = reservedAlias(document);
      if (alias)
        context.reportError(new GraphQLError('An alias must not begin with two underscores.', { nodes: alias }));
    },
  });
}
