import type { Request, RequestHandler } from 'express';
import type { PageToPdf } from '../print/printer.js';
import { refuse } from './answers.js';
import { identityOf } from './who-asks.js';

/** The page of a form of theirs, or nothing: there is none, it is somebody else's, or it says something else by now. */
export type PageOf = (request: Request, code: string) => Promise<string | undefined>;

/**
 * Answers `{ "code": … }` with the form as a PDF, to whoever the token speaks for and to nobody else. It is made when it
 * is asked for and kept nowhere.
 */
export function paperPdf(pageOf: PageOf, pageToPdf: PageToPdf): RequestHandler {
  return async (request, response) => {
    if (!identityOf(request)) {
      response.set('WWW-Authenticate', 'Bearer');
      return refuse(response, 401, 'UNAUTHENTICATED', 'Sign in first.');
    }
    const { code } = request.body as { readonly code?: unknown };
    if (typeof code !== 'string') return refuse(response, 400, 'BAD_REQUEST', 'Send the code that stands on the form.');
    const page = await pageOf(request, code);
    if (page === undefined) return refuse(response, 404, 'NOT_FOUND', 'No form of yours has this code, as it is now.');
    const made = await pageToPdf(page);
    if (made.ok) return void response.type('pdf').attachment('form.pdf').send(made.value);
    if (made.error.kind === 'TooLongToDraw')
      return refuse(response, 422, 'TOO_LONG_TO_DRAW', 'That is too long for a PDF made here. Print the page instead.');
    refuse(response, 422, 'CANNOT_BE_DRAWN', 'No font here has these letters. Print the page instead.', {
      letters: made.error.letters.join(' '),
    });
  };
}
