import type { Determiner } from '@peerness/core/advance-directive';
import type { ChooseDirectiveTerms, OnOwnAdvanceDirective, RecordExecution } from '@peerness/core/use-cases';
import { meant } from '../enums/enum-of.js';
import { advanceDirectiveId } from '../ids.js';
import type {
  AdvanceDirectiveInput,
  ChooseDirectiveTermsInput,
  DeterminerInput,
  RecordExecutionInput,
} from './advance-directive.input.js';
import { given } from './given.js';

export function onDirective({ directive, expectedVersion }: AdvanceDirectiveInput): OnOwnAdvanceDirective {
  return { directive: advanceDirectiveId(directive, ['input', 'directive']), ...given({ expectedVersion }) };
}

export function determiner({ kind, name }: DeterminerInput): Determiner {
  return { kind: meant(kind), name };
}

export function termsIn({
  jurisdiction,
  revocability,
  determiners,
  effective,
}: ChooseDirectiveTermsInput): Omit<ChooseDirectiveTerms, 'directive' | 'expectedVersion'> {
  return {
    ...given({ jurisdiction }),
    ...(revocability && { revocability: meant(revocability) }),
    ...(determiners && { determiners: determiners.map((one) => meant(one)) }),
    ...(effective && { effective: given({ from: effective.from, until: effective.until }) }),
  };
}

/** How it was signed, as a command takes it. */
export function execution(input: RecordExecutionInput): Omit<RecordExecution, 'directive' | 'expectedVersion'> {
  const { signedAt, method, witnesses, notary, statements, scanSha256 } = input;
  return {
    signedAt,
    method: meant(method),
    witnesses: witnesses.map((one) => ({
      name: one.name,
      signedAt: one.signedAt,
      ties: one.ties.map((tie) => meant(tie)),
      knowingly: one.knowingly,
    })),
    ...(notary && { notary: { name: notary.name, at: notary.at } }),
    statements: statements.map((one) => meant(one)),
    ...given({ scanSha256 }),
  };
}
