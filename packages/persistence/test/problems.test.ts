import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database/open-database.js';
import { DatabaseFault, DatabaseUnavailable, LostRace, WriteRefused } from '../src/index.js';
import { translateProblem } from '../src/problems/translate-problem.js';
import { openAsApplication, type TestDatabase, testDatabase } from './test-database.js';

const secret = 'CANARY nine days sober';
let home: TestDatabase;
let database: Database;
beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 2);
});
afterAll(async () => {
  await database?.close();
  await home?.drop();
});

/** What PostgreSQL may answer with, class by class (appendix A of its manual), and what becomes of it. */
const table: readonly (readonly [states: string, kind: new (...given: never[]) => Error, code?: string])[] = [
  ['03000 0A000 0B000 0F000 0L000 0P000 0Z002 20000 21000 24000 26000 27000 2B000 2BP01 2D000 2F000', DatabaseFault],
  [
    '25000 25001 25P01 25P02 34000 38000 39000 3B000 3F000 44000 42601 42703 42883 42P01 54000 54001 55000',
    DatabaseFault,
  ],
  ['55006 58000 58030 58P01 72000 F0000 HV000 P0000 P0001 P0002 XX000 XX001 XX002', DatabaseFault],
  ['08000 08001 08003 08004 08006 08007 08P01 57P05', DatabaseUnavailable, 'connection-lost'],
  ['22000 22001 22003 22007 22008 22012 2200G 22021 22P02 22P05', WriteRefused, 'unfit-value'],
  ['23502', WriteRefused, 'missing-value'],
  ['23001 23503', WriteRefused, 'reference'],
  ['23514 23P01', WriteRefused, 'check'],
  ['23505', LostRace, 'already-there'],
  ['40001', LostRace, 'changed-meanwhile'],
  ['40P01', LostRace, 'deadlock'],
  ['23000 40000 40002 40003', DatabaseFault],
  ['42501', WriteRefused, 'not-allowed'],
  ['28000 28P01', DatabaseUnavailable, 'sign-in-refused'],
  ['3D000 57P04', DatabaseUnavailable, 'no-such-database'],
  ['53000 53100 53200', DatabaseUnavailable, 'out-of-room'],
  ['53300', DatabaseUnavailable, 'too-many-waiting'],
  ['53400', DatabaseFault],
  ['55P03', DatabaseUnavailable, 'locked-too-long'],
  ['57014 25P03 25P04', DatabaseUnavailable, 'took-too-long'],
  ['57P01 57P02 57P03', DatabaseUnavailable, 'shutting-down'],
  ['25006', DatabaseUnavailable, 'read-only'],
];

const each = table.flatMap(([states, kind, code]) =>
  states.split(' ').map((state) => [state, kind, code ?? (kind === DatabaseFault ? state : '')] as const),
);

describe('whatever PostgreSQL answers with', () => {
  it.each(each)('%s is a problem of ours, without a value in it', async (state, kind, code) => {
    const thrown = await database.orm.em
      .fork()
      .execute(
        `do $$ begin raise exception '${secret}' using errcode = '${state}', detail = '${secret}', hint = '${secret}',
         constraint = '${secret}', table = '${secret}', column = '${secret}'; end $$`,
      )
      .then(() => undefined, translateProblem);

    expect(thrown).toBeInstanceOf(kind);
    expect((thrown as { code?: string }).code).toBe(code);
    expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain('CANARY');
  });
});
