import type { Thing } from './ids.js';
import { isThereFor, mayKnow, standing } from './relations.js';

/**
 * What somebody may begin something with: their own, and whom they may know. Reading a plan lets nobody change it. Anyone
 * may keep away any id of their own organization, and let it back; whoever was connected may be told that they are,
 * and take back what they gave, even after they left.
 */
export function mayAct(
  table: ReadonlyMap<string, ReadonlySet<string>>,
  reader: string | undefined,
  field: string,
  thing: Thing,
): boolean {
  const isOwn = reader !== undefined && thing.owners.includes(reader);
  if (thing.kind === 'directive') return isOwn || (asAgent.includes(field) && isThereFor(reader, thing));
  if (['plan', 'section', 'roadmap'].includes(thing.kind))
    return isOwn || (field.startsWith('suggest') && isToSuggestFor(table, reader, thing));
  if (thing.kind === 'crisis') return toBeThere.includes(field) ? isThereFor(reader, thing) : isOwn;
  if (thing.kind === 'connection' && (field.startsWith('takeBack') || field === 'stepBack')) return isOwn;
  if (thing.kind === 'round' && !['joinRound', 'leaveRound'].includes(field)) return runsRounds(table, reader, thing);
  if (field === 'answerAsk' && hasAnswered(reader, thing)) return true;
  if (thing.kind !== 'person') return mayKnow(table, reader, thing);
  if (silent.includes(field))
    return reader !== undefined && standing(reader, thing) !== 'other organization' && !reader.endsWith('.lev');
  if (field === 'askForCover') return !isOwn && mayKnow(table, reader, thing);
  // Only what was asked of them: sol asked iris, and nobody asked anybody else.
  if (field === 'agreeToCover') return reader === 'harbor.iris' && thing.owners.includes('harbor.sol');
  if (field === 'reportConcern' && isOwn) return true;
  if (['signConsent', 'printConsent'].includes(field)) return isOwn || mayKnow(table, reader, thing);
  return field === 'invite' && (isOwn || standing(reader, thing) === 'left' || mayKnow(table, reader, thing));
}

/** What is shown to suggest for: cora's hope, and the one section she showed to that end. */
function isToSuggestFor(
  table: ReadonlyMap<string, ReadonlySet<string>>,
  reader: string | undefined,
  thing: Thing,
): boolean {
  return mayKnow(table, reader, thing) && (thing.kind !== 'section' || (thing.word ?? '').includes('-sectionb-'));
}

/** Whoever administers where the round is. */
function runsRounds(
  table: ReadonlyMap<string, ReadonlySet<string>>,
  reader: string | undefined,
  thing: Thing,
): boolean {
  return mayKnow(table, reader, { ...thing, kind: 'agreement' });
}

/** Whoever said yes to an ask may say it again, and is told what came of it: nils asked, dana said yes. */
function hasAnswered(reader: string | undefined, { kind, owners }: Thing): boolean {
  return (
    kind === 'ask' &&
    reader !== undefined &&
    owners.some((owner) => /[.]nils$/.test(owner) && owner.replace('nils', 'dana') === reader)
  );
}

/** What those do whom somebody asked to be there; its owner does none of it. */
const toBeThere: readonly string[] = ['answerCrisisAsk', 'stepBackFromCrisis', 'assertCrisis', 'acknowledgeCrisis'];

/** What those do who are to speak for somebody; its owner does it as well. */
const asAgent: readonly string[] = ['answerAppointment', 'recordIncapacity', 'endIncapacity'];

/** Done about any id of one's own organization, and answered the same whoever it is. */
const silent: readonly string[] = [
  'block',
  'liftBlock',
  'sayNotAgain',
  'liftNotAgain',
  'sayMeetAgain',
  'liftMeetAgain',
  'declareConflict',
  'liftConflict',
  'setBoundary',
  'liftBoundary',
  'endCover',
];

/** Taking back what is not there has come about already, whosever it is. */
export const quiet: readonly string[] = [
  'withdrawStatement',
  'withdrawWish',
  'discardRoadmapDraft',
  'takeOffCrisisSupporter',
];
