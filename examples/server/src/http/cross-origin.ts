import type { RequestHandler } from 'express';

/** Lets pages of the listed origins ask and read; all others get no word about it, which a browser takes for no. */
export function crossOrigin(origins: readonly string[], methods = 'POST'): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('Origin');
    if (origin !== undefined && origins.includes(origin)) {
      response.set({ 'Access-Control-Allow-Origin': origin, 'Cross-Origin-Resource-Policy': 'cross-origin' });
      if (request.method === 'OPTIONS') {
        response
          .set({
            'Access-Control-Allow-Methods': methods,
            'Access-Control-Allow-Headers': 'authorization, content-type, accept-language',
            'Access-Control-Max-Age': '600',
          })
          .sendStatus(204);
        return;
      }
    }
    next();
  };
}
