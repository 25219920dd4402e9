import {
  answerOffer,
  type Finished,
  joinRound,
  leaveRound,
  offerAssignments,
  openRound,
  type ProposalMade,
  proposeAssignments,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { offerRef, organizationId, roundRef } from '../ids.js';
import {
  AnswerOfferInput,
  JoinRoundInput,
  LeaveRoundInput,
  OfferAssignmentsInput,
  OpenRoundInput,
  ProposeAssignmentsInput,
} from '../inputs/round.input.js';
import {
  AnswerOfferResult,
  JoinRoundResult,
  LeaveRoundResult,
  OfferAssignmentsResult,
  OpenRoundResult,
  ProposeAssignmentsResult,
} from '../results/about-rounds.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

/** Rounds: joined by each for themselves, run by a programme. */
@Resolver()
export class RoundResolver {
  @Mutation(() => OpenRoundResult.type, {
    nullable: true,
    description: 'Open a round, as somebody who coordinates or administers. Nobody is in it until they join.',
  })
  openRound(
    @Input(() => OpenRoundInput) input: OpenRoundInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { organization, name, opensAt, closesAt, strategy, most } = input;
    const command = {
      organization: organizationId(organization, ['input', 'organization']),
      strategy: strategy ? meant(strategy) : call.views.roundStrategy,
      ...{ name, opensAt, closesAt },
      ...(typeof most === 'number' && { most }),
    };
    return perform(call, OpenRoundResult, input, (work, self, occasion) => openRound(work, self, command, occasion));
  }

  @Mutation(() => JoinRoundResult.type, {
    nullable: true,
    description:
      'Join a round, for yourself: a programme may then propose you to somebody, and both of you may decline.',
  })
  joinRound(
    @Input(() => JoinRoundInput) input: JoinRoundInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const command = { ...roundRef(input.round, ['input', 'round']), side: meant(input.side) };
    return perform(call, JoinRoundResult, input, (work, self, occasion) => joinRound(work, self, command, occasion));
  }

  @Mutation(() => LeaveRoundResult.type, {
    nullable: true,
    description: 'Leave a round, at any time until offers are made.',
  })
  leaveRound(
    @Input(() => LeaveRoundInput) input: LeaveRoundInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const command = roundRef(input.round, ['input', 'round']);
    return perform(call, LeaveRoundResult, input, (work, self, occasion) => leaveRound(work, self, command, occasion));
  }

  @Mutation(() => ProposeAssignmentsResult.type, {
    nullable: true,
    description: 'Look at what a round would offer, as whoever runs it. A dry run: nobody is offered anything.',
  })
  proposeAssignments(
    @Input(() => ProposeAssignmentsInput) input: ProposeAssignmentsInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const command = roundRef(input.round, ['input', 'round']);
    let made: ProposalMade | undefined;
    return perform(
      call,
      ProposeAssignmentsResult,
      input,
      (work, self, occasion) =>
        proposeAssignments(work, self, command, occasion, (proposal) => {
          made = { proposal };
        }),
      () => made,
    );
  }

  @Mutation(() => OfferAssignmentsResult.type, {
    nullable: true,
    description: 'Offer what you looked at, all of it or nothing, once. Nobody is connected unless both say yes.',
  })
  offerAssignments(
    @Input(() => OfferAssignmentsInput) input: OfferAssignmentsInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const command = { ...roundRef(input.round, ['input', 'round']), digest: input.digest };
    return perform(call, OfferAssignmentsResult, input, (work, self, occasion) =>
      offerAssignments(work, self, command, occasion),
    );
  }

  @Mutation(() => AnswerOfferResult.type, {
    nullable: true,
    description: 'Say yes or no to what a programme offers you. A no is never told.',
  })
  answerOffer(
    @Input(() => AnswerOfferInput) input: AnswerOfferInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const command = { ...offerRef(input.offer, ['input', 'offer']), yes: input.yes };
    return perform(call, AnswerOfferResult, input, (work, self, occasion) =>
      answerOffer(work, self, command, occasion),
    );
  }
}
