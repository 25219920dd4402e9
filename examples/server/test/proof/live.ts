import { globalId } from '@peerness/core/use-cases';
import { builtInBriefing, type OrganizationId } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { canary } from './canaries.js';
import { asleep, castOf, connectedWithSol, isIn, type Org, ownerOf } from './cast.js';
import type { Gate } from './gate.js';
import type { Hand } from './hand.js';
import { haveADirective } from './have-a-directive.js';
import { textAt } from './json.js';
import { lookAhead, showAhead } from './look-ahead.js';

/** What everyone in one organization says, writes and agrees with others. */
export async function live(gate: Gate, org: Org, id: OrganizationId): Promise<void> {
  const organization = globalId('organization', id);
  const hand = (name: string): Hand => {
    const owner = ownerOf(org, name);
    return {
      owner,
      word: (field) => canary(name === 'max' ? `${org}.max` : owner, field),
      do: async (field, input, selection) => {
        const key = canary(name === 'max' ? `${org}.max` : owner, 'key');
        const answer = await gate.change(owner, field, { ...input, idempotencyKey: `${key} ${newId()}` }, selection);
        if (answer['code']) throw new Error(`${owner} ${field}: ${JSON.stringify(answer)}`);
        return answer;
      },
    };
  };
  const service = globalId('dimension', `${id}/service`);
  await Promise.all(
    castOf[org].filter((one) => !asleep.has(one)).map((name) => speak(hand(name), organization, service, name)),
  );
  const sol = hand('sol');
  for (const name of connectedWithSol.filter((one) => isIn(org, one)))
    await connect(hand(name), sol, name, organization, gate);
  if (isIn(org, 'iris')) {
    await sol.do('askForCover', { person: await idIn(gate, hand('iris').owner, organization) });
    await hand('iris').do('agreeToCover', { person: await idIn(gate, sol.owner, organization) });
  }
  await askAndAnswer(hand, org, organization, gate);
  if (isIn(org, 'pia'))
    await hand('pia').do('invite', { organization, to: await idIn(gate, hand('iris').owner, organization) });
}

async function speak(one: Hand, organization: string, service: string, name: string): Promise<void> {
  const { word, do: says } = one;
  const show = (audience: string) => [{ use: 'DISPLAY', organization, audience }];
  const words = (dimension: string, field: string, comfort: string, uses: object[]) =>
    says('state', {
      dimension: `dimension_${dimension}`,
      answer: { selfDescribed: { words: word(field), language: 'en' } },
      comfort,
      uses,
    });
  const named = (dimension: string, value: string, uses: object[]) =>
    says('state', { dimension, answer: { value: { form: 'NAME', name: value } }, comfort: 'GLADLY', uses });
  await words('pastime', 'shown', 'GLADLY', show('MEMBERS'));
  await words('culture', 'later', 'GLADLY', show('CONNECTIONS'));
  await words('pronouns', 'only', 'ONLY_LATER', show('MEMBERS'));
  await words('faith', 'private', 'GLADLY', []);
  await words('gender', 'never', 'NOT_WITH_ME', show('MEMBERS'));
  await named('dimension_gym', word('match'), [{ use: 'MATCH', organization }]);
  await named(service, word('service'), [...show('MEMBERS'), { use: 'MATCH', organization }]);
  await says('wish', {
    organization,
    dimension: 'dimension_school',
    strength: 'PREFER',
    importance: 3,
    values: [{ form: 'NAME', name: word('wish') }],
  });
  if (['umi', 'wren', 'nils', 'dana'].includes(name))
    await says('choosePresence', { organization, seen: false, mutual: true, paused: false });
  if (name === 'sol') await says('choosePresence', { organization, seen: true, mutual: true, paused: false });
  await says('orderCrisisLines', { lines: ['us-or-warmline'] });
  await says('chooseNotices', { channel: 'E_MAIL', to: `${canary(one.owner, 'address')}@example.org`, language: 'en' });
  const plan = textAt(await says('draftPlan', { title: word('title') }, 'plan { id }'), 'plan', 'id');
  for (const section of ['a', 'b']) {
    const { section: added } = await says(
      'addSection',
      { plan, kind: 'CUSTOM', title: word(`section${section}`) },
      'section { id }',
    );
    await says('writeEntry', { section: textAt(added, 'id'), words: word(`words${section}`), language: 'en' });
  }
  await lookAhead(one, plan);
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const terms = { kind: 'SPECIFIC', decision: 'PERMIT', purposes: ['SUPPORT'], categories: ['STORY'], until };
  await says('printConsent', { organization, ...terms, outside: [word('doctor')] });
  const { directive } = await says('beginAdvanceDirective', { jurisdiction: 'NZ' }, 'directive { id }');
  const wants = { kind: 'PETS', words: word('pets'), language: 'en' };
  await says('writeAdvanceInstruction', { directive: textAt(directive, 'id'), ...wants });
}

