import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../boot/chromium.js';
import { aDevice, type Device, form, newcomer } from './device.js';
import { aPlace, type Place } from './place.js';
import { authorization, verifier, visitor } from './visitor.js';

const words = 'seven grey geese at dawn';
let place: Place;
let browser: Browser;
let mine: Device;

beforeAll(async () => {
  place = await aPlace();
  browser = await openBrowser();
  mine = await aDevice(browser, place);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

/** The page that answers a try with the passkey the device has, the same in every step but for its address. */
const tried = async (): Promise<string> => {
  await mine.begin();
  const { pathname } = new URL(mine.page.url());
  const [answer] = await Promise.all([
    mine.page.waitForResponse((one) => one.url().endsWith(`${pathname}/passkey`)),
    mine.page.click(`${form('passkey')} button`),
  ]);
  const status = answer.status();
  return status === 400 ? `400 ${(await answer.text()).replaceAll(pathname, '')}` : `${status}`;
};

const held = async () => {
  const { credentials } = await mine.cdp.send('WebAuthn.getCredentials', { authenticatorId: mine.authenticator });
  const [one] = credentials;
  if (!one) throw new Error('the device holds no passkey');
  return one;
};

const give = async (credential: Awaited<ReturnType<typeof held>>): Promise<void> => {
  await mine.cdp.send('WebAuthn.clearCredentials', { authenticatorId: mine.authenticator });
  await mine.cdp.send('WebAuthn.addCredential', { authenticatorId: mine.authenticator, credential });
};

describe('a passkey that opens nothing', () => {
  it('is answered with the same bytes: copied and behind, taken out here, or never known', async () => {
    await newcomer(mine, await place.claimCode());
    const copy = await held();
    expect(await tried()).toBe('303');
    await give({ ...copy, signCount: 0 });
    const behind = await tried();
    expect(behind).toMatch(/^400/);
    await place.rows('delete from sign_in.passkey');
    const gone = await tried();
    const another = Buffer.from('a passkey nobody here has seen').toString('base64');
    await give({ ...(await held()), credentialId: another });
    expect(new Set([behind, gone, await tried()]).size).toBe(1);
  });

  it('waits after five tries, even when it is right again', async () => {
    await newcomer(mine, await place.claimCode());
    const right = await held();
    for (let count = 0; count < 5; count += 1) {
      await give({ ...right, signCount: 0 });
      expect(await tried()).toMatch(/^400/);
    }
    await give({ ...right, signCount: 1_000 });
    expect(await tried()).toMatch(/^400/);
  });
});

describe('what is kept of a passkey', () => {
  it('is its id, its public key, how often and on which days; nothing of it is written down elsewhere', async () => {
    await mine.cdp.send('WebAuthn.clearCredentials', { authenticatorId: mine.authenticator });
    const { number } = await newcomer(mine, await place.claimCode());
    const { credentialId, privateKey } = await held();
    const rows = await place.rows('select * from sign_in.passkey order by created_on desc');
    const columns = Object.keys(rows[0] ?? {});
    expect(columns).toEqual(['id', 'account_id', 'public_key', 'counter', 'created_on', 'used_on']);
    const id = Buffer.from(credentialId, 'base64').toString('base64url');
    expect(rows.map((row) => row['id'])).toContain(id);
    const log = place.lines.join('\n');
    for (const secret of [id, credentialId, privateKey, number]) expect(log.includes(secret)).toBe(false);
    expect(
      await place.rows("select * from sign_in.challenge where purpose = 'claim-passkey' and digest is not null"),
    ).toEqual([]);
  });

  it('is shown to nobody who has not just signed in, nor changed from another page', async () => {
    const someone = visitor(place.origin);
    const asked = await someone.open(authorization(verifier().challenge, { redirect_uri: place.redirect }));
    const at = new URL(asked.headers.get('location') ?? '', place.origin).pathname;
    expect((await someone.open(`${at}/passkeys`)).status).toBe(400);
    expect((await someone.send(`${at}/add-passkey/options`, {})).status).toBe(400);
    expect((await someone.send(`${at}/add-passkey`, { passkey: '{}' })).status).toBe(400);
    expect((await someone.send(`${at}/remove-passkey`, { passkey: 'x' })).status).toBe(400);
    expect((await visitor(place.origin).send(`${at}/passkey/options`, {})).status).toBe(400);
    const elsewhere = { origin: place.elsewhere };
    expect((await someone.send(`${at}/passkey/options`, {}, elsewhere)).status).toBe(400);
    expect((await someone.send(`${at}/passkey/options`, {})).status).toBe(200);
    expect((await someone.send(`${at}/other/options`, {})).status).toBe(404);
  });
});

describe('somebody else’s wrong codes', () => {
  it('do not keep a newcomer out', async () => {
    const code = await place.claimCode();
    const claim = async (one: string): Promise<number> => {
      const someone = visitor(place.origin);
      const asked = await someone.open(authorization(verifier().challenge, { redirect_uri: place.redirect }));
      const at = new URL(asked.headers.get('location') ?? '', place.origin).pathname;
      return (await someone.send(`${at}/claim`, { code: one, passphrase: words })).status;
    };
    for (let count = 0; count < 6; count += 1) expect(await claim(`WRONG-${count}`)).toBe(400);
    expect(await claim(code)).toBe(200);
  });
});
