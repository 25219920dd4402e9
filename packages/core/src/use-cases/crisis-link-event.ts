import type { CrisisLink } from '../crisis/crisis-link.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** What the owner did with a link: in their own history, without whom it is for. */
export function linkEvent(
  { id, owner, crisis, sections }: CrisisLink,
  kind: 'CrisisLinkMade' | 'CrisisLinkRevoked',
  occasion: Occasion,
): DomainEvent {
  return happened(occasion, owner, {
    owner: { person: owner },
    aggregate: 'crisis-link',
    aggregateId: id,
    version: kind === 'CrisisLinkMade' ? 1 : 2,
    kind,
    codes: { crisis, ...(kind === 'CrisisLinkMade' && { sections: [...sections] }) },
  });
}

/** What became of a look by whoever presented it, who is nobody here: in the owner's history, so that they are told. */
export function lookEvent(
  { id: link, owner, crisis }: CrisisLink,
  { kind, ...codes }: { readonly kind: 'CrisisLinkOpened' } | { readonly kind: 'CrisisLinkLocked'; wrong: number },
  { at, newId }: Occasion,
): DomainEvent {
  return {
    id: newId(),
    owner: { person: owner },
    aggregate: 'crisis-link-look',
    aggregateId: newId(),
    version: 1,
    kind,
    schema: 1,
    at,
    codes: { link, crisis, ...codes },
  };
}
