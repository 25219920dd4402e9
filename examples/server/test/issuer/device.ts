import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Place } from './place.js';
import { authorization, verifier } from './visitor.js';

/** A device with a browser: a person who shows it their finger, and an authenticator that keeps passkeys. */
export interface Device {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly authenticator: string;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  /** Begins to sign in, and answers what the application will need to finish. */
  begin(): Promise<string>;
  /** Waits until the browser is back at the application; a token for the graph. */
  token(own: string): Promise<string>;
}

export async function aDevice(browser: Browser, { origin, redirect }: Place): Promise<Device> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId: authenticator } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (said) => void (/security|script/i.test(said.text()) && complaints.push(said.text())));
  return {
    page,
    cdp,
    authenticator,
    complaints,
    begin: async () => {
      const pkce = verifier();
      await page.goto(`${origin}${authorization(pkce.challenge, { redirect_uri: redirect })}`);
      return pkce.verifier;
    },
    token: async (own) => {
      await page.waitForURL(`${redirect}**`);
      const answer = await fetch(`${origin}/sign-in/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: 'app',
          redirect_uri: redirect,
          code: new URL(page.url()).searchParams.get('code') ?? '',
          code_verifier: own,
        }),
      });
      return ((await answer.json()) as { access_token?: string }).access_token ?? '';
    },
  };
}

/** The form that is sent to a way of signing in. */
export const form = (way: string): string => `form[action$="/${way}"]`;

export async function claimWithPasskey({ page }: Device, code: string): Promise<void> {
  await page.fill(`${form('claim-passkey')} [name=code]`, code);
  await page.click(`${form('claim-passkey')} button`);
}

/** Takes a place with a passkey, goes on, and is back at the application. */
export async function newcomer(
  device: Device,
  code: string,
): Promise<{ readonly token: string; readonly number: string }> {
  const own = await device.begin();
  await claimWithPasskey(device, code);
  const number = (await device.page.textContent('#number')) ?? '';
  await device.page.click('main a');
  return { token: await device.token(own), number };
}

/** What a device signs, as the page would send it; said by the page it is on, whatever that is. */
export function signed(
  { page }: Device,
  asked: { readonly challenge: string; readonly userVerification?: 'required' | 'discouraged' },
): Promise<string> {
  return page.evaluate(async ({ challenge, userVerification = 'required' }) => {
    const text = challenge.replaceAll('-', '+').replaceAll('_', '/');
    const credential = await navigator.credentials.get({
      publicKey: {
        rpId: 'localhost',
        challenge: Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
        userVerification,
      },
    });
    return JSON.stringify(credential);
  }, asked);
}
