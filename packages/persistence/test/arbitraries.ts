import type {
  Answer,
  Ask,
  Connection,
  Consent,
  ContactCard,
  ImportedEntry,
  Membership,
  Organization,
  Presence,
  Profile,
  WishList,
} from '@peerness/core';
import type { NetworkAgreement } from '@peerness/core/network';
import fc from 'fast-check';

export type Any<Value> = fc.Arbitrary<Value>;

/** Plain JSON-like values made of these parts; the casts are the one door a brand has in tests. */
export const made = <Value>(
  record: { readonly [name: string]: Any<unknown> },
  optional: readonly string[] = [],
): Any<Value> =>
  fc.record(record, {
    requiredKeys: Object.keys(record).filter((name) => !optional.includes(name)),
    noNullPrototype: true,
  }) as unknown as Any<Value>;

export const id: Any<string> = fc.uuid({ version: 7 });
/** Whole milliseconds: what a `Date` holds. */
export const at: Any<Date> = fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
/** Anything a person can write: every script, quotes, backslashes, control characters; PostgreSQL has no U+0000. */
export const words: Any<string> = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .filter((text) => !text.includes('\0') && text.isWellFormed());
export const key: Any<string> = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
export const among = <Value extends string>(...values: readonly Value[]): Any<Value> => fc.constantFrom(...values);
const comfort = among('gladly', 'only-later', 'not-with-me');
const audience = among('members', 'connections');

export const value: Any<unknown> = fc.oneof(
  made({ form: fc.constant('choice'), key }),
  made({ form: fc.constant('ordered'), key }),
  made({ form: fc.constant('interval'), from: fc.integer(), to: fc.integer() }),
  made({
    form: fc.constant('language'),
    tag: among('en', 'ase', 'zh-Hant-TW'),
    proficiency: among('excellent', 'good', 'fair', 'poor'),
  }),
  made({ form: fc.constant('area'), path: words }),
  made({ form: fc.constant('week-slots'), slots: fc.uniqueArray(fc.integer({ min: 0, max: 335 }), { maxLength: 12 }) }),
  made({ form: fc.constant('name'), name: words }),
  made({ form: fc.constant('words'), words, language: among('en', 'ar') }),
);

export const answer: Any<Answer> = fc.oneof(
  made<Answer>({ answer: fc.constant('value'), value }),
  made<Answer>({ answer: fc.constant('self-described'), words, language: among('en', 'ar') }),
  made<Answer>({ answer: among('prefer-not-to-say', 'unknown') }),
);

export const manyOf = <Value>(one: Any<Value>, name: (value: Value) => string, maxLength = 4): Any<Value[]> =>
  fc.uniqueArray(one, { selector: name, maxLength });

const use = fc.oneof(
  made<{ use: string; organization: string }>({ use: fc.constant('match'), organization: id }),
  made<{ use: string; organization: string }>({ use: fc.constant('display'), organization: id, audience }),
);

export const profile: Any<Profile> = made<Profile>(
  {
    person: id,
    name: words,
    language: among('en', 'es-MX'),
    statements: manyOf(
      made<{ id: string }>({
        id,
        dimension: key,
        answer,
        comfort,
        uses: manyOf(use, (one) => `${one.organization} ${one.use}`),
        statedAt: at,
      }),
      (one) => one.id,
    ),
  },
  ['language'],
);

export const entry: Any<ImportedEntry> = made<ImportedEntry>(
  {
    id,
    organization: id,
    person: id,
    source: words,
    externalId: words,
    dimension: key,
    answer,
    comfort,
    withdrawnAt: at,
    agreements: fc.array(
      made(
        { use: among('match', 'display'), audience, how: among('paper', 'spoken', 'own-device', 'confirmed'), on: at },
        ['audience'],
      ),
      { maxLength: 3 },
    ),
  },
  ['withdrawnAt'],
);

const like = fc.oneof(
  made({ as: fc.constant('mine') }),
  made({ as: fc.constant('these'), values: fc.array(value, { minLength: 1, maxLength: 3 }) }),
);
export const wishes: Any<WishList> = made<WishList>({
  person: id,
  organization: id,
  wishes: manyOf(
    made<{ dimension: string }>({
      dimension: key,
      strength: among('must', 'prefer', 'avoid'),
      importance: fc.integer({ min: 1, max: 5 }),
      like,
      turnedOn: fc.boolean(),
    }),
    (one) => one.dimension,
  ),
});

