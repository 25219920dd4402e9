import { DriverException, OptimisticLockError, ValidationError } from '@mikro-orm/core';
import { isOutdated } from '../database/plan-once.js';
import { ContextRefused } from './context-refused.js';
import { DatabaseFault } from './database-fault.js';
import { DatabaseUnavailable, type DatabaseUnavailableCode } from './database-unavailable.js';
import { LostRace } from './lost-race.js';
import { WriteRefused } from './write-refused.js';

interface DriverError {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly message: string;
}

const unavailable: { readonly [code: string]: DatabaseUnavailableCode } = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  '28000': 'sign-in-refused',
  '28P01': 'sign-in-refused',
  '3D000': 'no-such-database',
  '57P04': 'no-such-database',
  '57P05': 'connection-lost',
  '53000': 'out-of-room',
  '53300': 'too-many-waiting',
  '53100': 'out-of-room',
  '53200': 'out-of-room',
  '25006': 'read-only',
  '55P03': 'locked-too-long',
  '57014': 'took-too-long',
  '25P03': 'took-too-long',
  '25P04': 'took-too-long',
  '57P01': 'shutting-down',
  '57P02': 'shutting-down',
  '57P03': 'shutting-down',
};

const refused: { readonly [code: string]: WriteRefused['code'] } = {
  '23502': 'missing-value',
  '23001': 'reference',
  '23503': 'reference',
  '23514': 'check',
  '23P01': 'check',
};

/** How we name constraints. */
const ours = /^[a-z][a-z0-9_]*$/;

const sqlState = /^[0-9A-Z]{5}$/;

/** Turns whatever the driver threw into a problem of ours that carries codes only; everything else passes unchanged. */
export function translateProblem(thrown: unknown): unknown {
  if (thrown instanceof OptimisticLockError) return new LostRace('changed-meanwhile');
  if (thrown instanceof ContextRefused) return new DatabaseUnavailable('context-refused');
  if (!isDriverError(thrown)) return thrown;

  const code = typeof thrown.code === 'string' ? thrown.code : '';
  const rule = typeof thrown.constraint === 'string' && ours.test(thrown.constraint) ? thrown.constraint : undefined;
  const why = unavailable[code] ?? (code.startsWith('08') ? 'connection-lost' : undefined);
  if (why !== undefined) return new DatabaseUnavailable(why);
  if (isOutdated(thrown)) return new DatabaseUnavailable('connection-lost');
  if (code === '23505') return new LostRace('already-there');
  if (code === '40001') return new LostRace('changed-meanwhile');
  if (code === '40P01') return new LostRace('deadlock');
  if (code === '42501') return new WriteRefused(isWall(thrown) ? 'wall' : 'not-allowed', undefined);
  const rejected = refused[code] ?? (code.startsWith('22') ? 'unfit-value' : undefined);
  if (rejected !== undefined) return new WriteRefused(rejected, rule);
  if (sqlState.test(code)) return new DatabaseFault(code);
  const silent = fromWords(thrown.message);
  if (silent !== undefined) return new DatabaseUnavailable(silent);
  // Both may quote what was asked or written.
  return thrown instanceof DriverException || thrown instanceof ValidationError ? new DatabaseFault('driver') : thrown;
}

function isDriverError(thrown: unknown): thrown is DriverError {
  return thrown instanceof Error;
}

function isWall(error: DriverError): boolean {
  return error.message.includes('row-level security policy');
}

/** node-postgres gives these no code: its pool and its client say them in words. */
function fromWords(message: string): DatabaseUnavailableCode | undefined {
  if (message.includes('timeout exceeded when trying to connect')) return 'too-many-waiting';
  if (/Query read timeout/i.test(message)) return 'took-too-long';
  if (/Connection terminated|connection error and is not queryable|Client was closed/i.test(message)) {
    return 'connection-lost';
  }
  return undefined;
}
