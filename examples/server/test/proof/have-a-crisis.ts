import { isLive, type OrganizationId, otherOf, type PersonId, selfScope, type Work } from '@peerness/core';
import {
  acknowledgeCrisis,
  activateCrisis,
  answerCrisisAsk,
  askCrisisSupporter,
  chooseCrisisTerms,
  crisesDue,
  draftCrisisPlan,
  makeCrisisLink,
  openCrisisLink,
  sayAllRight,
  strikeCrisisClock,
  makeNotices,
  newsUntold,
  writeCriterion,
  writeNotToCall,
} from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';

/**
 * Somebody wrote a crisis plan; whoever they are connected with was asked, came, and it was over. So was what somebody
 * without an account read by a link. Both are to be told.
 */
export async function haveACrisis(
  work: Work,
  organization: OrganizationId,
  {
    owner,
    supporter,
    word,
  }: { readonly owner: PersonId; readonly supporter: PersonId; readonly word: (field: string) => string },
): Promise<void> {
  const [self, other] = [selfScope(owner), selfScope(supporter)];
  const now = () => ({ at: new Date(), newId });
  const done = async (answer: Promise<{ readonly ok: boolean }>): Promise<void> => {
    const result = await answer;
    if (!result.ok) throw new Error(JSON.stringify(result));
  };
  const [plan] = await work(self, ({ plans }) => plans.of(owner));
  const on = (await work(self, ({ connections }) => connections.of(owner, organization))).find(
    ({ value }) => isLive(value) && otherOf(value, owner) === supporter,
  );
  if (!plan || !on) throw new Error('There is nothing to open, or nobody to open it to.');
  await done(draftCrisisPlan(work, self, { plan: plan.value.id }, now()));
  const [kept] = await work(self, ({ crises }) => crises.of(owner));
  if (!kept) throw new Error('It was not begun.');
  const crisis = kept.value.id;
  await done(writeCriterion(work, self, { crisis, words: word('criterion'), language: 'en' }, now()));
  await done(writeNotToCall(work, self, { crisis, words: word('apart'), language: 'en' }, now()));
  const ending = { minutes: 60, words: word('ending'), language: 'en' };
  const opens = plan.value.sections.slice(0, 1).map(({ id }) => id);
  await done(chooseCrisisTerms(work, self, { crisis, needed: 1, ending, opens }, now()));
  await done(askCrisisSupporter(work, self, { crisis, organization, connection: on.value.id, minutes: 5 }, now()));
  await done(answerCrisisAsk(work, other, { crisis, accepts: true }, now()));
  const passphrase = word('passphrase');
  const [digest, until] = ['5a'.repeat(32), new Date(Date.now() + 86_400_000)];
  const link = { crisis, whom: word('whom'), language: 'en', sections: opens, until, passphrase, digest };
  await done(makeCrisisLink(work, self, { ...link, opens: 'during-a-crisis' }, now()));
  await done(activateCrisis(work, self, { crisis }, now()));
  await done(openCrisisLink(work, { digest, passphrase }, now()));
  for (const { activation } of await crisesDue(work, new Date()))
    await done(strikeCrisisClock(work, activation, now()));
  await done(acknowledgeCrisis(work, other, { crisis }, now()));
  await done(sayAllRight(work, self, { crisis }, now()));
  for (const { event, aggregate } of await newsUntold(work, 1_000))
    if (aggregate.startsWith('crisis')) await makeNotices(work, event, now());
}
