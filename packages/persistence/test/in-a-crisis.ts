import type { CrisisActivation, CrisisLink, CrisisPlan, CrisisSupporter } from '@peerness/core/crisis';
import fc from 'fast-check';
import { among, type Any, at, id, made, words } from './arbitraries.js';

const language = among('en', 'ar');
const written = fc.array(made({ id, words, language, writtenAt: at }), { maxLength: 3 });
const rule = made({ minutes: fc.integer({ min: 1, max: 20_160 }), words, language });
const supporter = made<CrisisSupporter>(
  {
    person: id,
    organization: id,
    connection: id,
    minutes: fc.integer({ min: 1, max: 1_440 }),
    standing: among('asked', 'accepted', 'declined', 'stepped-back', 'dropped-out'),
    askedAt: at,
    answeredAt: at,
  },
  ['answeredAt'],
);
export const plan: Any<CrisisPlan> = made<CrisisPlan>(
  {
    id,
    owner: id,
    plan: id,
    draftedAt: at,
    criteria: written,
    notToCall: written,
    supporters: fc.array(supporter, { maxLength: 3 }),
    needed: fc.integer({ min: 1, max: 10 }),
    ending: rule,
    opens: fc.array(id, { maxLength: 3 }),
    allRightLater: rule,
  },
  ['ending', 'allRightLater'],
);
export const activation: Any<CrisisActivation> = made<CrisisActivation>(
  {
    id,
    crisis: id,
    owner: id,
    begunAt: at,
    assertions: fc.array(made({ by: id, criterion: id, at }), { maxLength: 3 }),
    active: made({ since: at, until: at, by: among('owner', 'supporters') }),
    asked: fc.array(made({ person: id, at, until: at }), { maxLength: 3 }),
    acknowledged: fc.array(made({ by: id, at }), { maxLength: 3 }),
    nobodyLeftAt: at,
    allRightAt: at,
    over: made({ at, how: among('all-right', 'time', 'not-agreed') }),
    lookedBackAt: at,
  },
  ['active', 'nobodyLeftAt', 'allRightAt', 'over', 'lookedBackAt'],
);
export const link: Any<CrisisLink> = made<CrisisLink>(
  {
    id,
    owner: id,
    crisis: id,
    whom: words,
    language,
    sections: fc.array(id, { maxLength: 3 }),
    opens: among('during-a-crisis', 'at-any-time'),
    madeAt: at,
    until: at,
    digest: words,
    lock: words,
    wrong: fc.array(at, { maxLength: 5 }),
    openedAt: at,
    revokedAt: at,
  },
  ['openedAt', 'revokedAt'],
);