export const presence: Any<Presence> = made<Presence>(
  {
    person: id,
    organization: id,
    membership: id,
    name: words,
    until: at,
    ageGroup: among('adult', 'minor', 'unknown'),
    setting: made({ seen: fc.boolean(), mutual: fc.boolean(), paused: fc.boolean(), since: at }),
    offers: fc.array(
      made(
        {
          role: among('mentor', 'coach'),
          engagement: among('informal', 'employed'),
          places: fc.nat(9),
          from: at,
          until: at,
        },
        ['until'],
      ),
      { maxLength: 2 },
    ),
    facets: fc.array(made({ dimension: key, answer, match: fc.boolean(), display: audience }, ['display']), {
      maxLength: 4,
    }),
  },
  ['until'],
);

const role = made(
  {
    code: among('mentor', 'administrator'),
    engagement: among('volunteer', 'employed'),
    places: fc.nat(9),
    from: at,
    until: at,
  },
  ['until'],
);
export const membership: Any<Membership> = made<Membership>(
  {
    id,
    organization: id,
    person: id,
    from: at,
    until: at,
    takenAt: at,
    suspendedAt: at,
    guest: made({ of: id, agreement: id }),
    roles: fc.array(role, { maxLength: 3 }),
  },
  ['until', 'takenAt', 'suspendedAt', 'guest'],
);

export const networkAgreement: Any<NetworkAgreement> = made<NetworkAgreement>(
  {
    id,
    proposer: made({ organization: id, name: words }),
    partner: fc.oneof(made({ handle: key }), made({ handle: key, organization: id, name: words })),
    covers: fc.constant('matching'),
    reason: words,
    from: at,
    until: at,
    proposedAt: at,
    acceptedAt: at,
    endedAt: at,
    endedBy: id,
  },
  ['until', 'acceptedAt', 'endedAt', 'endedBy'],
);

const policy = fc.oneof(
  made({ kind: among('youth', 'manage-family', 'manage-other'), reason: words, from: at, until: at }, ['until']),
  made(
    {
      kind: among('avoid-on-protected-trait', 'must-towards-employed'),
      dimension: key,
      reason: words,
      from: at,
      until: at,
    },
    ['until'],
  ),
);
export const organization: Any<Organization> = made<Organization>(
  {
    id,
    handle: key,
    name: words,
    contact: made({ name: words, reach: words }),
    policies: fc.array(policy, { maxLength: 3 }),
    closesOn: at,
  },
  ['closesOn'],
);

const meeting = made(
  {
    proposedBy: id,
    startsAt: at,
    timeZone: among('UTC', 'America/Chicago'),
    mode: among('walk', 'video'),
    place: words,
    words: among('coffee', 'call'),
    agreedAt: at,
  },
  ['place', 'agreedAt'],
);
const pair = {
  id,
  organization: id,
  kind: among('support', 'mutual'),
  inviter: id,
  invitee: id,
  invitedAt: at,
  openUntil: at,
  saidYesTo: made({ dimension: key, value }),
};
const joined = { ...pair, acceptedAt: at, meeting };
export const connection: Any<Connection> = fc
  .oneof(
    made<Connection>({ ...pair, status: fc.constant('invited') }, ['saidYesTo']),
    made<Connection>(
      { ...pair, status: fc.constant('closed'), how: among('declined', 'withdrawn', 'blocked'), closedAt: at },
      ['saidYesTo'],
    ),
    made<Connection>({ ...joined, status: fc.constant('accepted') }, ['saidYesTo', 'meeting']),
    made<Connection>(
      { ...joined, status: fc.constant('met'), metAt: at, goingOn: fc.uniqueArray(id, { maxLength: 2 }) },
      ['saidYesTo', 'meeting'],
    ),
    made<Connection>({ ...joined, status: fc.constant('active'), activeSince: at }, ['saidYesTo', 'meeting']),
    made<Connection>({ ...pair, status: fc.constant('ended'), endedAt: at }, ['saidYesTo']),
  )
  .filter(({ inviter, invitee }) => inviter !== invitee);

export const card: Any<ContactCard> = made<ContactCard>({ person: id, connection: id, words });

export const ask: Any<Ask> = made<Ask>(
  {
    id,
    organization: id,
    asker: id,
    kind: among('support', 'mutual'),
    dimension: key,
    value,
    askedAt: at,
    openUntil: at,
    withdrawnAt: at,
    answers: manyOf(made<{ person: string }>({ person: id, answer: among('yes', 'no'), at }), (one) => one.person, 3),
  },
  ['withdrawnAt'],
);

export const consent: Any<Consent> = made<Consent>(
  {
    id,
    person: id,
    recipient: id,
    givenAt: at,
    until: at,
    withdrawnAt: at,
    subject: fc.oneof(
      made({ kind: fc.constant('plan-section'), plan: id, section: id, connection: id }),
      made({ kind: fc.constant('roadmap-item'), item: id, connection: id }),
      made({ kind: fc.constant('contact'), connection: id }),
    ),
  },
  ['until', 'withdrawnAt'],
).filter(({ person, recipient }) => person !== recipient);
