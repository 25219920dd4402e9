import {
  acceptSuggestion,
  declineSuggestion,
  destroyVersion,
  draftFromTemplate,
  type Finished,
  publishPlan,
  suggestEntry,
  withdrawSuggestion,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { connectionRef, planId, sectionRef, suggestionId } from '../ids.js';
import { given } from '../inputs/given.js';
import {
  AcceptSuggestionInput,
  DeclineSuggestionInput,
  DestroyPlanVersionInput,
  DraftPlanFromTemplateInput,
  PublishPlanInput,
  SuggestEntryInput,
  WithdrawSuggestionInput,
} from '../inputs/wellness-plan.input.js';
import {
  AcceptSuggestionResult,
  DeclineSuggestionResult,
  DestroyPlanVersionResult,
  DraftPlanFromTemplateResult,
  PublishPlanResult,
  SuggestEntryResult,
  WithdrawSuggestionResult,
} from '../results/about-wellness-plans.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class WellnessPlanResolver {
  @Mutation(() => DraftPlanFromTemplateResult.type, {
    nullable: true,
    description: 'Begin a plan with the sections of a template, all of them empty. It is yours alone.',
  })
  draftPlanFromTemplate(
    @Input(() => DraftPlanFromTemplateInput) input: DraftPlanFromTemplateInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, DraftPlanFromTemplateResult, input, (work, self, occasion) =>
      draftFromTemplate(
        work,
        self,
        { template: input.template, languages: call.reader.languages, ...given({ title: input.title }) },
        occasion,
      ),
    );
  }

  @Mutation(() => PublishPlanResult.type, {
    nullable: true,
    description: 'Publish a plan of yours as it is written: a numbered version nobody can change. You can destroy it.',
  })
  publishPlan(
    @Input(() => PublishPlanInput) input: PublishPlanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, PublishPlanResult, input, (work, self, occasion) => {
      const { plan, expectedVersion } = input;
      return publishPlan(
        work,
        self,
        { plan: planId(plan, ['input', 'plan']), ...given({ expectedVersion }) },
        occasion,
      );
    });
  }

  @Mutation(() => DestroyPlanVersionResult.type, {
    nullable: true,
    description: 'Destroy what a version of your plan says, for everyone and for good. That there was one stays.',
  })
  destroyPlanVersion(
    @Input(() => DestroyPlanVersionInput) input: DestroyPlanVersionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, DestroyPlanVersionResult, input, (work, self, occasion) =>
      destroyVersion(work, self, { plan: planId(input.plan, ['input', 'plan']), number: input.number }, occasion),
    );
  }

  @Mutation(() => SuggestEntryResult.type, {
    nullable: true,
    description: 'Suggest words for a section somebody shows you to suggest for. They decide, and need not say why.',
  })
  suggestEntry(
    @Input(() => SuggestEntryInput) input: SuggestEntryInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SuggestEntryResult, input, (work, self, occasion) => {
      const on = connectionRef(input.connection, ['input', 'connection']);
      const into = sectionRef(input.section, ['input', 'section']);
      const { words, language } = input;
      return suggestEntry(work, self, { ...into, ...on, words, language }, occasion);
    });
  }

  @Mutation(() => AcceptSuggestionResult.type, {
    nullable: true,
    description: 'Take suggested words into your plan, at the end of the section, with whose they are.',
  })
  acceptSuggestion(
    @Input(() => AcceptSuggestionInput) input: AcceptSuggestionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AcceptSuggestionResult, input, (work, self, occasion) => {
      const suggestion = suggestionId(input.suggestion, ['input', 'suggestion']);
      return acceptSuggestion(
        work,
        self,
        { suggestion, ...given({ expectedVersion: input.expectedVersion }) },
        occasion,
      );
    });
  }

  @Mutation(() => DeclineSuggestionResult.type, {
    nullable: true,
    description: 'Decline what somebody suggests for your plan.',
  })
  declineSuggestion(
    @Input(() => DeclineSuggestionInput) input: DeclineSuggestionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, DeclineSuggestionResult, input, (work, self, occasion) =>
      declineSuggestion(work, self, { suggestion: suggestionId(input.suggestion, ['input', 'suggestion']) }, occasion),
    );
  }

  @Mutation(() => WithdrawSuggestionResult.type, {
    nullable: true,
    description: 'Take a suggestion of yours away, while it is open.',
  })
  withdrawSuggestion(
    @Input(() => WithdrawSuggestionInput) input: WithdrawSuggestionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WithdrawSuggestionResult, input, (work, self, occasion) =>
      withdrawSuggestion(work, self, { suggestion: suggestionId(input.suggestion, ['input', 'suggestion']) }, occasion),
    );
  }
}
