import { registerHooks } from 'node:module';

/** For `node --import`: a source file asks for its neighbour as `x.js`; unbuilt, that is `x.ts`. */
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier.startsWith('.') && context.parentURL?.endsWith('.ts') ? specifier.replace(/\.js$/, '.ts') : specifier,
      context,
    ),
});
