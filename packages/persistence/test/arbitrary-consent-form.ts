import type { ConsentForm } from '@peerness/core/record';
import fc from 'fast-check';
import { among, type Any, at, id, made, words } from './arbitraries.js';

const asked = fc.oneof(
  made({ kind: fc.constant('person'), organization: id, person: id }),
  made({ kind: among('organization', 'members'), organization: id }),
  made({ kind: fc.constant('class'), class: among('treating-providers', 'health-plans') }),
  made({ kind: fc.constant('outside'), name: words }),
);

export const consentForm: Any<ConsentForm> = made<ConsentForm>(
  {
    id,
    person: id,
    organization: id,
    kind: among('specific', 'tpo'),
    decision: among('permit', 'deny'),
    purposes: fc.constant(['support', 'referral']),
    categories: fc.constant(['story']),
    recipients: fc.array(made({ asked, name: words }), { minLength: 1, maxLength: 3 }),
    until: at,
    languages: fc.constant(['es', 'en']),
    wording: made({ version: words, language: among('en', 'es'), text: words }),
    printedAt: at,
  },
  ['until'],
);
