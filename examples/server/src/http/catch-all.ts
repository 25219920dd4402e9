import type { ErrorRequestHandler, RequestHandler } from 'express';
import { refuse } from './answers.js';

export const nothingHere: RequestHandler = (_request, response) => {
  refuse(response, 404, 'NOT_FOUND', 'There is nothing here.');
};

/** The last line: what went wrong stays here, under a number the person who asked is given too. */
export function lastLine(
  report: (requestId: string, error: unknown) => void,
  newId: () => string,
  onTooLarge: () => void = () => undefined,
): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    switch (statusOf(error)) {
      case 413:
        onTooLarge();
        return refuse(response, 413, 'TOO_LARGE', 'That is more than this server reads at once.');
      case 415:
        return refuse(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json in UTF-8.');
      case 400:
        return refuse(response, 400, 'BAD_REQUEST', 'That could not be read as JSON.');
      default: {
        const requestId = newId();
        report(requestId, error);
        refuse(response, 500, 'INTERNAL', 'Something went wrong on our side.', { requestId });
      }
    }
  };
}

function statusOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined;
}
