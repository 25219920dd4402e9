import type { ApolloServer, ApolloServerPlugin, ContextFunction } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Identity, Work } from '@peerness/core';
import type { Openings, SignedIn } from '@peerness/core/record';
import type { Views } from '@peerness/core/use-cases';
import type { GraphQLSchema } from 'graphql';
import { guardOf } from './access/guard-schema.js';
import { buildSchema } from './build-schema.js';
import { createContext, type GatewayContext } from './context.js';
import { formatErrors, type OnUnexpected } from './errors/format-error.js';
import { budgetsPlugin, createBudgets } from './limits/budgets.js';
import { documentLimits } from './limits/document-limits.js';
import { createInFlight } from './limits/in-flight.js';
import { defaultLimits, type Limits } from './limits/limits.js';
import { limitsPlugin } from './limits/limits-plugin.js';
import { newId as makeId } from './new-id.js';
import type { During, OnNoticed } from './noticed.js';
import { requestIds } from './request-ids.js';
import { createSubscribe, type Subscribed, type SubscriptionAsked } from './subscriptions/create-subscribe.js';
import { UncachedServer } from './uncached-server.js';

export interface GatewayOptions<Request extends readonly unknown[]> {
  readonly work: Work;
  readonly views: Views;
  /**
   * Whom does this request speak for? Answer nothing for nobody. What it answers is believed, so verify it first. With
   * the `signIn` its token tells of, people see and end their sessions; without, tokens hold until they expire.
   */
  readonly identify: (...request: Request) => Promise<Identity | SignedIn | undefined>;
  /** Where a request comes from: those nobody knows have a budget for each address. */
  readonly addressOf?: (...request: Request) => string | undefined;
  /** What knocks where something was opened: `persistence.openings`. Without it there are no subscriptions. */
  readonly openings?: Openings;
  readonly now?: () => Date;
  /** UUIDv7s, in canonical lower case. */
  readonly newId?: () => string;
  /** Those that differ from {@link defaultLimits}. */
  readonly limits?: Partial<Limits>;
  /** Another schema than `buildSchema()` makes: `buildSubgraph()`. */
  readonly schema?: GraphQLSchema;
  /** Whether clients may ask what the schema is. */
  readonly introspection?: boolean;
  /** Whether queries may come as GET requests. */
  readonly get?: boolean;
  readonly onUnexpected?: OnUnexpected;
  /** Told of what was refused, withheld, looked for and taken along, to be counted. */
  readonly onNoticed?: OnNoticed;
  /** Around whatever a request does: the persistence package's `duringRequest`, so that what is written down names it. */
  readonly during?: During;
  readonly plugins?: readonly ApolloServerPlugin<GatewayContext>[];
}

export interface Gateway<Request extends readonly unknown[]> {
  readonly server: ApolloServer<GatewayContext>;
  readonly context: ContextFunction<[...Request], GatewayContext>;
  readonly schema: GraphQLSchema;
  /**
   * Opens a subscription, for any transport that keeps a connection. `identify` is asked again before each answer, so it
   * has to look at the token anew.
   */
  readonly subscribe?: (asked: SubscriptionAsked, ...request: Request) => Promise<Subscribed>;
  /** The limits in force. */
  readonly limits: Limits;
}

/** The whole gateway, ready for any Apollo integration, with every limit on. */
export async function createGateway<Request extends readonly unknown[]>(
  options: GatewayOptions<Request>,
): Promise<Gateway<Request>> {
  const { work, views, identify, now, newId = makeId, introspection = true, get = false, plugins = [] } = options;
  const schema = options.schema ?? (await buildSchema());
  if (!guardOf(schema)) throw new TypeError('Nothing guards this schema: hand it to guardSchema first.');
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const ids = requestIds(newId);
  const inFlight = createInFlight(limits.inFlight);
  const mayAsk = createBudgets(limits);
  const format = formatErrors(ids.of, options.onUnexpected ?? (() => undefined));
  const contextFor = async (request: Request): Promise<GatewayContext> =>
    createContext({
      work,
      views,
      newId,
      limits,
      inFlight,
      identity: await identify(...request),
      address: options.addressOf?.(...request),
      during: options.during,
      onNoticed: options.onNoticed,
      ...(now && { now }),
    });

  const server = new UncachedServer<GatewayContext>({
    schema,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [documentLimits(limits)],
    validationOptions: { maxErrors: limits.errors },
    executionOptions: { maxCoercionErrors: limits.errors },
    formatError: format,
    plugins: [
      ...nothingByItself(),
      ids.plugin,
      budgetsPlugin(limits, mayAsk),
      limitsPlugin(schema, limits, { get }),
      ...plugins,
    ],
  });

  return {
    server,
    schema,
    limits,
    context: (...request) => contextFor(request),
    ...subscribing(),
  };

  function subscribing(): Pick<Gateway<Request>, 'subscribe'> {
    const { openings } = options;
    if (!openings || !schema.getSubscriptionType()) return {};
    const subscribe = createSubscribe({ schema, limits, openings, format, mayAsk });
    return { subscribe: (asked, ...request) => subscribe(asked, () => contextFor(request)) };
  }
}

/** What Apollo would add by itself: traces to whoever asks, pages from elsewhere, reports to elsewhere, cache hints. */
function nothingByItself(): ApolloServerPlugin<GatewayContext>[] {
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ];
}
