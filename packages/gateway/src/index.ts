import 'reflect-metadata';

export { describeAccess } from './access/describe-access.js';
export { guardSchema, type GuardOptions } from './access/guard-schema.js';
export { RulesAndFieldsDiffer } from './access/rules-missing.js';
export { type AccessRule, accessRules, type AccessRules } from './access/rules.js';
export { buildSchema } from './build-schema.js';
export { buildSubgraph, type SubgraphOptions } from './build-subgraph.js';
export { type ContextOptions, createContext, type GatewayContext } from './context.js';
export { createGateway, type Gateway, type GatewayOptions } from './create-gateway.js';
export type { OnUnexpected } from './errors/format-error.js';
export { Problem, type ProblemCode, type ProblemDetails } from './errors/problem.js';
export { documentLimits } from './limits/document-limits.js';
export { defaultLimits, describeLimits, type Limits } from './limits/limits.js';
export type { During, Noticed, OnNoticed } from './noticed.js';
export { createNewId, newId } from './new-id.js';
export { digestOfSecret } from './new-secret.js';
export { resolvers } from './resolvers/index.js';
export type { Subscribed, SubscriptionAsked } from './subscriptions/create-subscribe.js';
