import type { Recipient } from './consent-terms.js';

export function isSameRecipient(one: Recipient, other: Recipient): boolean {
  switch (one.kind) {
    case 'person':
      return other.kind === 'person' && one.person === other.person;
    case 'class':
      return other.kind === 'class' && one.class === other.class;
    case 'outside':
      return other.kind === 'outside' && one.name === other.name;
    case 'organization':
    case 'intermediary':
    case 'members':
    case 'connections':
      return other.kind === one.kind && one.organization === other.organization;
  }
}
