import { type PaperCode, paperCodeFrom } from '../../paper/paper-code.js';
import type { ConsentDirective } from '../../consent/directive.js';
import { localize } from '../../kernel/localized.js';
import { consentLines } from '../../paper/strike-consent.js';
import type { PaperKind } from '../../paper/paper-kind.js';
import type { Paper } from '../../paper/paper.js';
import { categoryLabels } from '../words/categories.js';
import { consentPage } from '../words/consent-page.js';
import { invitationPage } from '../words/invitation-page.js';
import { paperPage } from '../words/paper-page.js';
import { say } from '../words/say.js';
import { sentences } from '../words/sentences.js';
import { type ConnectionSeen, ownConnections } from './connection-seen.js';
import type { Look } from './look.js';
import { myselfIn } from './myself.js';
import { findPlan, type PlanSeen } from './plan-seen.js';
import { paperWords } from '../words/paper-words.js';
import { recipientName } from './recipient-name.js';

/** A form as its owner finds it. */
export interface PaperSeen {
  readonly kind: PaperKind;
  readonly code: PaperCode;
  /** Since when it says what is on it. */
  readonly printedAt: Date;
  /** Absent once what it is about says something else than what was printed. */
  readonly page?: string;
}

export function planPaper(look: Look, { facts: { plan }, version }: PlanSeen, paper: Paper): PaperSeen {
  const { code, printedAt } = paper;
  const isAsPrinted = paper.version === version;
  return { kind: 'plan', code, printedAt, ...(isAsPrinted && { page: paperPage(plan, paper, look.languages) }) };
}

export async function planPaperNamed(look: Look, code: PaperCode): Promise<PaperSeen | undefined> {
  const paper = await look.own(({ papers }) => papers.find(look.me, code));
  const plan = paper && (await findPlan(look, paper.plan));
  return paper && plan && planPaper(look, plan, paper);
}

/** An invitation is printed as it stands, for either of the two: its code is made of its id, and nothing of it is kept. */
export async function invitationPaper(
  look: Look,
  { connection, standing }: ConnectionSeen,
): Promise<PaperSeen | undefined> {
  if (standing !== 'invited') return undefined;
  const { id, organization, inviter, kind, invitedAt, openUntil } = connection;
  const shown =
    inviter === look.me ? await myselfIn(look, organization) : (await look.people(organization, [inviter]))[0];
  const name = shown?.presence?.name;
  if (name === undefined) return undefined;
  const sentence = kind === 'support' ? sentences.invitesToSupport : sentences.invitesToMutual;
  const { text, lang } = say(sentence, look.languages, { name });
  const code = paperCodeFrom(id);
  return { kind: 'invitation', code, printedAt: invitedAt, page: invitationPage({ code, text, lang, openUntil }) };
}

export async function invitationPaperNamed(look: Look, code: PaperCode): Promise<PaperSeen | undefined> {
  const own = await ownConnections(look, undefined);
  const named = own.find(({ connection }) => paperCodeFrom(connection.id) === code);
  return named && invitationPaper(look, named);
}

/** A consent is printed as far as it stands. Its code is made of its id, and nothing of the sheet is kept. */
export async function consentPaper(look: Look, directive: ConsentDirective): Promise<PaperSeen> {
  const { languages } = look;
  const code = paperCodeFrom(directive.id);
  const recipients = [];
  const categories = [];
  for (const line of consentLines(directive))
    if ('category' in line)
      categories.push({ mark: line.mark, words: localize(categoryLabels[line.category], languages).text });
    else {
      const name = await recipientName(look, directive, line.recipient);
      recipients.push({ mark: line.mark, words: name ?? localize(paperWords.notHere, languages).text });
    }
  const { expires, signature, withdrawals } = directive;
  const isOver = recipients.length === 0 || (expires.kind === 'date' && expires.at <= look.at);
  const page = isOver ? undefined : consentPage({ code, directive, recipients, categories, languages });
  return {
    kind: 'consent',
    code,
    printedAt: withdrawals.at(-1)?.at ?? signature.at,
    ...(page !== undefined && { page }),
  };
}

export async function consentPaperNamed(look: Look, code: PaperCode): Promise<PaperSeen | undefined> {
  const named = (await look.directives()).find(({ value }) => paperCodeFrom(value.id) === code);
  return named && consentPaper(look, named.value);
}
