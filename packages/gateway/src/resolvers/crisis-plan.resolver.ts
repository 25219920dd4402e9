import {
  type Finished,
  askCrisisSupporter,
  chooseCrisisTerms,
  draftCrisisPlan,
  removeCriterion,
  removeNotToCall,
  takeOffCrisisSupporter,
  writeCriterion,
  writeNotToCall,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { criterionId, notToCallId } from '../crisis-ids.js';
import { connectionRef, crisisPlanId, planId } from '../ids.js';
import { given } from '../inputs/given.js';
import {
  AskCrisisSupporterInput,
  ChooseCrisisTermsInput,
  DraftCrisisPlanInput,
  RemoveCriterionInput,
  RemoveNotToCallInput,
  TakeOffCrisisSupporterInput,
  WriteInCrisisPlanInput,
} from '../inputs/crisis-plan.input.js';
import { termsOf } from '../inputs/read-crisis-input.js';
import {
  AskCrisisSupporterResult,
  ChooseCrisisTermsResult,
  DraftCrisisPlanResult,
  RemoveCriterionResult,
  RemoveNotToCallResult,
  TakeOffCrisisSupporterResult,
  WriteCriterionResult,
  WriteNotToCallResult,
} from '../results/about-crisis-plans.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

/** What somebody writes while well. */
@Resolver()
export class CrisisPlanResolver {
  @Mutation(() => DraftCrisisPlanResult.type, {
    nullable: true,
    description: 'Begin a crisis plan beside a plan of yours. It opens nothing until you write what.',
  })
  draftCrisisPlan(
    @Input(() => DraftCrisisPlanInput) input: DraftCrisisPlanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, DraftCrisisPlanResult, input, (work, self, occasion) =>
      draftCrisisPlan(work, self, { plan: planId(input.plan, ['input', 'plan']) }, occasion),
    );
  }

  @Mutation(() => WriteCriterionResult.type, {
    nullable: true,
    description: 'Write down how others can tell that it has come to it.',
  })
  writeCriterion(
    @Input(() => WriteInCrisisPlanInput) input: WriteInCrisisPlanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WriteCriterionResult, input, (work, self, occasion) =>
      writeCriterion(work, self, { ...onOwn(input), words: input.words, language: input.language }, occasion),
    );
  }

  @Mutation(() => RemoveCriterionResult.type, {
    nullable: true,
    description: 'Take a criterion out. To change one, write it anew and take the old one out.',
  })
  removeCriterion(
    @Input(() => RemoveCriterionInput) input: RemoveCriterionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RemoveCriterionResult, input, (work, self, occasion) =>
      removeCriterion(
        work,
        self,
        { ...onOwn(input), criterion: criterionId(input.criterion, ['input', 'criterion']) },
        occasion,
      ),
    );
  }

  @Mutation(() => WriteNotToCallResult.type, {
    nullable: true,
    description: 'Write down who is not to be called. The software calls nobody at all.',
  })
  writeNotToCall(
    @Input(() => WriteInCrisisPlanInput) input: WriteInCrisisPlanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WriteNotToCallResult, input, (work, self, occasion) =>
      writeNotToCall(work, self, { ...onOwn(input), words: input.words, language: input.language }, occasion),
    );
  }

  @Mutation(() => RemoveNotToCallResult.type, {
    nullable: true,
    description: 'Take a line about who is not to be called out.',
  })
  removeNotToCall(
    @Input(() => RemoveNotToCallInput) input: RemoveNotToCallInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RemoveNotToCallResult, input, (work, self, occasion) =>
      removeNotToCall(work, self, { ...onOwn(input), line: notToCallId(input.line, ['input', 'line']) }, occasion),
    );
  }

  @Mutation(() => ChooseCrisisTermsResult.type, {
    nullable: true,
    description: 'Say how many must agree, exactly which sections open, and when it is over.',
  })
  chooseCrisisTerms(
    @Input(() => ChooseCrisisTermsInput) input: ChooseCrisisTermsInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ChooseCrisisTermsResult, input, (work, self, occasion) =>
      chooseCrisisTerms(work, self, { ...onOwn(input), ...termsOf(input) }, occasion),
    );
  }

  @Mutation(() => AskCrisisSupporterResult.type, {
    nullable: true,
    description: 'Ask somebody you are connected with to be there. They are asked after those you asked before.',
  })
  askCrisisSupporter(
    @Input(() => AskCrisisSupporterInput) input: AskCrisisSupporterInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AskCrisisSupporterResult, input, (work, self, occasion) =>
      askCrisisSupporter(
        work,
        self,
        { ...onOwn(input), ...connectionRef(input.connection, ['input', 'connection']), minutes: input.minutes },
        occasion,
      ),
    );
  }

  @Mutation(() => TakeOffCrisisSupporterResult.type, {
    nullable: true,
    description: 'Take somebody off, at any time, whatever they answered. Nothing is open to them from then on.',
  })
  takeOffCrisisSupporter(
    @Input(() => TakeOffCrisisSupporterInput) input: TakeOffCrisisSupporterInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, TakeOffCrisisSupporterResult, input, (work, self, occasion) =>
      takeOffCrisisSupporter(
        work,
        self,
        { ...onOwn(input), connection: connectionRef(input.connection, ['input', 'connection']).connection },
        occasion,
      ),
    );
  }
}

function onOwn({
  crisisPlan,
  expectedVersion,
}: {
  readonly crisisPlan: string;
  readonly expectedVersion?: number | null;
}) {
  return { crisis: crisisPlanId(crisisPlan, ['input', 'crisisPlan']), ...given({ expectedVersion }) };
}
