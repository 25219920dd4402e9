import { noticeIn } from '../access/decision.js';
import type { Occasion } from '../work/work.js';
import type { PersonId } from '../person/person-id.js';
import type { Access } from '../record/accesses.js';
import type { Letter } from '../letter/letter.js';

/**
 * What giving a letter out owes to the list of disclosures: one line for each thing, once. Which thing and what for,
 * never what it says; to whom stands in the consent the line names (42 CFR 2.25).
 */
export function whatWentOut({ parts, purpose }: Letter, owner: PersonId, { at, newId }: Occasion): readonly Access[] {
  return parts.flatMap(({ category, lines }, index) => {
    if (parts.findIndex((part) => part.category === category) < index) return [];
    const things = new Map(lines.map(({ thing, permit }) => [thing, permit]));
    return [...things]
      .filter(([, { obligations }]) => obligations.includes('disclosure-ledger'))
      .map(([thing, permit]): Access => ({
        id: newId(),
        owner,
        at,
        action: 'record.release',
        category,
        thing,
        purpose,
        basis: permit.basis,
        ...(permit.consent !== undefined && { consent: permit.consent }),
        outcome: 'permit',
        disclosed: true,
        ...noticeIn(permit),
      }));
  });
}
