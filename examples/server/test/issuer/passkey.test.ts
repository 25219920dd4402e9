import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../boot/chromium.js';
import { aDevice, claimWithPasskey, type Device, form, newcomer } from './device.js';
import { aPlace, type Place } from './place.js';
import { askWith, authorization, verifier } from './visitor.js';

const words = 'seven grey geese at dawn';
const who = '{ viewer { memberships { id } sessions { kind isThisOne } } }';
let place: Place;
let browser: Browser;
let mine: Device;

beforeAll(async () => {
  place = await aPlace();
  browser = await openBrowser();
  mine = await aDevice(browser, place);
}, 120_000);
beforeEach(async () => {
  await mine.cdp.send('WebAuthn.clearCredentials', { authenticatorId: mine.authenticator });
});
afterEach(() => expect(mine.complaints).toEqual([]));
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

const ask = async (token: string, query: string): Promise<string> => (await askWith(token, place.origin, query)).text;

const signInWithPasskey = async (one: Device): Promise<string> => {
  const own = await one.begin();
  await one.page.click(`${form('passkey')} button`);
  return one.token(own);
};

describe('a passkey', () => {
  it('takes a place, and opens the door from then on with nothing typed', async () => {
    const { token } = await newcomer(mine, await place.claimCode());
    expect(JSON.parse(await ask(token, who))).toMatchObject({
      data: { viewer: { memberships: [{}], sessions: [{ kind: 'PASSKEY', isThisOne: true }] } },
    });
    expect(await ask(token, 'mutation { signOutEverywhere(input: {}) { __typename } }')).toContain('SignedOut');
    expect(await ask(token, who)).toContain('UNAUTHENTICATED');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await ask(await signInWithPasskey(mine), who)).toContain('"kind":"PASSKEY","isThisOne":true');
  });

  it('leaves a number and eight codes to print, one of which sets a passphrase', async () => {
    const own = await mine.begin();
    await claimWithPasskey(mine, await place.claimCode());
    const number = (await mine.page.textContent('#number')) ?? '';
    const codes = await mine.page.locator('ol code').allTextContents();
    expect(codes).toHaveLength(8);
    await mine.page.click('main a');
    await mine.token(own);
    const again = await mine.begin();
    await mine.page.fill(`${form('recover')} [name=number]`, number);
    await mine.page.fill(`${form('recover')} [name=code]`, codes[0] ?? '');
    await mine.page.fill(`${form('recover')} [name=passphrase]`, words);
    await mine.page.click(`${form('recover')} button`);
    expect(await ask(await mine.token(again), who)).toContain('RECOVERY_CODE');
  });

  it('is made once by a device that is asked twice, as after a code that was mistyped', async () => {
    const own = await mine.begin();
    await claimWithPasskey(mine, 'NOT-A-CODE');
    await mine.page.waitForSelector('[role=alert]:has-text("did not work")');
    await claimWithPasskey(mine, await place.claimCode());
    await mine.page.click('main a');
    await mine.token(own);
    const { credentials } = await mine.cdp.send('WebAuthn.getCredentials', { authenticatorId: mine.authenticator });
    expect(credentials).toHaveLength(1);
    expect(await ask(await signInWithPasskey(mine), who)).toContain('memberships');
  });

  it('is added by somebody who signed in with a passphrase, listed by its days alone, and removed', async () => {
    const { page } = mine;
    let own = await mine.begin();
    await page.fill(`${form('claim')} [name=code]`, await place.claimCode());
    await page.fill(`${form('claim')} [name=passphrase]`, words);
    await page.click(`${form('claim')} button`);
    const number = (await page.textContent('#number')) ?? '';
    await page.click('main a');
    await mine.token(own);

    const listed = async (): Promise<string> => {
      own = await mine.begin();
      await page.fill(`${form('passphrase')} [name=number]`, number);
      await page.fill(`${form('passphrase')} [name=passphrase]`, words);
      await page.check(`${form('passphrase')} [name=then]`);
      await page.click(`${form('passphrase')} button`);
      await page.waitForURL('**/passkeys');
      return own;
    };
    await listed();
    expect(await page.textContent('main')).toContain('There is none.');
    await page.click(`${form('add-passkey')} button`);
    const today = new Date().toISOString().slice(0, 10);
    await page.waitForSelector(`li:has-text("Made on ${today}, last used on ${today}")`);
    // The device knows that it has one.
    await page.click(`${form('add-passkey')} button`);
    await page.waitForSelector('[role=alert]:has-text("Your device gave no passkey")');
    await page.click('main > p:last-child a');
    expect(await ask(await mine.token(own), who)).toContain('PASSPHRASE');
    expect(await ask(await signInWithPasskey(mine), who)).toContain('PASSKEY');

    await listed();
    await page.click(`${form('remove-passkey')} button`);
    await page.waitForSelector('main:has-text("There is none.")');
    await mine.begin();
    await page.click(`${form('passkey')} button`);
    await page.waitForSelector('[role=alert]:has-text("did not work")');
  });

  it('is not removed while nothing else would open the door', async () => {
    await newcomer(mine, await place.claimCode());
    const own = await mine.begin();
    await mine.page.check(`${form('passkey')} [name=then]`);
    await mine.page.click(`${form('passkey')} button`);
    await mine.page.click(`${form('remove-passkey')} button`);
    await mine.page.waitForSelector('[role=alert]:has-text("Nothing was changed")');
    await mine.page.click('main > p:last-child a');
    expect(await ask(await mine.token(own), who)).toContain('PASSKEY');
  });

  it('is not given by a device that did not see its person', async () => {
    await newcomer(mine, await place.claimCode());
    await mine.cdp.send('WebAuthn.setUserVerified', { authenticatorId: mine.authenticator, isUserVerified: false });
    await mine.begin();
    await mine.page.click(`${form('passkey')} button`);
    await mine.page.waitForSelector('[role=alert]:has-text("Your device gave no passkey")');
    await mine.cdp.send('WebAuthn.setUserVerified', { authenticatorId: mine.authenticator, isUserVerified: true });
  });
});

describe('the page', () => {
  it('works without a script for a passphrase, in a real browser', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'es-MX' });
    const page = await context.newPage();
    await page.goto(`${place.origin}${authorization(verifier().challenge, { redirect_uri: place.redirect })}`);
    expect(await page.isVisible(form('passkey'))).toBe(false);
    await page.fill(`${form('claim')} [name=code]`, await place.claimCode());
    await page.fill(`${form('claim')} [name=passphrase]`, words);
    await page.click(`${form('claim')} button`);
    await page.click('main a');
    await page.waitForURL(`${place.redirect}?code=**`);
  });

  it('loads one script, from a file of this server, and names every field and button', async () => {
    const asked: string[] = [];
    mine.page.on('request', (one) => asked.push(one.url()));
    await mine.begin();
    await mine.page.waitForSelector(`${form('passkey')}:visible`);
    expect(asked.filter((url) => !url.startsWith(`${place.origin}/sign-in/`))).toEqual([]);
    const answer = await mine.page.reload();
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain(`default-src 'none'; script-src ${place.origin}/sign-in/passkey.js;`);
    expect(policy).not.toContain('unsafe');
    const unnamed = await mine.page
      .locator('input:not([type=hidden]), button')
      .evaluateAll(
        (all) => all.filter((one) => !(one.textContent?.trim() || one.closest('label')?.textContent?.trim())).length,
      );
    expect(unnamed).toBe(0);
  });
});
