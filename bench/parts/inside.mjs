import { join } from 'node:path';
import { root } from './bench.mjs';

const built = (path) => import(join(root, path));

/**
 * The product's own parts in this process, on the running server's database: to see which statements it sends, and what
 * the pure core gets to decide on.
 */
export const openInside = async (url, dataDir, { withIndex = false } = {}) => {
  const [
    core,
    { createViews },
    { builtInCatalogue },
    { createGateway, newId },
    { openPersistence },
    { ownIssuer },
    { vaultOf },
    { contextKeyIn },
    { keepPeerIndexes },
  ] = await Promise.all([
    built('packages/core/dist/index.js'),
    built('packages/core/dist/use-cases/index.js'),
    built('packages/core/dist/dimension/built-in/index.js'),
    built('packages/gateway/dist/index.js'),
    built('packages/persistence/dist/index.js'),
    built('examples/server/dist/auth/own-keys.js'),
    built('examples/server/dist/keys/vault-of.js'),
    built('examples/server/dist/keys/context-keys.js'),
    built('packages/core/dist/match-index.js'),
  ]);
  const persistence = await openPersistence({
    url,
    contextKey: contextKeyIn(join(dataDir, 'keys')),
    vault: vaultOf({ keysDir: join(dataDir, 'keys') }, 'demo', () => undefined),
  });
  const { work } = persistence;
  const made = [];
  const gateway = await createGateway({
    work,
    views: createViews(work, {
      catalogue: builtInCatalogue,
      ...(withIndex && { peerIndex: keepPeerIndexes({ room: 100_000 }) }),
    }),
    identify: async (subject) => ({ issuer: ownIssuer, subject }),
    newId: () => {
      const id = newId();
      made.push(id);
      return id;
    },
  });
  await gateway.server.start();
  return {
    core,
    work,
    catalogue: builtInCatalogue,
    newId,
    /** Ids made since it was last asked. */
    idsMade: () => made.splice(0),
    identity: (subject) => ({ issuer: ownIssuer, subject }),
    ask: async (subject, query, variables) => {
      const contextValue = await gateway.context(subject);
      const { body } = await gateway.server.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
      return body.singleResult.data;
    },
    close: async () => {
      await gateway.server.stop();
      await persistence.close();
    },
  };
};
