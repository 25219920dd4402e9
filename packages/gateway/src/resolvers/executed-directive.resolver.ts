import {
  answerAppointment,
  appointAgent,
  endIncapacity,
  enterDirectiveInError,
  recordExecution,
  recordIncapacity,
  removeAgent,
  revokeAdvanceDirective,
  type Finished,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { connectionRef } from '../ids.js';
import { agentAppointmentId, incapacityId } from '../ids-in-directive.js';
import {
  AnswerAppointmentInput,
  AppointAgentInput,
  EndIncapacityInput,
  EnterDirectiveInErrorInput,
  RecordExecutionInput,
  RecordIncapacityInput,
  RemoveAgentInput,
  RevokeAdvanceDirectiveInput,
} from '../inputs/advance-directive.input.js';
import { given } from '../inputs/given.js';
import { determiner, execution, onDirective } from '../inputs/read-directive-input.js';
import {
  AnswerAppointmentResult,
  AppointAgentResult,
  EndIncapacityResult,
  EnterDirectiveInErrorResult,
  RecordExecutionResult,
  RecordIncapacityResult,
  RemoveAgentResult,
  RevokeAdvanceDirectiveResult,
} from '../results/about-advance-directives.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class ExecutedDirectiveResolver {
  @Mutation(() => AppointAgentResult.type, {
    nullable: true,
    description: 'Ask somebody to speak for you. Somebody here becomes your agent by their own yes.',
  })
  appointAgent(
    @Input(() => AppointAgentInput) input: AppointAgentInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AppointAgentResult, input, (work, self, occasion) =>
      appointAgent(
        work,
        self,
        {
          ...onDirective(input),
          name: input.name,
          ...(input.connection && { on: connectionRef(input.connection, ['input', 'connection']) }),
          scope: input.scope.map((one) => meant(one)),
          knowingly: input.knowingly,
        },
        occasion,
      ),
    );
  }

  @Mutation(() => RemoveAgentResult.type, {
    nullable: true,
    description: 'Take an agent out of a draft.',
  })
  removeAgent(
    @Input(() => RemoveAgentInput) input: RemoveAgentInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RemoveAgentResult, input, (work, self, occasion) =>
      removeAgent(work, self, { ...onDirective(input), appointment: appointmentIn(input) }, occasion),
    );
  }

  @Mutation(() => AnswerAppointmentResult.type, {
    nullable: true,
    description: 'Say yes or no to speaking for somebody, or step back; or write down what somebody outside said.',
  })
  answerAppointment(
    @Input(() => AnswerAppointmentInput) input: AnswerAppointmentInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AnswerAppointmentResult, input, (work, self, occasion) =>
      answerAppointment(
        work,
        self,
        { ...onDirective(input), appointment: appointmentIn(input), answer: meant(input.answer) },
        occasion,
      ),
    );
  }

  @Mutation(() => RecordExecutionResult.type, {
    nullable: true,
    description:
      'Tell how it was signed. It is recorded as executed, sealed, and never overwritten; nobody here finds that it counts.',
  })
  recordExecution(
    @Input(() => RecordExecutionInput) input: RecordExecutionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RecordExecutionResult, input, (work, self, occasion) =>
      recordExecution(work, self, { ...onDirective(input), ...execution(input) }, occasion),
    );
  }

  @Mutation(() => RevokeAdvanceDirectiveResult.type, {
    nullable: true,
    description:
      'Take it back. Said while it is on record that you cannot decide, it is kept as an attempt, with what it comes to.',
  })
  revokeAdvanceDirective(
    @Input(() => RevokeAdvanceDirectiveInput) input: RevokeAdvanceDirectiveInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RevokeAdvanceDirectiveResult, input, (work, self, occasion) =>
      revokeAdvanceDirective(
        work,
        self,
        {
          ...onDirective(input),
          ...given({ words: input.words }),
          ...(input.capacityFoundBy && { capacityFoundBy: determiner(input.capacityFoundBy) }),
        },
        occasion,
      ),
    );
  }

  @Mutation(() => EnterDirectiveInErrorResult.type, {
    nullable: true,
    description: 'Say that it should never have been written down. What was sealed stays.',
  })
  enterDirectiveInError(
    @Input(() => EnterDirectiveInErrorInput) input: EnterDirectiveInErrorInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, EnterDirectiveInErrorResult, input, (work, self, occasion) =>
      enterDirectiveInError(work, self, { ...onDirective(input), words: input.words }, occasion),
    );
  }

  @Mutation(() => RecordIncapacityResult.type, {
    nullable: true,
    description:
      'Write down who found that the owner cannot decide: as the owner, or as an agent who said yes. Never as their supporter.',
  })
  recordIncapacity(
    @Input(() => RecordIncapacityInput) input: RecordIncapacityInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RecordIncapacityResult, input, (work, self, occasion) =>
      recordIncapacity(
        work,
        self,
        {
          ...onDirective(input),
          determiners: input.determiners.map(determiner),
          basis: input.basis,
          determinedAt: input.determinedAt,
        },
        occasion,
      ),
    );
  }

  @Mutation(() => EndIncapacityResult.type, {
    nullable: true,
    description: 'It is over: what it opened is closed in that instant.',
  })
  endIncapacity(
    @Input(() => EndIncapacityInput) input: EndIncapacityInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, EndIncapacityResult, input, (work, self, occasion) =>
      endIncapacity(
        work,
        self,
        { ...onDirective(input), incapacity: incapacityId(input.incapacity, ['input', 'incapacity']) },
        occasion,
      ),
    );
  }
}

function appointmentIn({ appointment }: { readonly appointment: string }) {
  return agentAppointmentId(appointment, ['input', 'appointment']);
}
