import type { AdvanceDirective } from '../../advance-directive/advance-directive.js';
import type { AdvanceDirectives } from '../../advance-directive/advance-directives.js';
import type { AgentAppointment } from '../../advance-directive/agent.js';
import { canonicalJson } from '../../advance-directive/canonical-json.js';
import {
  type AdvanceDirectiveSeal,
  advanceDirectiveFileForm,
  fileFormWithScans,
} from '../../advance-directive/directive-seal.js';
import type { AdvanceExecution } from '../../advance-directive/execution.js';
import { signedContentOf } from '../../advance-directive/signed-content.js';
import { answerOf, isOngoing } from '../../advance-directive/standing.js';
import { isLive } from '../../connection/connection.js';
import type { Kept } from '../../kernel/kept.js';
import { scansIn, unsealedScan } from './scans-in.js';
import { keepVersion, remember, type Shelves } from './shelves.js';
import { outOfSight, type Sight } from './sight.js';

export function inMemoryAdvanceDirectives(shelves: Shelves, sight: Sight): AdvanceDirectives {
  const asSeen = (kept: Kept<AdvanceDirective>): Kept<AdvanceDirective> | undefined => {
    if (sight.isMe(kept.value.owner)) return kept;
    const me = mine(sight, kept.value);
    return me && { ...kept, value: asAgent(shelves, sight, kept.value, me) };
  };
  const oldestFirst = () =>
    [...shelves.advanceDirectives.values()].sort(
      ({ value: a }, { value: b }) => a.begunAt.getTime() - b.begunAt.getTime() || (a.id < b.id ? -1 : 1),
    );

  return {
    async find(id) {
      const kept = shelves.advanceDirectives.get(id);
      return kept && asSeen(kept);
    },
    async of(owner) {
      return sight.isMe(owner) ? oldestFirst().filter(({ value }) => value.owner === owner) : [];
    },
    async naming(person) {
      if (!sight.isMe(person)) return [];
      return oldestFirst()
        .filter(({ value }) => value.owner !== person)
        .flatMap((kept) => asSeen(kept) ?? []);
    },
    async keep(kept, events) {
      const before = shelves.advanceDirectives.get(kept.value.id)?.value;
      if (!sight.isMe(kept.value.owner) || (before && !sight.isMe(before.owner))) return outOfSight('a directive');
      if (!mayBecome(before, kept.value)) return outOfSight('another directive than was signed');
      const answer = keepVersion(shelves.advanceDirectives, kept.value.id, kept);
      if (answer.ok) remember(shelves, events);
      return answer;
    },
    async answer({ id }, said, events) {
      const kept = shelves.advanceDirectives.get(id);
      const me = kept && mine(sight, kept.value);
      if (!me || me.id !== said.appointment || said.by !== 'agent') return outOfSight('an answer of somebody else');
      const value = { ...kept.value, answers: [...kept.value.answers, said] };
      shelves.advanceDirectives.set(id, { ...kept, value });
      remember(shelves, events);
    },
    async keepIncapacity({ id }, record, events) {
      const kept = shelves.advanceDirectives.get(id);
      if (!kept) return outOfSight('what is found of somebody else');
      const me = mine(sight, kept.value);
      const isAgent = me !== undefined && answerOf(kept.value, me.id) === 'accepted';
      const before = kept.value.incapacities.find((one) => one.id === record.id);
      const isTheirs = sight.isMe(kept.value.owner) || (isAgent && sight.isMe((before ?? record).recordedBy));
      if (!isTheirs || (before && !isOngoing(before))) return outOfSight('what somebody else wrote down');
      const incapacities = before
        ? kept.value.incapacities.map((one) => (one.id === record.id ? record : one))
        : [...kept.value.incapacities, record];
      shelves.advanceDirectives.set(id, { ...kept, value: { ...kept.value, incapacities } });
      remember(shelves, events);
    },
    async file(id) {
      const value = shelves.advanceDirectives.get(id)?.value;
      const content = value && sight.isMe(value.owner) ? signedContentOf(value) : undefined;
      if (!value || !content) return undefined;
      const chain = oldestFirst()
        .filter((one) => one.value.set === value.set && one.value.versionNumber <= value.versionNumber)
        .flatMap((one) => unsealed(one.value))
        .map((seal) => ({ ...seal }));
      const scans = scansIn(shelves, id).map((one) => ({ ...unsealedScan(one) }));
      const form = scans.length > 0 ? { form: fileFormWithScans, scans } : { form: advanceDirectiveFileForm };
      return `${canonicalJson({ ...form, content, chain, keys: {} })}\n`;
    },
  };
}

