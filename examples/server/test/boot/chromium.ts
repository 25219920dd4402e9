import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** A real browser without a screen: Debian's if there is one, else the one from npm. */
export async function openBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  if (existsSync('/usr/bin/chromium'))
    return chromium.launch({ executablePath: '/usr/bin/chromium', args, headless: true });
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args, ...args],
    headless: true,
  });
}
