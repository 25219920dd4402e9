import type { Stand } from '../world/stand.js';
import { asOwner, asWallless, refusedSettings, withClock } from './starting.js';
import { missingRule, staleRule, unguarded, withoutRuleForMutation } from './schema.js';
import { fails } from './throwing.js';

/** A mistake, made: answers what was said about it, or nothing if it went through. */
export type Mistake = (stand: Stand) => Promise<string | undefined>;

/** What somebody who embeds or hosts this can get wrong, by the names the cases use. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  'a field without a rule': missingRule,
  'a mutation without a rule': withoutRuleForMutation,
  'a rule without a field': staleRule,
  'a schema nobody guards': unguarded,
  'a role that owns the tables': asOwner,
  'a role that no wall stops': asWallless,
  'nobody could sign in': refusedSettings({
    PEERNESS_AUTH_ISSUER: '',
    PEERNESS_AUTH_AUDIENCE: '',
    PEERNESS_AUTH_JWKS: '',
  }),
  'a server for others without TLS': refusedSettings({ HOST: '0.0.0.0' }),
  'keys fetched without TLS': refusedSettings({ PEERNESS_AUTH_JWKS: 'http://id.example/keys' }),
  'a setting missing': refusedSettings({ PEERNESS_AUTH_AUDIENCE: '' }),
  'a clock that is ten minutes ahead': withClock(10),
  'a clock that is ten minutes behind': withClock(-10),
  'throws a word': fails(() => {
    throw 'CN-attack-thrown-00000000';
  }),
  'throws nothing at all': fails(() => {
    throw undefined;
  }),
  'throws a promise that fails': fails(() => Promise.reject(new Error('CN-attack-thrown-00000000'))),
  'throws an object that cannot be printed': fails(() => {
    throw Object.create(null, {
      toString: {
        get: () => {
          throw new Error('CN-attack-thrown-00000000');
        },
      },
    });
  }),
};
