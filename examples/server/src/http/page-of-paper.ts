import type { Gateway } from '@peerness/gateway';
import type { IncomingMessage } from 'node:http';
import type { PageOf } from './paper-pdf.js';

const query = `query PaperToPrint($code: String!, $languages: [String!]) {
  viewer(languages: $languages) { paper(code: $code) { page } }
}`;

interface Answer {
  readonly viewer?: { readonly paper?: { readonly page?: string | null } | null } | null;
}

/** Asks the graph, as whoever asks for it: what it does not show them is not printed here. */
export function pageOfPaper({ server, context }: Pick<Gateway<[IncomingMessage]>, 'server' | 'context'>): PageOf {
  return async (request, code) => {
    const variables = { code, languages: request.acceptsLanguages().slice(0, 5) };
    const { body } = await server.executeOperation<Answer>(
      { query, variables },
      { contextValue: await context(request) },
    );
    return body.kind === 'single' ? (body.singleResult.data?.viewer?.paper?.page ?? undefined) : undefined;
  };
}