/** From an invitation to two contacts, a meeting and a section each way; then what became of it. */
async function connect(one: Hand, sol: Hand, name: string, organization: string, gate: Gate): Promise<void> {
  const { connection: invited } = await one.do(
    'invite',
    { organization, to: await idIn(gate, sol.owner, organization) },
    'connection { id }',
  );
  const connection = textAt(invited, 'id');
  const startsAt = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const meeting = { startsAt, timeZone: 'UTC', mode: 'WALK', place: sol.word(`place${name}`) };
  const briefing = { text: builtInBriefing.version, language: 'en' };
  await sol.do('accept', { connection, briefing, contact: sol.word(`card${name}`), meeting });
  await one.do('acknowledgeBriefing', { connection, briefing });
  await one.do('agreeToMeeting', { connection });
  await one.do('revealContact', { connection, words: one.word('card') });
  const [section = '', another = ''] = await sectionsOf(gate, one);
  await one.do('showSection', { section, connection });
  if (name === 'cora') {
    await sol.do('showSection', { section: (await sectionsOf(gate, sol))[0], connection });
    await showAhead(gate, one, sol, connection, another);
    for (const step of ['sayWeMet', 'goOn']) for (const who of [one, sol]) await who.do(step, { connection });
  }
  if (name === 'remi') {
    await one.do('takeBackSection', { section, connection });
    await one.do('takeBackContact', { connection });
  }
  if (name === 'edda') await one.do('endConnection', { connection });
  if (name === 'bo') await one.do('block', { person: await idIn(gate, sol.owner, organization) });
}

/** An ask that waits for umi's answer, and one that dana said yes to. */
async function askAndAnswer(hand: (name: string) => Hand, org: Org, organization: string, gate: Gate): Promise<void> {
  for (const [asker, answerer, answer] of [
    ['wren', 'umi', undefined],
    ['nils', 'dana', true],
  ] as const) {
    if (!isIn(org, asker) || !isIn(org, answerer)) continue;
    const value = { form: 'NAME', name: hand(asker).word('ask') };
    const both = [hand(asker), hand(answerer)];
    for (const one of both)
      await one.do('state', {
        dimension: 'dimension_workplace',
        answer: { value },
        comfort: 'GLADLY',
        uses: [{ use: 'MATCH', organization }],
      });
    await hand(asker).do('ask', { organization, kind: 'MUTUAL', dimension: 'dimension_workplace' });
    const { data } = await gate.ask(
      hand(answerer).owner,
      'query ($organization: ID!) { viewer { questions(organization: $organization) { ask } } }',
      { organization },
    );
    const ask = textAt(data, 'viewer', 'questions', 0, 'ask');
    if (!answer) continue;
    const { connection: made } = await hand(answerer).do('answerAsk', { ask, yes: answer }, 'connection { id }');
    const connection = textAt(made, 'id');
    for (const one of both)
      await one.do('acknowledgeBriefing', { connection, briefing: { text: builtInBriefing.version, language: 'en' } });
    for (const one of both) await one.do('openLevel', { connection, level: 'EXPERIENCES' });
    await haveADirective(gate, hand(asker), hand(answerer), connection);
  }
}

async function idIn(gate: Gate, who: string, organization: string): Promise<string> {
  const { data, text } = await gate.ask(who, '{ viewer { memberships { organization { id } person { id } } } }');
  if (!data) throw new Error(text);
  const memberships = data['viewer']?.['memberships'] as unknown as {
    organization: { id: string };
    person: { id: string };
  }[];
  return memberships.find((one) => one.organization.id === organization)?.person.id ?? '';
}

/** Of the plan they wrote for this organization. */
async function sectionsOf(gate: Gate, { owner, word }: Hand): Promise<readonly string[]> {
  const { data } = await gate.ask(owner, '{ viewer { plans { title sections { id } } } }');
  const plans = data['viewer']?.['plans'] as unknown as { title: string; sections: { id: string }[] }[];
  return plans.find(({ title }) => title === word('title'))?.sections.map(({ id }) => id) ?? [];
}
