import {
  acceptInvitation,
  declineInvitation,
  type Finished,
  invite,
  withdrawInvitation,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { connectionRef, organizationId, personRef } from '../ids.js';
import { AcceptInput, DeclineInput, InviteInput, WithdrawInvitationInput } from '../inputs/connection.input.js';
import { given } from '../inputs/given.js';
import { AcceptResult, DeclineResult, InviteResult, WithdrawInvitationResult } from '../results/between-two.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { meetingAsSent } from './meeting.resolver.js';
import { perform } from './perform.js';

@Resolver()
export class InvitationResolver {
  @Mutation(() => InviteResult.type, {
    nullable: true,
    description: 'Invite someone. They see of you exactly what `previewInvitation` shows.',
  })
  invite(
    @Input(() => InviteInput) input: InviteInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, InviteResult, input, (work, self, occasion) => {
      const { organization, to, kind } = input;
      const invited = personRef(to, ['input', 'to']).person;
      return invite(
        work,
        self,
        { organization: organizationId(organization, ['input', 'organization']), to: invited, kind: meant(kind) },
        occasion,
      );
    });
  }

  @Mutation(() => AcceptResult.type, { nullable: true, description: 'Say yes to an invitation.' })
  accept(
    @Input(() => AcceptInput) input: AcceptInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, AcceptResult, input, (work, self, occasion) => {
      const { connection, briefing, contact, meeting, expectedVersion } = input;
      const read = briefing && { text: briefing.text, language: briefing.language };
      const on = connectionRef(connection, ['input', 'connection']);
      return acceptInvitation(
        work,
        self,
        { ...on, ...given({ briefing: read, contact, meeting: meeting && meetingAsSent(meeting), expectedVersion }) },
        occasion,
      );
    });
  }

  @Mutation(() => DeclineResult.type, {
    nullable: true,
    description: 'Say no to an invitation. It reads the same as if its time had passed.',
  })
  decline(
    @Input(() => DeclineInput) input: DeclineInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, DeclineResult, input, (work, self, occasion) =>
      declineInvitation(work, self, connectionRef(input.connection, ['input', 'connection']), occasion),
    );
  }

  @Mutation(() => WithdrawInvitationResult.type, { nullable: true, description: 'Take an invitation back.' })
  withdrawInvitation(
    @Input(() => WithdrawInvitationInput) input: WithdrawInvitationInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WithdrawInvitationResult, input, (work, self, occasion) =>
      withdrawInvitation(work, self, connectionRef(input.connection, ['input', 'connection']), occasion),
    );
  }
}
