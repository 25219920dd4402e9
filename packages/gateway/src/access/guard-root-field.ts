import type { FieldRule } from '@peerness/core';
import { mayWithHelp } from '@peerness/core/record';
import { type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema, getNamedType, isUnionType } from 'graphql';
import type { GatewayContext } from '../context.js';
import { languagesAskedFor } from '../languages.js';
import { Problem } from '../errors/problem.js';
import { problemWords } from '../errors/words.js';
import { checkArguments, UnreadableArgument } from '../limits/check-arguments.js';
import { withinDeadline } from '../limits/deadline.js';
import { organizationIn } from '../limits/in-flight.js';
import { refusalForms } from '../refusals/forms.js';
import { refuse } from '../refusals/refuse.js';
import type { Call } from '../resolvers/call.js';
import type { Naming } from './naming.js';
import { noticingIn } from './noticing-in.js';
import { readSelection } from './read-selection.js';
import { refuseWithHelp } from './refuse-with-help.js';
import type { AccessRules } from './rules.js';

type Resolver = GraphQLFieldResolver<unknown, GatewayContext, Record<string, unknown>>;

interface RootField {
  readonly schema: GraphQLSchema;
  readonly field: GraphQLField<unknown, unknown>;
  readonly isMutation: boolean;
  readonly rules: AccessRules;
  readonly naming: Naming;
}

/**
 * Asks a root field's rule, reads the selection under the rules of its fields, and only then lets the resolver act. A
 * query without the right to ask is answered null, as if there were nothing; a change is refused aloud.
 */
export function guardRootField({ schema, field, isMutation, rules, naming }: RootField): Resolver {
  const act = field.resolve;
  const owner = isMutation ? 'Mutation' : 'Query';
  const rule = rules.get(`${owner}.${field.name}`);
  if (!act) throw new TypeError(`${owner}.${field.name} has no resolver.`);

  return (source, given, context, info) =>
    withinDeadline(context.limits.deadline, () =>
      context.during(context.requestId, async () => {
        const answered = await answer(source, given, context, info);
        notice(answered, context);
        return answered;
      }),
    );

  async function answer(...[source, given, context, info]: Parameters<Resolver>): Promise<unknown> {
    const [self, session] = [await context.self(), await context.session()];
    const isAllowed =
      rule === 'public' || (rule === 'identified' ? context.identity !== undefined : self !== undefined);
    if (!isAllowed) {
      if (isMutation) throw new Problem('UNAUTHENTICATED', problemWords.UNAUTHENTICATED);
      return null;
    }
    const selection = readSelection(
      {
        schema,
        fragments: info.fragments,
        variables: info.variableValues,
        limits: context.limits,
        original: naming.original,
        ruleOf: (type, name) => readable(rules.get(`${type}.${name}`), rule === 'identified' || self !== undefined),
      },
      field.type,
      info.fieldNodes,
      [field.name],
    );
    if (self?.helpedBy !== undefined && !isMutation) refuseWithHelp(field.name, given, selection);
    const at = context.now();
    const call: Call = {
      field: field.name,
      given,
      selection,
      reader: {
        self,
        at,
        newId: context.newId,
        languages: languagesAskedFor(given['languages'], context.acceptLanguage),
        ...(session && { session }),
        ...noticingIn(context),
      },
      identity: context.identity,
      occasion: { at, newId: context.newId },
      work: context.work,
      views: context.views,
      naming,
      limits: context.limits,
    };
    if (self?.helpedBy !== undefined && isMutation && !mayWithHelp('acts', field.name))
      return refuse({ kind: 'NotWithHelp' }, call);
    try {
      checkArguments(field.args, given, context.limits, []);
    } catch (problem) {
      if (problem instanceof UnreadableArgument && speaksOfText(field)) return refuse(problem.refusal, call);
      throw problem;
    }
    const acted = async (): Promise<unknown> => act?.(source, given, call, info);
    return context.inFlight ? context.inFlight(organizationIn(given), acted) : acted();
  }

  /** What is refused, and what is answered as if there were nothing, is counted: somebody who tries doors is seen by it. */
  function notice(answered: unknown, { onNoticed, requestId }: GatewayContext): void {
    if (!onNoticed) return;
    if (!isMutation) {
      if (answered === null) onNoticed({ kind: 'nothing-shown', field: field.name }, requestId);
      return;
    }
    const refusal = (answered as { readonly __typename?: string } | null)?.__typename;
    if (refusal !== undefined && Object.hasOwn(refusalForms, refusal))
      onNoticed({ kind: 'change-refused', field: field.name, refusal }, requestId);
  }

  function speaksOfText({ type }: typeof field): boolean {
    const result = getNamedType(type);
    return isUnionType(result) && result.getTypes().some(({ name }) => naming.original(name) === 'UnreadableText');
  }
}

/** A rule that can be decided without facts is decided here: what nobody, or nobody signed in, may see is not read. */
function readable(rule: unknown, signedIn: boolean): FieldRule | undefined {
  if (rule === 'public') return rule;
  if (!Array.isArray(rule)) return undefined;
  const relations = rule as Exclude<FieldRule, 'public'>;
  return (signedIn ? relations.length > 0 : relations.includes('anyone')) ? relations : undefined;
}
