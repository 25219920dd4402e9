import type { Try } from './commands.js';
import { allowed, day, inIncapacity, isBarred, type ModelInstrument, standing } from './model.js';

export interface Model {
  now: number;
  readonly instruments: (ModelInstrument & { replaces: number | undefined })[];
}

export function blankModel(): Model['instruments'][number] {
  return {
    state: 'draft',
    place: 'US-NE',
    words: [],
    helpers: [],
    agents: [],
    revocability: 'unstated',
    determiners: [],
    from: undefined,
    until: undefined,
    signedAt: undefined,
    ongoing: [],
    ended: 0,
    tries: 0,
    replaces: undefined,
  };
}

/** What the model says comes of it: `ok`, or the name of the refusal. Changes the model where it is `ok`. */
export function tell(model: Model, what: Try, which: number): string {
  const one = model.instruments[which];
  if (!one) return 'nobody';
  const { now } = model;
  const stands = standing(one, now);
  const isDraft = one.state === 'draft';
  const held = (it: ModelInstrument): boolean => standing(it, now) === 'recorded-as-executed' && it.ongoing.length > 0;
  switch (what.do) {
    case 'wait':
      model.now += what.days * day;
      return 'ok';
    case 'begin-successor': {
      if (model.instruments.some(({ state }) => state === 'draft' || state === 'ready-to-sign'))
        return 'SuccessorBegun';
      if (one.signedAt === undefined) return 'NothingToSupersede';
      const replaces = model.instruments.findLastIndex(({ signedAt }) => signedAt !== undefined);
      model.instruments.push({
        ...one,
        state: 'draft',
        words: [...one.words],
        helpers: [...one.helpers],
        agents: one.agents.map((agent) => ({ ...agent, answer: undefined })),
        signedAt: undefined,
        ongoing: [],
        ended: 0,
        tries: 0,
        replaces,
      });
      return 'ok';
    }
    case 'write':
      if (!isDraft) return 'NotADraft';
      if (what.words.trim() === '') return 'UnreadableText';
      if (what.language === 'not a tag') return 'UnreadableLanguage';
      if (what.stay !== undefined && what.stay !== 3) return 'UnreadableStay';
      one.words[Math.min(what.at, one.words.length)] = what.words;
      one.helpers[Math.min(what.at, one.helpers.length)] = what.helpedBy ?? '';
      return 'ok';
    case 'remove':
      if (!isDraft) return 'NotADraft';
      if (what.at >= one.words.length) return 'NotInDirective';
      one.words.splice(what.at, 1);
      one.helpers.splice(what.at, 1);
      return 'ok';
    case 'appoint': {
      if (!isDraft) return 'NotADraft';
      if (what.name === '') return 'UnreadableText';
      if (!what.knowingly && one.helpers.includes(what.name)) return 'HelperAsAgent';
      const { name, person } = what;
      const twice = one.agents.some((agent) =>
        person !== undefined && agent.person !== undefined ? agent.person === person : agent.name === name,
      );
      if (person === 'owner' || twice) return 'AgentTwice';
      if (one.agents.length >= 10) return 'TooMany';
      one.agents.push({ name, person, answer: undefined });
      return 'ok';
    }
    case 'dismiss':
      if (!isDraft) return 'NotADraft';
      if (what.at >= one.agents.length) return 'NotInDirective';
      one.agents.splice(what.at, 1);
      return 'ok';
    case 'answer': {
      const agent = one.agents[what.at];
      if (!agent || what.by !== (agent.person ?? 'owner')) return 'NotInDirective';
      if (!['draft', 'ready-to-sign', 'recorded-as-executed'].includes(stands)) return 'NoLongerAsked';
      if (what.answer === 'stepped-back' ? agent.answer !== 'accepted' : agent.answer !== undefined)
        return 'AlreadyAnswered';
      agent.answer = what.answer;
      return 'ok';
    }
    case 'terms': {
      if (!isDraft) return 'NotADraft';
      if (!what.place.startsWith('US-')) return 'UnreadableJurisdiction';
      if (what.from !== undefined && what.until !== undefined && what.until <= what.from) return 'DatesOutOfOrder';
      one.place = what.place;
      one.revocability = what.revocability;
      one.determiners = [...what.determiners];
      one.from = what.from === undefined ? undefined : now + what.from * day;
      one.until = what.until === undefined ? undefined : now + what.until * day;
      return 'ok';
    }
    case 'ready':
      if (!isDraft) return 'NotADraft';
      if (one.words.length === 0 && one.agents.length === 0) return 'NothingToSign';
      one.state = 'ready-to-sign';
      return 'ok';
    case 'reopen':
      if (one.state !== 'ready-to-sign') return 'NotReadyToSign';
      one.state = 'draft';
      return 'ok';
    case 'execute': {
      if (one.state !== 'ready-to-sign') return 'NotReadyToSign';
      const before = one.replaces === undefined ? undefined : model.instruments[one.replaces];
      if (before && held(before)) return 'IncapacityIsOnRecord';
      if (what.many) return 'TooMany';
      const signedAt = now - what.ago * day;
      if (signedAt > now || (one.until ?? Infinity) <= signedAt) return 'DatesOutOfOrder';
      if (what.witness === '') return 'UnreadableText';
      const witnessedAt = signedAt + what.witnessed * day;
      if (witnessedAt < signedAt || witnessedAt > now) return 'DatesOutOfOrder';
      if (!what.knowingly && isBarred(one, what.witness, what.ties)) return 'BarredWitness';
      if (what.scan?.startsWith('A')) return 'UnreadableDigest';
      one.state = 'recorded-as-executed';
      one.signedAt = signedAt;
      if (before?.state === 'recorded-as-executed') before.state = 'superseded';
      return 'ok';
    }
    case 'incapacity': {
      const isAgent = one.agents.some(({ person, answer }) => person === what.by && answer === 'accepted');
      if (what.by !== 'owner' && !isAgent) return 'NotInDirective';
      if (stands !== 'recorded-as-executed') return 'NotInForce';
      if (what.by !== 'owner' && what.supports) return 'NeverByAPeer';
      if (what.kind === undefined) return 'NobodyDetermined';
      const at = now - what.ago * day;
      if (at > now || at < (one.signedAt ?? at)) return 'DatesOutOfOrder';
      if (allowed(one)?.includes(what.kind) === false) return 'DeterminerNotAllowed';
      if (what.basis === '') return 'UnreadableText';
      one.ongoing.push({ by: what.by });
      return 'ok';
    }
    case 'regain': {
      const record = one.ongoing[what.at];
      if (!record || (what.by !== 'owner' && what.by !== record.by)) return 'NotInDirective';
      one.ongoing.splice(what.at, 1);
      one.ended += 1;
      return 'ok';
    }
    case 'revoke': {
      if (stands !== 'recorded-as-executed') return 'NotInForce';
      if (what.words === '') return 'UnreadableText';
      if (what.finder !== undefined && allowed(one)?.includes(what.finder) === false) return 'DeterminerNotAllowed';
      const asked = one.ongoing.length === 0 || what.finder !== undefined;
      one.tries += 1;
      if (asked || inIncapacity[one.place]?.[one.revocability] === 'revoked') one.state = 'revoked';
      return 'ok';
    }
    case 'mistake':
      if (one.state === 'entered-in-error') return 'AlreadyInError';
      if (held(one)) return 'IncapacityIsOnRecord';
      if (what.words.trim() === '') return 'UnreadableText';
      one.state = 'entered-in-error';
      return 'ok';
  }
}
