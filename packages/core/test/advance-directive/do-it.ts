import { type PersonId, type Result } from '../../src/index.js';
import {
  type AdvanceDirective,
  type AdvanceDirectiveChange,
  type AdvanceDirectiveId,
  type AdvanceDirectiveSetId,
  type AdvanceInstructionId,
  type AgentAppointmentId,
  answerAppointment,
  appointAgent,
  backToDraft,
  beginAdvanceDirective,
  beginSuccessor,
  chooseTerms,
  endIncapacity,
  enterInError,
  getReadyToSign,
  type IncapacityId,
  recordExecution,
  recordIncapacity,
  removeAdvanceInstruction,
  removeAgent,
  revokeAdvanceDirective,
  supersede,
  writeAdvanceInstruction,
} from '../../src/advance-directive.js';
import type { Asked, Try } from './commands.js';
import { day } from './model.js';

export const person = (who: Asked): PersonId => who as string as PersonId;

/** The real thing, with everything a host would give: ids, and the time. */
export class Real {
  readonly instruments: AdvanceDirective[];
  private made = 0;
  now: number;

  constructor(now: number) {
    this.now = now;
    const begun = beginAdvanceDirective({
      id: this.id<AdvanceDirectiveId>(),
      set: this.id<AdvanceDirectiveSetId>(),
      owner: person('owner'),
      jurisdiction: 'US-NE',
      at: new Date(now),
    });
    this.instruments = begun.ok ? [begun.value.directive] : [];
  }

  /** `ok`, or the name of the refusal. */
  do(what: Try, which: number): string {
    const directive = this.instruments[which];
    if (!directive) return 'nobody';
    if (what.do === 'wait') {
      this.now += what.days * day;
      return 'ok';
    }
    const change = this.change(what, directive);
    if (!change.ok) return change.error.kind;
    if (what.do === 'begin-successor') this.instruments.push(change.value.directive);
    else this.instruments[which] = change.value.directive;
    if (what.do === 'execute') this.giveWay(directive.replaces, directive.id);
    return 'ok';
  }

  private giveWay(replaces: AdvanceDirectiveId | undefined, by: AdvanceDirectiveId): void {
    const index = this.instruments.findIndex(({ id }) => id === replaces);
    const before = this.instruments[index];
    const gone = before && supersede(before, { by, at: new Date(this.now) });
    if (gone?.ok) this.instruments[index] = gone.value.directive;
  }

  private change(
    what: Exclude<Try, { do: 'wait' }>,
    directive: AdvanceDirective,
  ): Result<AdvanceDirectiveChange, { readonly kind: string }> {
    const at = new Date(this.now);
    const later = (days: number | undefined): Date | undefined =>
      days === undefined ? undefined : new Date(this.now + days * day);
    const nothing = 'nothing';
    switch (what.do) {
      case 'begin-successor':
        return beginSuccessor(directive, this.instruments, { id: this.id<AdvanceDirectiveId>(), at });
      case 'write': {
        const { words, language, stay, helpedBy } = what;
        return writeAdvanceInstruction(directive, {
          id: directive.instructions[what.at]?.id ?? this.id<AdvanceInstructionId>(),
          kind: 'admission-consent',
          words,
          language,
          ...(stay !== undefined && { mostDays: stay }),
          ...(helpedBy !== undefined && { helpedBy }),
          at,
        });
      }
      case 'remove':
        return removeAdvanceInstruction(directive, {
          id: directive.instructions[what.at]?.id ?? (nothing as AdvanceInstructionId),
          at,
        });
      case 'appoint':
        return appointAgent(directive, {
          id: this.id<AgentAppointmentId>(),
          name: what.name,
          ...(what.person && { person: person(what.person) }),
          scope: [],
          knowingly: what.knowingly,
          at,
        });
      case 'dismiss':
        return removeAgent(directive, { id: directive.agents[what.at]?.id ?? (nothing as AgentAppointmentId), at });
      case 'answer':
        return answerAppointment(directive, {
          appointment: directive.agents[what.at]?.id ?? (nothing as AgentAppointmentId),
          answer: what.answer,
          by: person(what.by),
          at,
        });
      case 'terms': {
        const [from, until] = [later(what.from), later(what.until)];
        const effective = { ...(from && { from }), ...(until && { until }) };
        return chooseTerms(directive, {
          jurisdiction: what.place,
          revocability: what.revocability,
          determiners: what.determiners,
          effective,
          at,
        });
      }
      case 'ready':
        return getReadyToSign(directive, { at });
      case 'reopen':
        return backToDraft(directive, { at });
      case 'execute': {
        const signedAt = new Date(this.now - what.ago * day);
        const witness = {
          name: what.witness,
          signedAt: new Date(signedAt.getTime() + what.witnessed * day),
          ties: what.ties,
          knowingly: what.knowingly,
        };
        return recordExecution(
          directive,
          {
            signedAt,
            method: 'wet-ink',
            witnesses: Array.from({ length: what.many ? 11 : 1 }, () => witness),
            statements: [],
            ...(what.scan !== undefined && { scanSha256: what.scan }),
            at,
          },
          this.instruments.find(({ id }) => id === directive.replaces),
        );
      }
      case 'incapacity':
        return recordIncapacity(directive, {
          id: this.id<IncapacityId>(),
          determiners: what.kind === undefined ? [] : [{ kind: what.kind, name: 'Somebody' }],
          basis: what.basis,
          determinedAt: new Date(this.now - what.ago * day),
          by: person(what.by),
          supportsOwner: what.supports,
          at,
        });
      case 'regain': {
        const ongoing = directive.incapacities.filter(({ ended }) => !ended);
        return endIncapacity(directive, {
          id: ongoing[what.at]?.id ?? (nothing as IncapacityId),
          by: person(what.by),
          at,
        });
      }
      case 'revoke':
        return revokeAdvanceDirective(directive, {
          ...(what.words !== undefined && { words: what.words }),
          ...(what.finder && { capacityFoundBy: { kind: what.finder, name: 'Somebody' } }),
          at,
        });
      case 'mistake':
        return enterInError(directive, { words: what.words, at });
    }
  }

  private id<Id extends string>(): Id {
    this.made += 1;
    return `id-${String(this.made)}` as string as Id;
  }
}
