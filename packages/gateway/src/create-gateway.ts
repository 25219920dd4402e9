import type { ApolloServer, ApolloServerPlugin, ContextFunction } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Identity, Work } from '@peerness/core';
import type { SignedIn } from '@peerness/core/record';
import type { Views } from '@peerness/core/use-cases';
import type { GraphQLSchema } from 'graphql';
import { guardOf } from './access/guard-schema.js';
import { buildSchema } from './build-schema.js';
import { createContext, type GatewayContext } from './context.js';
import { formatErrors, type OnUnexpected } from './errors/format-error.js';
import { budgetsPlugin } from './limits/budgets.js';
import { documentLimits } from './limits/document-limits.js';
import { createInFlight } from './limits/in-flight.js';
import { defaultLimits, type Limits } from './limits/limits.js';
import { limitsPlugin } from './limits/limits-plugin.js';
import { newId as makeId } from './new-id.js';
import type { During, OnNoticed } from './noticed.js';
import { requestIds } from './request-ids.js';
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
    formatError: formatErrors(ids.of, options.onUnexpected ?? (() => undefined)),
    plugins: [
      ...nothingByItself(),
      ids.plugin,
      budgetsPlugin(limits),
      limitsPlugin(schema, limits, { get }),
      ...plugins,
    ],
  });

  return {
    server,
    schema,
    limits,
    context: async (...request) =>
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
      }),
  };
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
