import {
  enterAnswer,
  enterConsent,
  enterPaper,
  type Finished,
  printPlan,
  type WrittenLine,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { badInput } from '../errors/problem.js';
import { planId } from '../ids.js';
import {
  EnterAnswerInput,
  EnterConsentInput,
  EnterPaperInput,
  PrintPlanInput,
  type WrittenLineInput,
} from '../inputs/paper.input.js';
import { EnterAnswerResult, EnterConsentResult, EnterPaperResult, PrintPlanResult } from '../results/about-paper.js';
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
}

function lineOf({ mark, words, struck }: WrittenLineInput, index: number): WrittenLine {
  const isStruck = struck === true;
  if (typeof words === 'string' && !isStruck) return { mark, words };
  if (isStruck && typeof words !== 'string') return { mark, struck: true };
  throw badInput('A line has words, or is struck out.', ['input', 'lines', String(index)]);
}
