import { addSection, draftPlan, type Finished, removeEntry, rewriteEntry, writeEntry } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { planEntryId, planId, sectionRef } from '../ids.js';
import { given } from '../inputs/given.js';
import {
  AddSectionInput,
  DraftPlanInput,
  RemoveEntryInput,
  RewriteEntryInput,
  WriteEntryInput,
} from '../inputs/plan.input.js';
import {
  AddSectionResult,
  DraftPlanResult,
  RemoveEntryResult,
  RewriteEntryResult,
  WriteEntryResult,
} from '../results/about-plans.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class PlanResolver {
  @Mutation(() => DraftPlanResult.type, { nullable: true, description: 'Begin a plan. It is yours alone.' })
  draftPlan(
    @Input(() => DraftPlanInput) input: DraftPlanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, DraftPlanResult, input, (work, self, occasion) =>
      draftPlan(work, self, { title: input.title }, occasion),
    );
  }

  @Mutation(() => AddSectionResult.type, { nullable: true, description: 'Add a section to a plan of yours.' })
  addSection(
    @Input(() => AddSectionInput) input: AddSectionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AddSectionResult, input, (work, self, occasion) => {
      const { plan, kind, title, expectedVersion } = input;
      const added = { plan: planId(plan, ['input', 'plan']), sectionKind: meant(kind) };
      return addSection(work, self, { ...added, ...given({ title, expectedVersion }) }, occasion);
    });
  }

  @Mutation(() => WriteEntryResult.type, {
    nullable: true,
    description: 'Write in a section of a plan of yours. Your words are kept verbatim.',
  })
  writeEntry(
    @Input(() => WriteEntryInput) input: WriteEntryInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WriteEntryResult, input, (work, self, occasion) => {
      const within = sectionRef(input.section, ['input', 'section']);
      return writeEntry(
        work,
        self,
        {
          ...within,
          words: input.words,
          language: input.language,
          ...besides(input),
        },
        occasion,
      );
    });
  }

  @Mutation(() => RewriteEntryResult.type, { nullable: true, description: 'Put an entry in other words.' })
  rewriteEntry(
    @Input(() => RewriteEntryInput) input: RewriteEntryInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RewriteEntryResult, input, (work, self, occasion) => {
      const within = sectionRef(input.section, ['input', 'section']);
      return rewriteEntry(
        work,
        self,
        {
          ...within,
          entry: planEntryId(input.entry, ['input', 'entry']),
          words: input.words,
          language: input.language,
          ...besides(input),
        },
        occasion,
      );
    });
  }

  @Mutation(() => RemoveEntryResult.type, { nullable: true, description: 'Remove an entry. Its words are gone.' })
  removeEntry(
    @Input(() => RemoveEntryInput) input: RemoveEntryInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RemoveEntryResult, input, (work, self, occasion) => {
      const within = sectionRef(input.section, ['input', 'section']);
      return removeEntry(
        work,
        self,
        {
          ...within,
          entry: planEntryId(input.entry, ['input', 'entry']),
          ...given({ expectedVersion: input.expectedVersion }),
        },
        occasion,
      );
    });
  }
}

/** What an entry carries besides its words, and the version its owner was looking at. */
function besides({ action, link, expectedVersion }: WriteEntryInput | RewriteEntryInput) {
  return given({ action: action && given({ who: action.who, when: action.when }), link, expectedVersion });
}
