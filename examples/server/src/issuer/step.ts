import type { Request, Response } from 'express';
import type { Provider } from 'oidc-provider';
import { issuerPath } from './issuer-rules.js';
import type { StepOf } from './passkey-door.js';
import { visitIn } from './visit.js';

/**
 * The step of a sign-in that this browser, and no other, is in. Whoever signs in on another's device changes nothing of
 * how they sign in: for that, nobody has signed in in it.
 */
export interface Step extends StepOf {
  /** Where its forms are sent. */
  readonly path: string;
  readonly goOn: string;
}

export type StepIn = (request: Request, response: Response) => Promise<Step | undefined>;

export function stepsOf(provider: Provider, origin: string): StepIn {
  return async (request, response) => {
    const from = request.get('origin');
    if (from !== undefined && from !== origin) return undefined;
    const details = await provider.interactionDetails(request, response).catch(() => undefined);
    if (!details || details.uid !== request.params['uid']) return undefined;
    const { uid, returnTo, result } = details;
    return {
      uid,
      path: `${issuerPath}/with/${uid}`,
      goOn: returnTo,
      account: visitIn(result) ? undefined : result?.login?.accountId,
    };
  };
}
