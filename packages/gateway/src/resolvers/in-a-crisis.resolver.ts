import {
  type Finished,
  acknowledgeCrisis,
  activateCrisis,
  answerCrisisAsk,
  assertCrisis,
  lookBackAtCrisis,
  sayAllRight,
  stepBackFromCrisis,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { criterionId } from '../crisis-ids.js';
import { crisisPlanId } from '../ids.js';
import { AnswerCrisisAskInput, AssertCrisisInput, CrisisPlanInput } from '../inputs/crisis-plan.input.js';
import {
  AcknowledgeCrisisResult,
  ActivateCrisisResult,
  AnswerCrisisAskResult,
  AssertCrisisResult,
  LookBackAtCrisisResult,
  SayAllRightResult,
  StepBackFromCrisisResult,
} from '../results/about-crisis-plans.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

/** What is done when it comes to it, by its owner and by those who are there; and what comes before and after. */
@Resolver()
export class InACrisisResolver {
  @Mutation(() => ActivateCrisisResult.type, {
    nullable: true,
    description: 'Say yourself that it has come to it. Nobody has to agree.',
  })
  activateCrisis(
    @Input(() => CrisisPlanInput) input: CrisisPlanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ActivateCrisisResult, input, (work, self, occasion) =>
      activateCrisis(work, self, on(input), occasion),
    );
  }

  @Mutation(() => SayAllRightResult.type, {
    nullable: true,
    description: '“I’m all right.” What is open closes at once, unless you wrote otherwise while well.',
  })
  sayAllRight(
    @Input(() => CrisisPlanInput) input: CrisisPlanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SayAllRightResult, input, (work, self, occasion) =>
      sayAllRight(work, self, on(input), occasion),
    );
  }

  @Mutation(() => LookBackAtCrisisResult.type, {
    nullable: true,
    description: 'Say that you looked back at it: at who saw what, and at what comes after.',
  })
  lookBackAtCrisis(
    @Input(() => CrisisPlanInput) input: CrisisPlanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, LookBackAtCrisisResult, input, (work, self, occasion) =>
      lookBackAtCrisis(work, self, on(input), occasion),
    );
  }

  @Mutation(() => AnswerCrisisAskResult.type, {
    nullable: true,
    description: 'Say yes or no to being there for somebody.',
  })
  answerCrisisAsk(
    @Input(() => AnswerCrisisAskInput) input: AnswerCrisisAskInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AnswerCrisisAskResult, input, (work, self, occasion) =>
      answerCrisisAsk(work, self, { ...on(input), accepts: input.accepts }, occasion),
    );
  }

  @Mutation(() => StepBackFromCrisisResult.type, {
    nullable: true,
    description: 'Step back from being there, at any time. No reason is asked.',
  })
  stepBackFromCrisis(
    @Input(() => CrisisPlanInput) input: CrisisPlanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, StepBackFromCrisisResult, input, (work, self, occasion) =>
      stepBackFromCrisis(work, self, on(input), occasion),
    );
  }

  @Mutation(() => AssertCrisisResult.type, {
    nullable: true,
    description:
      'Say that it has come to it, by one of the owner’s criteria. It is active once as many agree as they wrote.',
  })
  assertCrisis(
    @Input(() => AssertCrisisInput) input: AssertCrisisInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AssertCrisisResult, input, (work, self, occasion) =>
      assertCrisis(
        work,
        self,
        { ...on(input), criterion: criterionId(input.criterion, ['input', 'criterion']) },
        occasion,
      ),
    );
  }

  @Mutation(() => AcknowledgeCrisisResult.type, {
    nullable: true,
    description: 'Say that you are there. Nobody else is asked then.',
  })
  acknowledgeCrisis(
    @Input(() => CrisisPlanInput) input: CrisisPlanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AcknowledgeCrisisResult, input, (work, self, occasion) =>
      acknowledgeCrisis(work, self, on(input), occasion),
    );
  }
}

function on({ crisisPlan }: { readonly crisisPlan: string }) {
  return { crisis: crisisPlanId(crisisPlan, ['input', 'crisisPlan']) };
}
