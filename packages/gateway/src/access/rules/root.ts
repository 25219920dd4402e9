/**
 * Who may ask at all. `public`: anyone. `signed-in`: someone whose identity leads to a person. `identified`: someone
 * with a verified identity, though it may lead to no person yet. What they are then given, the fields' own rules say.
 */
export type RootRule = 'public' | 'signed-in' | 'identified';

export const root: { readonly [type: string]: { readonly [field: string]: RootRule } } = {
  Query: {
    viewer: 'signed-in',
    node: 'public',
    person: 'signed-in',
    organization: 'signed-in',
    findPeers: 'signed-in',
    previewInvitation: 'signed-in',
    dimensions: 'public',
    connection: 'signed-in',
    plan: 'signed-in',
  },
  Mutation: {
    chooseName: 'signed-in',
    choosePresence: 'signed-in',
    state: 'signed-in',
    changeStatement: 'signed-in',
    withdrawStatement: 'signed-in',
    confirmEntry: 'signed-in',
    withdrawEntry: 'signed-in',
    wish: 'signed-in',
    withdrawWish: 'signed-in',
    ask: 'signed-in',
    withdrawAsk: 'signed-in',
    answerAsk: 'signed-in',
    invite: 'signed-in',
    accept: 'signed-in',
    decline: 'signed-in',
    withdrawInvitation: 'signed-in',
    proposeMeeting: 'signed-in',
    agreeToMeeting: 'signed-in',
    sayWeMet: 'signed-in',
    goOn: 'signed-in',
    endConnection: 'signed-in',
    revealContact: 'signed-in',
    takeBackContact: 'signed-in',
    block: 'signed-in',
    liftBlock: 'signed-in',
    draftPlan: 'signed-in',
    addSection: 'signed-in',
    writeEntry: 'signed-in',
    rewriteEntry: 'signed-in',
    removeEntry: 'signed-in',
    showSection: 'signed-in',
    takeBackSection: 'signed-in',
    claimPlace: 'identified',
  },
};
