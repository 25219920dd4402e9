import type { MikroORM } from '@mikro-orm/postgresql';
import { chains } from '../migrations/0021-audit/index.js';
import { noting } from '../migrations/0024-what-was-noted/index.js';
import { guards as plansStay } from '../migrations/0027-wellness-plan/guards.js';
import { guards as crisesStay } from '../migrations/0028-crisis-plans/guards.js';
import { guards as linksStay } from '../migrations/0033-crisis-links/guards.js';
import { guards as directivesStay } from '../migrations/0032-advance-directives/guards.js';
import { guards as scansStay } from '../migrations/0034-scans/guards.js';
import { guards as offersStay } from '../migrations/0037-rounds/guards.js';
import { guards as guestsStay } from '../migrations/0040-network-agreements/guards.js';
import { references } from '../rows.js';
import { contextFunctions } from '../walls/context-expressions.js';
import { openedInCrisis } from '../walls/crisis-conditions.js';
import { openedByLink } from '../walls/link-conditions.js';
import { openedToAgent } from '../walls/directive-conditions.js';
import { referenceSql } from './references.js';

/** The whole schema as the rows declare it: what the walls ask, the tables with their walls, the foreign keys. */
export async function createSchemaSql(orm: MikroORM): Promise<string> {
  const tables = await orm.schema.getCreateSchemaSQL({ wrap: false });
  const declared = [
    ...contextFunctions,
    openedInCrisis,
    openedByLink,
    openedToAgent,
    tables.trim().replace(/;$/, ''),
    ...references.map(referenceSql),
  ];
  return `${declared.map((one) => `${one};\n`).join('')}${chains}${noting}${plansStay}${crisesStay}${directivesStay}${linksStay}${scansStay}${offersStay}${guestsStay}`;
}
