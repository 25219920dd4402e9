import {
  enterAnswer,
  enterConsent,
  enterInvitation,
  enterPaper,
  enterSignature,
  type Finished,
  printConsent,
  printPlan,
  tearUpForm,
  type WrittenLine,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { badInput } from '../errors/problem.js';
import { planId } from '../ids.js';
import {
  EnterAnswerInput,
  EnterConsentInput,
  EnterInvitationInput,
  EnterPaperInput,
  EnterSignatureInput,
  PrintPlanInput,
  TearUpFormInput,
  type WrittenLineInput,
} from '../inputs/paper.input.js';
import {
  EnterAnswerResult,
  EnterConsentResult,
  EnterInvitationResult,
  EnterPaperResult,
  EnterSignatureResult,
  PrintConsentResult,
  PrintPlanResult,
  TearUpFormResult,
} from '../results/about-paper.js';
import { PrintConsentInput } from '../inputs/consent.input.js';
import { readEnterSignature, readPrintConsent } from '../inputs/read-consent-input.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class PaperResolver {
  @Mutation(() => PrintPlanResult.type, {
    nullable: true,
    description: 'Lay a plan of yours out as a form on paper, found again by its code: `Plan.papers`.',
  })
  printPlan(
    @Input(() => PrintPlanInput) input: PrintPlanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, PrintPlanResult, input, (work, self, occasion) =>
      printPlan(work, self, { plan: planId(input.plan, ['input', 'plan']) }, occasion),
    );
  }

  @Mutation(() => EnterPaperResult.type, {
    nullable: true,
    description: 'Take in what was written on a form of yours: all of it, or nothing.',
  })
  enterPaper(
    @Input(() => EnterPaperInput) input: EnterPaperInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { code, language } = input;
    const written = input.lines.map(lineOf);
    return perform(call, EnterPaperResult, input, (work, self, occasion) =>
      enterPaper(work, self, { code, language, written }, occasion),
    );
  }

  @Mutation(() => EnterConsentResult.type, {
    nullable: true,
    description:
      'Take in a consent of yours that was printed: what was struck out on it is taken back, and the rest stands.',
  })
  enterConsent(
    @Input(() => EnterConsentInput) input: EnterConsentInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { code, struck } = input;
    return perform(call, EnterConsentResult, input, (work, self, occasion) =>
      enterConsent(work, self, { code, struck }, occasion),
    );
  }

  @Mutation(() => PrintConsentResult.type, {
    nullable: true,
    description: 'Lay a yes or a no out on paper, to be read and signed by hand: `viewer { consentForms }`.',
  })
  printConsent(
    @Input(() => PrintConsentInput) input: PrintConsentInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, PrintConsentResult, input, (work, self, occasion) =>
      printConsent(work, self, readPrintConsent(input, call.reader.languages), occasion),
    );
  }

  @Mutation(() => EnterSignatureResult.type, {
    nullable: true,
    description: 'Take in a consent that was printed and signed by hand: what stands on it, less what was struck out.',
  })
  enterSignature(
    @Input(() => EnterSignatureInput) input: EnterSignatureInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, EnterSignatureResult, input, (work, self, occasion) =>
      enterSignature(work, self, readEnterSignature(input), occasion),
    );
  }

  @Mutation(() => TearUpFormResult.type, {
    nullable: true,
    description: 'Tear up a consent you printed and did not sign: its code is good for nothing from now on.',
  })
  tearUpForm(
    @Input(() => TearUpFormInput) input: TearUpFormInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { code } = input;
    return perform(call, TearUpFormResult, input, (work, self, occasion) => tearUpForm(work, self, { code }, occasion));
  }

  @Mutation(() => EnterAnswerResult.type, {
    nullable: true,
    description: 'Take in your answer to an invitation that was printed: `Connection.paper`.',
  })
  enterAnswer(
    @Input(() => EnterAnswerInput) input: EnterAnswerInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { code, yes } = input;
    return perform(call, EnterAnswerResult, input, (work, self, occasion) =>
      enterAnswer(work, self, { code, yes }, occasion),
    );
  }

  @Mutation(() => EnterInvitationResult.type, {
    nullable: true,
    description:
      'Invite whom you wrote on your sheet: `Membership.paper`. With help, nothing of the connection is told.',
  })
  enterInvitation(
    @Input(() => EnterInvitationInput) input: EnterInvitationInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { code, whom, kind } = input;
    return perform(call, EnterInvitationResult, input, (work, self, occasion) =>
      enterInvitation(work, self, { code, whom, kind: meant(kind) }, occasion),
    );
  }
}

function lineOf({ mark, words, struck }: WrittenLineInput, index: number): WrittenLine {
  const isStruck = struck === true;
  if (typeof words === 'string' && !isStruck) return { mark, words };
  if (isStruck && typeof words !== 'string') return { mark, struck: true };
  throw badInput('A line has words, or is struck out.', ['input', 'lines', String(index)]);
}
