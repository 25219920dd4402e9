import type { RequestHandler } from 'express';

/**
 * On every answer: never kept, never sniffed, never framed, no address of ours told to others. What a page may load is
 * said by the page itself; everything else may load nothing.
 */
export const safeHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  });
  next();
};
