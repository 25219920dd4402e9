import {
  beginAdvanceDirective,
  chooseDirectiveTerms,
  getDirectiveReady,
  removeAdvanceInstruction,
  reopenDirective,
  supersedeAdvanceDirective,
  writeAdvanceInstruction,
  type Finished,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { advanceInstructionId } from '../ids-in-directive.js';
import {
  AdvanceDirectiveInput,
  BeginAdvanceDirectiveInput,
  ChooseDirectiveTermsInput,
  RemoveAdvanceInstructionInput,
  SupersedeAdvanceDirectiveInput,
  WriteAdvanceInstructionInput,
} from '../inputs/advance-directive.input.js';
import { given } from '../inputs/given.js';
import { onDirective, termsIn } from '../inputs/read-directive-input.js';
import {
  BeginAdvanceDirectiveResult,
  ChooseDirectiveTermsResult,
  GetDirectiveReadyResult,
  RemoveAdvanceInstructionResult,
  ReopenDirectiveResult,
  SupersedeAdvanceDirectiveResult,
  WriteAdvanceInstructionResult,
} from '../results/about-advance-directives.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class AdvanceDirectiveResolver {
  @Mutation(() => BeginAdvanceDirectiveResult.type, {
    nullable: true,
    description:
      'Begin a psychiatric advance directive, for a place whose rules are known here or not. It is yours alone.',
  })
  beginAdvanceDirective(
    @Input(() => BeginAdvanceDirectiveInput) input: BeginAdvanceDirectiveInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, BeginAdvanceDirectiveResult, input, (work, self, occasion) =>
      beginAdvanceDirective(work, self, { jurisdiction: input.jurisdiction }, occasion),
    );
  }

  @Mutation(() => SupersedeAdvanceDirectiveResult.type, {
    nullable: true,
    description:
      'Begin the next one of its set, with what this one says. This one stands until the next is recorded as executed.',
  })
  supersedeAdvanceDirective(
    @Input(() => SupersedeAdvanceDirectiveInput) input: SupersedeAdvanceDirectiveInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SupersedeAdvanceDirectiveResult, input, (work, self, occasion) =>
      supersedeAdvanceDirective(work, self, onDirective(input), occasion),
    );
  }

  @Mutation(() => WriteAdvanceInstructionResult.type, {
    nullable: true,
    description: 'Write what you want, in your own words, at the end or in place of what stood there.',
  })
  writeAdvanceInstruction(
    @Input(() => WriteAdvanceInstructionInput) input: WriteAdvanceInstructionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WriteAdvanceInstructionResult, input, (work, self, occasion) =>
      writeAdvanceInstruction(
        work,
        self,
        {
          ...onDirective(input),
          ...(input.instruction && {
            instruction: advanceInstructionId(input.instruction, ['input', 'instruction']),
          }),
          kind: meant(input.kind),
          words: input.words,
          language: input.language,
          ...given({ mostDays: input.mostDays }),
        },
        occasion,
      ),
    );
  }

  @Mutation(() => RemoveAdvanceInstructionResult.type, {
    nullable: true,
    description: 'Take an instruction out of a draft.',
  })
  removeAdvanceInstruction(
    @Input(() => RemoveAdvanceInstructionInput) input: RemoveAdvanceInstructionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RemoveAdvanceInstructionResult, input, (work, self, occasion) =>
      removeAdvanceInstruction(
        work,
        self,
        { ...onDirective(input), instruction: advanceInstructionId(input.instruction, ['input', 'instruction']) },
        occasion,
      ),
    );
  }

  @Mutation(() => ChooseDirectiveTermsResult.type, {
    nullable: true,
    description:
      'Choose whose rules it is made under, whether you can take it back, who may find that you cannot decide, and how long.',
  })
  chooseDirectiveTerms(
    @Input(() => ChooseDirectiveTermsInput) input: ChooseDirectiveTermsInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ChooseDirectiveTermsResult, input, (work, self, occasion) =>
      chooseDirectiveTerms(work, self, { ...onDirective(input), ...termsIn(input) }, occasion),
    );
  }

  @Mutation(() => GetDirectiveReadyResult.type, {
    nullable: true,
    description: 'Say that you are done writing: from here it is printed and signed.',
  })
  getDirectiveReady(
    @Input(() => AdvanceDirectiveInput) input: AdvanceDirectiveInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, GetDirectiveReadyResult, input, (work, self, occasion) =>
      getDirectiveReady(work, self, onDirective(input), occasion),
    );
  }

  @Mutation(() => ReopenDirectiveResult.type, {
    nullable: true,
    description: 'Go on writing, before anything was recorded as executed.',
  })
  reopenDirective(
    @Input(() => AdvanceDirectiveInput) input: AdvanceDirectiveInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ReopenDirectiveResult, input, (work, self, occasion) =>
      reopenDirective(work, self, onDirective(input), occasion),
    );
  }
}
