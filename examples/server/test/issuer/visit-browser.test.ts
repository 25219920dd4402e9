import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../boot/chromium.js';
import { aDevice, type Device, form } from './device.js';
import { aPlace, type Place } from './place.js';
import { askWith } from './visitor.js';

const words = 'seven grey geese at dawn';
let place: Place;
let browser: Browser;
beforeAll(async () => {
  place = await aPlace();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

const ask = async (token: string, query: string): Promise<string> => (await askWith(token, place.origin, query)).text;

/** Takes a place with a passphrase, and is given visit codes. */
const newcomer = async (device: Device): Promise<{ readonly number: string; readonly codes: readonly string[] }> => {
  const own = await device.begin();
  await device.page.fill(`${form('claim')} [name=code]`, await place.claimCode());
  await device.page.fill(`${form('claim')} [name=passphrase]`, words);
  await device.page.check(`${form('claim')} [name=codes]`);
  await device.page.click(`${form('claim')} button`);
  const number = await device.page.innerText('#number');
  const codes = await device.page.locator('ol').last().locator('code').allInnerTexts();
  await device.page.click('main > p:last-child a');
  await device.token(own);
  return { number, codes };
};

/** Everything a browser keeps of a place. */
const kept = async ({ page }: Device): Promise<string> => {
  const cookies = await page.context().cookies([place.origin, `${place.origin}/sign-in/auth/x`]);
  const all = (await page.context().storageState({ indexedDB: true })).cookies;
  await page.goto(`${place.origin}/sign-in/nothing-here`);
  const stored = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return JSON.stringify({ cookies, all, stored });
};

describe('a helper’s browser', () => {
  it('keeps nothing of a visit: no cookie, no code, no number, nothing stored', async () => {
    const { number, codes } = await newcomer(await aDevice(browser, place));
    const helpers = await aDevice(browser, place);
    const own = await helpers.begin();
    await helpers.page.fill(`${form('visit')} [name=number]`, number);
    await helpers.page.fill(`${form('visit')} [name=code]`, codes[0] ?? '');
    await helpers.page.fill(`${form('visit')} [name=helper]`, 'Rosa');
    await helpers.page.click(`${form('visit')} button`);
    const token = await helpers.token(own);
    expect(await ask(token, '{ viewer { sessions { helpedBy } } }')).toContain('"helpedBy":"Rosa"');
    expect(await ask(token, 'mutation { signOutEverywhere(input: {}) { __typename } }')).toContain('SignedOut');
    expect(await ask(token, '{ viewer { sessions { helpedBy } } }')).toContain('UNAUTHENTICATED');

    expect(JSON.parse(await kept(helpers))).toEqual({
      cookies: [],
      all: [],
      stored: { local: {}, session: {}, databases: [], caches: [], workers: 0 },
    });

    // Whoever goes back finds a page that is over, with nothing filled in.
    await helpers.begin();
    await helpers.page.goBack();
    await helpers.page.goBack();
    const shown = await helpers.page.content();
    const typed = await helpers.page
      .locator('input')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    for (const secret of [number, codes[0] ?? '', 'Rosa', token])
      expect([shown, ...typed].some((one) => one.includes(secret))).toBe(false);
  });

  it('would be caught keeping something: a sign-in with a passphrase leaves its cookie until the next one', async () => {
    const device = await aDevice(browser, place);
    await newcomer(device);
    expect(await kept(device)).toContain('_session');
  });
});
