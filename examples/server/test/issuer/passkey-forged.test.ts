import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../boot/chromium.js';
import { aDevice, type Device, newcomer, signed } from './device.js';
import { aPlace, type Place } from './place.js';

let place: Place;
let browser: Browser;
let mine: Device;

beforeAll(async () => {
  place = await aPlace();
  browser = await openBrowser();
  mine = await aDevice(browser, place);
  await newcomer(mine, await place.claimCode());
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

/** The step the device is in, where its forms are sent. */
const begun = async (): Promise<string> => {
  await mine.begin();
  return new URL(mine.page.url()).pathname;
};

/** From the page itself, with its cookies. */
const send = (at: string, passkey: string, code = ''): Promise<{ status: number; text: string }> =>
  mine.page.evaluate(
    async ([url, said, claimed]) => {
      const answer = await fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ passkey: said, code: claimed }),
        redirect: 'manual',
      });
      return { status: answer.status, text: await answer.text() };
    },
    [at, passkey, code] as const,
  );

const challengeAt = (at: string): Promise<string> =>
  mine.page.evaluate(async (url) => {
    const answer = await fetch(`${url}/passkey/options`, { method: 'POST' });
    return ((await answer.json()) as { challenge: string }).challenge;
  }, at);

/** A redirect that is not followed shows no status to a page: it went through. */
const letIn = { status: 0, text: '' };
/** The page for whoever was refused, as it is in every step. */
const refused = async (at: string, answer: Promise<{ status: number; text: string }>): Promise<string> => {
  const { status, text } = await answer;
  expect(status).toBe(400);
  expect(text).toContain('That did not work.');
  return text.replaceAll(at, '');
};

describe('what a device signed', () => {
  it('opens the door once: neither again in the same step, nor in another', async () => {
    const at = await begun();
    const said = await signed(mine, { challenge: await challengeAt(at) });
    expect(await send(`${at}/passkey`, said)).toEqual(letIn);
    await refused(at, send(`${at}/passkey`, said));
    const other = await begun();
    await challengeAt(other);
    await refused(other, send(`${other}/passkey`, said));
  });

  it('is refused for another origin of the same name, which the device took for ours', async () => {
    const at = await begun();
    const challenge = await challengeAt(at);
    const [ours, theirs] = [mine.page.url(), `${place.elsewhere}/`];
    await mine.page.goto(theirs);
    const said = await signed(mine, { challenge });
    await mine.page.goto(ours);
    expect(atob((JSON.parse(said) as { response: { clientDataJSON: string } }).response.clientDataJSON)).toContain(
      place.elsewhere,
    );
    await refused(at, send(`${at}/passkey`, said));
  });

  it('is refused for another challenge: one made up, one replaced, one of another step, one too old', async () => {
    const at = await begun();
    const replaced = await challengeAt(at);
    await challengeAt(at);
    await refused(at, send(`${at}/passkey`, await signed(mine, { challenge: replaced })));
    await challengeAt(at);
    await refused(at, send(`${at}/passkey`, await signed(mine, { challenge: 'bWFkZSB1cA' })));
    const foreign = await challengeAt(at);
    const other = await begun();
    await challengeAt(other);
    await refused(other, send(`${other}/passkey`, await signed(mine, { challenge: foreign })));
    const old = await challengeAt(other);
    await place.rows("update sign_in.challenge set expires_at = now() - interval '1 second'");
    await refused(other, send(`${other}/passkey`, await signed(mine, { challenge: old })));
  });

  it('is refused when the device did not see its person, when it is altered, and when it is nothing at all', async () => {
    const at = await begun();
    await mine.cdp.send('WebAuthn.setUserVerified', { authenticatorId: mine.authenticator, isUserVerified: false });
    const unseen = await signed(mine, { challenge: await challengeAt(at), userVerification: 'discouraged' });
    await mine.cdp.send('WebAuthn.setUserVerified', { authenticatorId: mine.authenticator, isUserVerified: true });
    await refused(at, send(`${at}/passkey`, unseen));
    const said = JSON.parse(await signed(mine, { challenge: await challengeAt(at) })) as {
      response: { userHandle: string };
    };
    const asAnother = { ...said, response: { ...said.response, userHandle: btoa(crypto.randomUUID()) } };
    await refused(at, send(`${at}/passkey`, JSON.stringify(asAnother)));
    for (const nothing of ['', '{', 'null', '{"id":"\\u0000"}', '{"id":"x","rawId":"x","type":"public-key"}', '[]'])
      await refused(at, send(`${at}/passkey`, nothing));
  });
});

/** A passkey the device makes for this step; `direct` has it name its maker. */
const made = (at: string, attestation: 'none' | 'direct'): Promise<string> =>
  mine.page.evaluate(
    async ([url, conveyed]) => {
      const answer = await fetch(`${url}/claim-passkey/options`, { method: 'POST' });
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await answer.json());
      return JSON.stringify(await navigator.credentials.create({ publicKey: { ...publicKey, attestation: conveyed } }));
    },
    [at, attestation] as const,
  );

describe('what a device made', () => {
  it('is refused with its maker’s certificate, for another step, and a second time; the code is still good', async () => {
    const [code, at] = [await place.claimCode(), await begun()];
    const certified = await made(at, 'direct');
    const statement = (JSON.parse(certified) as { response: { attestationObject: string } }).response.attestationObject;
    expect(Buffer.from(statement, 'base64url').includes('x5c')).toBe(true);
    await refused(at, send(`${at}/claim-passkey`, certified, code));
    const said = await made(at, 'none');
    const other = await begun();
    await made(other, 'none');
    await refused(other, send(`${other}/claim-passkey`, said, code));
    const right = await made(other, 'none');
    expect((await send(`${other}/claim-passkey`, right, code)).status).toBe(200);
    await refused(other, send(`${other}/claim-passkey`, right, await place.claimCode()));
  });
});