function mine(sight: Sight, directive: AdvanceDirective): AgentAppointment | undefined {
  const isOpen = ['draft', 'ready-to-sign', 'recorded-as-executed'].includes(directive.state);
  const me = directive.agents.find(({ person }) => person !== undefined && sight.isMe(person));
  const answer = me && answerOf(directive, me.id);
  return isOpen && (answer === undefined || answer === 'accepted') ? me : undefined;
}

/** As whom whoever acts may read all of it, scans too: an agent it is opened to, whose scope leaves nothing out. */
export function speaksOfAll(shelves: Shelves, sight: Sight, directive: AdvanceDirective): boolean {
  const me = mine(sight, directive);
  return me !== undefined && me.scope.length === 0 && isOpenedTo(shelves, sight, directive, me);
}

/** The stand-in has no clock: what it opens is decided once more, by whoever has one. */
function isOpenedTo(shelves: Shelves, sight: Sight, value: AdvanceDirective, me: AgentAppointment): boolean {
  return (
    answerOf(value, me.id) === 'accepted' &&
    value.state === 'recorded-as-executed' &&
    value.incapacities.some((one) => one.opens && isOngoing(one)) &&
    [...shelves.connections.values()].some(({ value: one }) => one.id === me.connection && isLive(one)) &&
    !sight.oversees(value.owner)
  );
}

function asAgent(shelves: Shelves, sight: Sight, value: AdvanceDirective, me: AgentAppointment): AdvanceDirective {
  const { inError: _, execution, ...rest } = value;
  const isAccepted = answerOf(value, me.id) === 'accepted';
  const opening = value.incapacities.filter((one) => one.opens && isOngoing(one));
  const isOpened = isOpenedTo(shelves, sight, value, me);
  return {
    ...rest,
    instructions: isOpened
      ? value.instructions.filter(({ kind }) => me.scope.length === 0 || me.scope.includes(kind))
      : [],
    agents: [me],
    answers: value.answers.filter(({ appointment }) => appointment === me.id),
    incapacities: isAccepted
      ? value.incapacities.filter((one) => sight.isMe(one.recordedBy) || opening.includes(one))
      : [],
    revocations: [],
    ...(execution && { execution: asTold(execution) }),
  };
}

function asTold({ signedAt, method, recordedAt }: AdvanceExecution): AdvanceExecution {
  return { signedAt, method, witnesses: [], statements: [], recordedAt };
}

/** What was recorded as executed stays as it was signed; nobody says yes in another's name. */
function mayBecome(before: AdvanceDirective | undefined, after: AdvanceDirective): boolean {
  const told = after.answers.slice(before?.answers.length ?? 0);
  const forged = told.some(
    ({ appointment }) => after.agents.find(({ id }) => id === appointment)?.person !== undefined,
  );
  if (forged) return false;
  return !before?.execution || canonicalJson(signedContentOf(before) ?? null) === canonicalJson(signedContentOf(after) ?? null); // prettier-ignore
}

/** The stand-in has no key: the place of a seal, with nothing in it that shows anything. */
function unsealed({ id, versionNumber, execution }: AdvanceDirective): readonly AdvanceDirectiveSeal[] {
  if (!execution) return [];
  const none = { contentHash: '', before: '', hash: '', key: '', signature: '' };
  return [{ directive: id, versionNumber, recordedAt: execution.recordedAt.toISOString(), ...none }];
}
