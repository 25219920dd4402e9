import type { ConsentForms } from '../../paper/consent-forms.js';
import { remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryConsentForms(shelves: Shelves, sight: Sight): ConsentForms {
  return {
    async keep(form, events) {
      if (!sight.isMe(form.person)) return outOfSight('a form of somebody else');
      shelves.consentForms.set(form.id, form);
      remember(shelves, events);
    },
    async of(person) {
      if (!sight.isMe(person)) return [];
      return [...shelves.consentForms.values()]
        .filter((form) => form.person === person)
        .sort((one, other) => other.printedAt.getTime() - one.printedAt.getTime() || (one.id < other.id ? 1 : -1));
    },
    async remove(person, id, events = []) {
      if (!sight.isMe(person) || shelves.consentForms.get(id)?.person !== person) return;
      shelves.consentForms.delete(id);
      remember(shelves, events);
    },
  };
}
