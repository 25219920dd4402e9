import type { EntityManager } from '@mikro-orm/postgresql';
import type { DirectiveId, PersonId } from '@peerness/core';
import type { ConsentForm, ConsentForms } from '@peerness/core/record';
import type { Columns } from '../schema/columns.js';
import { parseJson } from '../schema/json-text.js';
import { asRead } from '../schema/lock.js';
import type { SealedPlace, Sealer, Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { keepEvents } from '../work/keep-events.js';
import { ConsentFormRow } from './consent-form-row.js';

export function keepConsentForms(em: EntityManager, sealer: Sealing): ConsentForms {
  return {
    async keep(form, events) {
      await em.insert(ConsentFormRow, toConsentFormColumns(sealer, form));
      await keepEvents(em, events);
    },
    async of(person) {
      const newestFirst = { ...asRead, orderBy: { printedAt: 'desc', id: 'desc' } } as const;
      const rows = await em.find(ConsentFormRow, { personId: person }, newestFirst);
      return readable(sealer, rows, (row) => toConsentForm(sealer, row));
    },
    async remove(person, id, events = []) {
      const removed = await em.nativeDelete(ConsentFormRow, { personId: person, id });
      if (removed > 0) await keepEvents(em, events);
    },
  };
}

type Kept = Omit<ConsentForm, 'id' | 'person' | 'printedAt' | 'until'> & { readonly until?: string };

const termsOf = (owner: string, row: string): SealedPlace => ({ owner, table: 'consent_form', column: 'terms', row });

export function toConsentForm(
  sealer: Sealer,
  { personId, id, printedAt, terms }: Columns<ConsentFormRow>,
): ConsentForm {
  const { until, ...kept } = parseJson(sealer.open(terms, termsOf(personId, id)), 'consent_form') as Kept;
  return {
    ...kept,
    id: id as DirectiveId,
    person: personId as PersonId,
    printedAt,
    ...(until !== undefined && { until: new Date(until) }),
  };
}

export function toConsentFormColumns(sealer: Sealer, form: ConsentForm): Columns<ConsentFormRow> {
  const { id, person, printedAt, ...kept } = form;
  return { personId: person, id, printedAt, terms: sealer.seal(JSON.stringify(kept), termsOf(person, id)) };
}
