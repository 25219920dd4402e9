import { err, ok, type Result } from '@peerness/core';
import type { SettingProblem } from '../setting-problem.js';
import type { Scanner } from './clam-av.js';

/**
 * Reads where a scanner listens, or that there is none. On this machine only: what it is sent travels unencrypted, and is
 * what somebody signed.
 */
export function readScanner(
  text: string | undefined,
  isLoopback: (host: string) => boolean,
): Result<Scanner | undefined, SettingProblem> {
  if (text === undefined) return ok(undefined);
  const url = URL.parse(text);
  const isPlain = url !== null && ['', '/'].includes(url.pathname) && url.search === '' && url.username === '';
  if (!isPlain || url.protocol !== 'clamd:' || url.hostname === '')
    return refuse('is not the address of a scanner', 'Write it as clamd://127.0.0.1:3310, or unset it for none.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!isLoopback(host))
    return refuse(
      'names a scanner on another machine',
      'What is scanned would travel unencrypted: run it on this machine, or lay a tunnel to it.',
    );
  return ok({ host, port: Number(url.port || 3310) });
}

function refuse(problem: string, todo: string): Result<never, SettingProblem> {
  return err({ setting: 'PEERNESS_SCANNER', problem, todo });
}
