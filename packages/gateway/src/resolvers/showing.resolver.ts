import type { Followed } from '@peerness/core';
import { type Finished, showSection, takeBackSection } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { badInput } from '../errors/problem.js';
import { connectionRef, sectionRef } from '../ids.js';
import { given } from '../inputs/given.js';
import { ShowSectionInput, TakeBackSectionInput } from '../inputs/plan.input.js';
import { ShowSectionResult, TakeBackSectionResult } from '../results/about-plans.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class ShowingResolver {
  @Mutation(() => ShowSectionResult.type, {
    nullable: true,
    description: 'Show one section to one person you are connected with. The rest of the plan stays unseen.',
  })
  showSection(
    @Input(() => ShowSectionInput) input: ShowSectionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ShowSectionResult, input, (work, self, occasion) => {
      const to = connectionRef(input.connection, ['input', 'connection']);
      const within = sectionRef(input.section, ['input', 'section']);
      const { until, maySuggest } = input;
      const showing = {
        until,
        follows: followedIn(input),
        may: maySuggest === true ? ('suggest' as const) : undefined,
      };
      return showSection(work, self, { ...within, ...to, ...given(showing) }, occasion);
    });
  }

  @Mutation(() => TakeBackSectionResult.type, {
    nullable: true,
    description: 'Show a section no longer. It is hidden at their next look.',
  })
  takeBackSection(
    @Input(() => TakeBackSectionInput) input: TakeBackSectionInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, TakeBackSectionResult, input, (work, self, occasion) => {
      const from = connectionRef(input.connection, ['input', 'connection']);
      const within = sectionRef(input.section, ['input', 'section']);
      return takeBackSection(work, self, { ...within, ...from }, occasion);
    });
  }
}

/** Which version is named only where one alone is meant. */
function followedIn({ follows, number }: ShowSectionInput): 'latest' | number | undefined {
  const what = follows ? meant<Followed>(follows) : 'as-written';
  const isNumbered = number !== undefined && number !== null;
  if ((what === 'version') !== isNumbered)
    throw badInput('Name a version with VERSION, and with nothing else.', ['input', 'number']);
  if (what === 'latest') return what;
  return what === 'version' && isNumbered ? number : undefined;
}
