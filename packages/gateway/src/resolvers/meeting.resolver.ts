import type { MeetingProposal } from '@peerness/core';
import { agreeToMeeting, type Finished, proposeMeeting, sayWeMet } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { connectionRef } from '../ids.js';
import {
  AgreeToMeetingInput,
  type MeetingInput,
  ProposeMeetingInput,
  SayWeMetInput,
} from '../inputs/connection.input.js';
import { given } from '../inputs/given.js';
import { AgreeToMeetingResult, ProposeMeetingResult, SayWeMetResult } from '../results/between-two.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class MeetingResolver {
  @Mutation(() => ProposeMeetingResult.type, {
    nullable: true,
    description: 'Propose a first meeting: time, place and way, in neutral words.',
  })
  proposeMeeting(
    @Input(() => ProposeMeetingInput) input: ProposeMeetingInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ProposeMeetingResult, input, (work, self, occasion) => {
      const on = connectionRef(input.connection, ['input', 'connection']);
      return proposeMeeting(
        work,
        self,
        { ...on, meeting: meetingAsSent(input), ...given({ expectedVersion: input.expectedVersion }) },
        occasion,
      );
    });
  }

  @Mutation(() => AgreeToMeetingResult.type, { nullable: true, description: 'Agree to the meeting you were proposed.' })
  agreeToMeeting(
    @Input(() => AgreeToMeetingInput) input: AgreeToMeetingInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AgreeToMeetingResult, input, (work, self, occasion) => {
      const on = connectionRef(input.connection, ['input', 'connection']);
      return agreeToMeeting(work, self, { ...on, ...given({ expectedVersion: input.expectedVersion }) }, occasion);
    });
  }

  @Mutation(() => SayWeMetResult.type, { nullable: true, description: 'Say that you two have met.' })
  sayWeMet(
    @Input(() => SayWeMetInput) input: SayWeMetInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SayWeMetResult, input, (work, self, occasion) => {
      const on = connectionRef(input.connection, ['input', 'connection']);
      return sayWeMet(work, self, { ...on, ...given({ expectedVersion: input.expectedVersion }) }, occasion);
    });
  }
}

/** A meeting as someone wrote it down; the domain reads it. */
export function meetingAsSent({ startsAt, timeZone, mode, place, words }: MeetingInput): MeetingProposal {
  return { startsAt, timeZone, mode: meant(mode), words: meant(words), ...given({ place }) };
}
