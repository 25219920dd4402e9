import { tooLarge } from '../errors/problem.js';
import type { Limits } from './limits.js';

/** Counts variables and how deep they are, before GraphQL reads them. Deep ones are walked no further than allowed. */
export function checkVariables(variables: unknown, { variables: most, variableDepth }: Limits): void {
  if (typeof variables !== 'object' || variables === null) return;
  if (Object.keys(variables).length > most) throw tooLarge('variables', most);
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > variableDepth) throw tooLarge('variableDepth', variableDepth);
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
}
