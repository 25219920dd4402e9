import type { FieldRule, SelectedField, Selection } from '../../src/index.js';

/** A field as it is asked for in these tests: on a type, with a rule that lets everyone see it unless another is given. */
export function field(on: string, name: string, more: Partial<Omit<SelectedField, 'on' | 'name'>> = {}): SelectedField {
  return { on, name, as: name, rule: 'public', arguments: {}, selection: { fields: [] }, ...more };
}

/** What is asked of a type: names, or fields put together with {@link field}. */
export function asking(on: string, ...fields: readonly (string | SelectedField)[]): Selection {
  return { fields: fields.map((one) => (typeof one === 'string' ? field(on, one) : one)) };
}

/** A field with something asked below it. */
export function below(
  on: string,
  name: string,
  selection: Selection,
  more: Partial<SelectedField> = {},
): SelectedField {
  return field(on, name, { selection, ...more });
}

const label = { text: 0, lang: 0, dir: 0, isFallback: 0 } as const;

/** The schema's types, field by field: 0 for a plain value, else the type of what is below. */
const types: { readonly [type: string]: { readonly [field: string]: string | 0 } } = {
  Label: label,
  Viewer: {
    person: 'Person',
    memberships: 'Membership',
    statements: 'Statement',
    entries: 'ImportedEntry',
    wishes: 'WishList',
    connections: 'ConnectionConnection',
    asks: 'Ask',
    questions: 'Question',
    plans: 'Plan',
    shownToMe: 'Plan',
    blocks: 'Block',
    record: 0,
    erasure: 'Erasure',
  },
  Person: {
    id: 0,
    version: 0,
    name: 0,
    isSelf: 0,
    organization: 'Organization',
    roles: 'RoleHeld',
    facets: 'Facet',
    presence: 'PresenceSetting',
    access: 'PersonAccess',
  },
  Erasure: { askedAt: 0, dueAt: 0, isHeld: 0 },
  PersonAccess: { canInvite: 0, canBlock: 0, canShowTo: 0 },
  PresenceSetting: { seen: 0, mutual: 0, paused: 0, since: 0 },
  RoleHeld: { code: 0, label: 'Label', engagement: 0, from: 0, until: 0, places: 0 },
  Facet: { dimension: 'Dimension', text: 'Label', value: 'Value' },
  Organization: { id: 0, handle: 0, name: 0, contact: 'Contact', access: 'OrganizationAccess' },
  OrganizationAccess: { canFindPeers: 0 },
  Contact: { name: 0, reach: 0 },
  Membership: {
    id: 0,
    organization: 'Organization',
    person: 'Person',
    roles: 'RoleHeld',
    from: 0,
    until: 0,
    version: 0,
  },
  Dimension: {
    id: 0,
    key: 0,
    label: 'Label',
    hint: 'Label',
    many: 0,
    tier: 0,
    isProtected: 0,
    isLivedExperience: 0,
    comparator: 0,
    valueForm: 0,
    options: 'Option',
    defaultPurposes: 0,
    organization: 'Organization',
  },
  Option: { key: 0, label: 'Label', broader: 0 },
  Value: { form: 0, key: 0, label: 'Label', from: 0, to: 0, tag: 0, proficiency: 0, path: 0, slots: 0 },
  Statement: {
    id: 0,
    source: 0,
    dimension: 'Dimension',
    answer: 0,
    value: 'Value',
    words: 0,
    language: 0,
    comfort: 0,
    uses: 'StatementUse',
    statedAt: 0,
    access: 'StatementAccess',
  },
  StatementAccess: { canChange: 0, canWithdraw: 0 },
  StatementUse: { use: 0, organization: 'Organization', audience: 0 },
  ImportedEntry: {
    id: 0,
    organization: 'Organization',
    source: 0,
    list: 0,
    dimension: 'Dimension',
    answer: 0,
    value: 'Value',
    words: 0,
    isAsleep: 0,
    agreements: 'Agreement',
    withdrawnAt: 0,
    access: 'ImportedEntryAccess',
  },
  ImportedEntryAccess: { canConfirm: 0, canWithdraw: 0 },
  Agreement: { use: 0, audience: 0, how: 0, on: 0 },
  WishList: { id: 0, organization: 'Organization', version: 0, wishes: 'Wish', access: 'WishListAccess' },
  WishListAccess: { canChange: 0 },
  Wish: { dimension: 'Dimension', strength: 0, importance: 0, likeMe: 0, values: 'Value', isTurnedOn: 0 },
  FoundPeers: {
    matcherVersion: 0,
    peers: 'PeerConnection',
    ask: 'AskOffer',
    waitingPlace: 'WaitingPlace',
    nextStep: 'NextStep',
  },
  PeerConnection: { edges: 'PeerEdge', pageInfo: 'PageInfo' },
  PeerEdge: { cursor: 0, node: 'Person', reasons: 'Reason' },
  PageInfo: { hasNextPage: 0, hasPreviousPage: 0, startCursor: 0, endCursor: 0 },
  Reason: { dimension: 'Dimension', text: 'Label', basis: 0, contribution: 0 },
  AskOffer: { text: 'Label', dimensions: 'Dimension' },
  WaitingPlace: { contact: 'Contact', since: 0, text: 'Label' },
  NextStep: { kind: 0, text: 'Label' },
  InvitationCard: { name: 0, kind: 0, roles: 'RoleHeld', facets: 'Facet', text: 'Label', openUntil: 0 },
  Connection: {
    id: 0,
    version: 0,
    organization: 'Organization',
    kind: 0,
    state: 0,
    other: 'Person',
    iAsked: 0,
    invitation: 'InvitationCard',
    saidYesTo: 'SaidYesTo',
    invitedAt: 0,
    openUntil: 0,
    nextStep: 'NextStep',
    meeting: 'Meeting',
    contacts: 'ContactCard',
    access: 'ConnectionAccess',
  },
  SaidYesTo: { dimension: 'Dimension', value: 'Value' },
  Meeting: { proposedByMe: 0, startsAt: 0, timeZone: 0, mode: 0, place: 0, words: 'Label', agreedAt: 0 },
  ContactCard: { mine: 0, words: 0 },
  ConnectionAccess: {
    canAccept: 0,
    canDecline: 0,
    canWithdraw: 0,
    canProposeMeeting: 0,
    canAgreeToMeeting: 0,
    canSayWeMet: 0,
    canGoOn: 0,
    canRevealContact: 0,
    canEnd: 0,
    canBlock: 0,
  },
  ConnectionConnection: { edges: 'ConnectionEdge', pageInfo: 'PageInfo' },
  ConnectionEdge: { cursor: 0, node: 'Connection' },
  Ask: {
    id: 0,
    version: 0,
    organization: 'Organization',
    kind: 0,
    dimension: 'Dimension',
    value: 'Value',
    askedAt: 0,
    openUntil: 0,
    text: 'Label',
    access: 'AskAccess',
  },
  AskAccess: { canWithdraw: 0 },
  Question: { ask: 0, kind: 0, dimension: 'Dimension', value: 'Value', text: 'Label', openUntil: 0 },
  Block: { person: 'Person', at: 0 },
  Plan: { id: 0, version: 0, title: 0, owner: 'Person', draftedAt: 0, sections: 'PlanSection', access: 'PlanAccess' },
  PlanAccess: { canWrite: 0, canShow: 0 },
  PlanSection: {
    id: 0,
    kind: 0,
    label: 'Label',
    title: 0,
    entries: 'PlanEntry',
    shownTo: 'ShownTo',
    access: 'PlanSectionAccess',
  },
  PlanSectionAccess: { canWrite: 0, canShow: 0 },
  PlanEntry: { id: 0, words: 0, language: 0, dir: 0, writtenAt: 0 },
  ShownTo: { person: 'Person', since: 0, until: 0, connection: 0 },
};

/** All there is to ask of a type, and of everything below it. `given`: the arguments of fields that take some. */
export function everything(
  type: string,
  given: Readonly<Record<string, SelectedField['arguments']>> = {},
  rule: FieldRule = 'public',
): Selection {
  return {
    fields: Object.entries(types[type] ?? {}).map(([name, target]) =>
      field(type, name, {
        rule,
        arguments: given[name] ?? {},
        selection: target === 0 ? { fields: [] } : everything(target, given, rule),
      }),
    ),
  };
}
