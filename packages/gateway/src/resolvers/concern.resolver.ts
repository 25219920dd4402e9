import { type ConcernRecipientId, parseConcernRecipientId } from '@peerness/core';
import {
  closeConcern,
  type Finished,
  lookAtConcern,
  nameRecipient,
  removeRecipient,
  reportConcern,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { badInput } from '../errors/problem.js';
import { concernRef, memberRef, organizationId, personRef } from '../ids.js';
import {
  CloseConcernInput,
  LookAtConcernInput,
  NameConcernRecipientInput,
  RemoveConcernRecipientInput,
  ReportConcernInput,
} from '../inputs/concern.input.js';
import {
  CloseConcernResult,
  LookAtConcernResult,
  NameConcernRecipientResult,
  RemoveConcernRecipientResult,
  ReportConcernResult,
} from '../results/about-concerns.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class ConcernResolver {
  @Mutation(() => ReportConcernResult.type, {
    nullable: true,
    description: 'Tell a concern to one recipient you pick. Nobody else is told, called or alerted by it.',
  })
  reportConcern(
    @Input(() => ReportConcernInput) input: ReportConcernInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ReportConcernResult, input, (work, self, occasion) =>
      reportConcern(
        work,
        self,
        {
          organization: organizationId(input.organization, ['input', 'organization']),
          ...aboutOf(input),
          recipient: recipientId(input.recipient),
          words: input.words,
        },
        occasion,
      ),
    );
  }

  @Mutation(() => LookAtConcernResult.type, {
    nullable: true,
    description: 'Say that you read a concern that was told to you.',
  })
  lookAtConcern(
    @Input(() => LookAtConcernInput) input: LookAtConcernInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, LookAtConcernResult, input, (work, self, occasion) =>
      lookAtConcern(work, self, concernRef(input.concern, ['input', 'concern']), occasion),
    );
  }

  @Mutation(() => CloseConcernResult.type, {
    nullable: true,
    description: 'Close a concern that was told to you, with words to whoever reported it.',
  })
  closeConcern(
    @Input(() => CloseConcernInput) input: CloseConcernInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, CloseConcernResult, input, (work, self, occasion) =>
      closeConcern(work, self, { ...concernRef(input.concern, ['input', 'concern']), words: input.words }, occasion),
    );
  }

  @Mutation(() => NameConcernRecipientResult.type, {
    nullable: true,
    description: 'Name somebody to whom concerns can be told in an organization you administer.',
  })
  nameConcernRecipient(
    @Input(() => NameConcernRecipientInput) input: NameConcernRecipientInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { name, reach } = input;
    return perform(call, NameConcernRecipientResult, input, (work, self, occasion) =>
      nameRecipient(
        work,
        self,
        {
          organization: organizationId(input.organization, ['input', 'organization']),
          ...memberOf(input),
          name,
          reach,
        },
        occasion,
      ),
    );
  }

  @Mutation(() => RemoveConcernRecipientResult.type, {
    nullable: true,
    description: 'Nobody can tell them anything from now on. What they were told, they still have.',
  })
  removeConcernRecipient(
    @Input(() => RemoveConcernRecipientInput) input: RemoveConcernRecipientInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RemoveConcernRecipientResult, input, (work, self, occasion) =>
      removeRecipient(
        work,
        self,
        {
          organization: organizationId(input.organization, ['input', 'organization']),
          recipient: recipientId(input.recipient),
        },
        occasion,
      ),
    );
  }
}

function aboutOf({ about }: ReportConcernInput): Pick<Parameters<typeof reportConcern>[2], 'about'> {
  return about === undefined || about === null ? {} : { about: personRef(about, ['input', 'about']) };
}

function memberOf({ member }: NameConcernRecipientInput): Pick<Parameters<typeof nameRecipient>[2], 'member'> {
  return member === undefined || member === null ? {} : { member: memberRef(member, ['input', 'member']) };
}

function recipientId(text: string): ConcernRecipientId {
  const read = parseConcernRecipientId(text);
  if (read.ok) return read.value;
  throw badInput('This is not the id of a recipient.', ['input', 'recipient']);
}
