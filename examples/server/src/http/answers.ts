import type { Response } from 'express';

/** The codes of answers this server gives itself, before or instead of GraphQL. */
export type HttpCode =
  | 'UNAUTHENTICATED'
  | 'BAD_REQUEST'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'FORBIDDEN'
  | 'CANNOT_BE_DRAWN'
  | 'TOO_LONG_TO_DRAW'
  | 'NOT_READY'
  | 'NOT_WITH_HELP'
  | 'TICKET_OVER'
  | 'TICKET_USED'
  | 'NOTHING_TO_SCAN'
  | 'WRONG_TYPE'
  | 'WRONG_SIZE'
  | 'WRONG_HASH'
  | 'SAME_SCAN_TWICE'
  | 'SCAN_HARMFUL'
  | 'SCAN_NOT_CHECKED'
  | 'INTERNAL';

/** Every refusal is JSON in GraphQL's own shape: a code, a sentence, and nothing of what was sent. */
export function refuse(
  response: Response,
  status: number,
  code: HttpCode,
  message: string,
  more: Record<string, string> = {},
): void {
  response.status(status).json({ errors: [{ message, extensions: { code, ...more } }] });
}
