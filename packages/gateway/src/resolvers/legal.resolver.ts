import {
  answerDemand,
  beginHold,
  endHold,
  type Finished,
  liftBar,
  recordDemand,
  reviewDemand,
} from '@peerness/core/use-cases';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { demandRef, holdRef, memberRef, organizationId } from '../ids.js';
import {
  AnswerDemandInput,
  BeginHoldInput,
  EndHoldInput,
  LiftBarInput,
  RecordDemandInput,
  ReviewDemandInput,
} from '../inputs/legal.input.js';
import { barOf, categoriesOf, scopeOf } from '../inputs/read-legal-input.js';
import { given } from '../inputs/given.js';
import {
  AnswerDemandResult,
  BeginHoldResult,
  EndHoldResult,
  LiftBarResult,
  RecordDemandResult,
  ReviewDemandResult,
} from '../results/about-the-law.js';
import { LegalDemand, LegalHold } from '../types/legal.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class LegalResolver {
  @Query(() => [LegalDemand], {
    nullable: true,
    description: 'What the law demands of an organization you administer; absent if you do not.',
  })
  legalDemands(
    @Arg('organization', () => ID, { description: 'Which organization.' }) organization: string,
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<readonly Finished[] | null> {
    return views.legalDemands(reader, organizationId(organization, ['organization']), selection);
  }

  @Query(() => [LegalHold], {
    nullable: true,
    description: 'What may not be destroyed in an organization you administer; absent if you do not.',
  })
  legalHolds(
    @Arg('organization', () => ID, { description: 'Which organization.' }) organization: string,
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<readonly Finished[] | null> {
    return views.legalHolds(reader, organizationId(organization, ['organization']), selection);
  }

  @Mutation(() => RecordDemandResult.type, {
    nullable: true,
    description: 'Write down that somebody demands what is kept about a member. It releases nothing.',
  })
  recordDemand(
    @Input(() => RecordDemandInput) input: RecordDemandInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RecordDemandResult, input, (work, self, occasion) => {
      const { from, receivedAt, deadline } = input;
      const asked = scopeOf(input.asked, ['input', 'asked']);
      const member = memberRef(input.member, ['input', 'member']);
      const command = { ...member, from, receivedAt, deadline, asked, type: meant(input.type), ...barOf(input.bar) };
      return recordDemand(work, self, command, occasion);
    });
  }

  @Mutation(() => ReviewDemandResult.type, { nullable: true, description: 'Write down what counsel found.' })
  reviewDemand(
    @Input(() => ReviewDemandInput) input: ReviewDemandInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ReviewDemandResult, input, (work, self, occasion) => {
      const { by, reasons } = input;
      const narrowed = input.narrowed ? { narrowed: scopeOf(input.narrowed, ['input', 'narrowed']) } : {};
      const demand = demandRef(input.demand, ['input', 'demand']);
      return reviewDemand(work, self, { ...demand, by, reasons, outcome: meant(input.outcome), ...narrowed }, occasion);
    });
  }

  @Mutation(() => AnswerDemandResult.type, {
    nullable: true,
    description: 'Stand for the answer, as somebody who did not record the demand. What goes out is logged.',
  })
  answerDemand(
    @Input(() => AnswerDemandInput) input: AnswerDemandInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AnswerDemandResult, input, (work, self, occasion) =>
      answerDemand(work, self, demandRef(input.demand, ['input', 'demand']), occasion),
    );
  }

  @Mutation(() => LiftBarResult.type, { nullable: true, description: 'The person may be told from now on.' })
  liftBar(
    @Input(() => LiftBarInput) input: LiftBarInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, LiftBarResult, input, (work, self, occasion) =>
      liftBar(work, self, demandRef(input.demand, ['input', 'demand']), occasion),
    );
  }

  @Mutation(() => BeginHoldResult.type, {
    nullable: true,
    description: 'The destruction of a member’s record waits from now on. They read so, unless a bar forbids it.',
  })
  beginHold(
    @Input(() => BeginHoldInput) input: BeginHoldInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, BeginHoldResult, input, (work, self, occasion) => {
      const categories = categoriesOf(input.categories, ['input', 'categories']);
      const member = memberRef(input.member, ['input', 'member']);
      const until = given({ until: input.until });
      return beginHold(work, self, { ...member, categories, ...until, ...barOf(input.bar) }, occasion);
    });
  }

  @Mutation(() => EndHoldResult.type, { nullable: true, description: 'End a hold. What waited goes on.' })
  endHold(
    @Input(() => EndHoldInput) input: EndHoldInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, EndHoldResult, input, (work, self, occasion) =>
      endHold(work, self, holdRef(input.hold, ['input', 'hold']), occasion),
    );
  }
}
