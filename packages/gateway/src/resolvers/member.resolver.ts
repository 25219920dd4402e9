import { changeRoles, type Finished, reinstateMember, suspendMember } from '@peerness/core/use-cases';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { badInput } from '../errors/problem.js';
import { memberRef, organizationId } from '../ids.js';
import { given } from '../inputs/given.js';
import { ChangeRolesInput, ReinstateMemberInput, SuspendMemberInput } from '../inputs/member.input.js';
import { ChangeRolesResult, ReinstateMemberResult, SuspendMemberResult } from '../results/about-members.js';
import { MemberConnection } from '../types/member.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class MemberResolver {
  @Query(() => MemberConnection, {
    nullable: true,
    description: 'Who belongs to an organization you administer; absent if you do not.',
  })
  async members(
    @Arg('organization', () => ID, { description: 'Which organization.' }) organization: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 50.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after: string | undefined,
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<Finished | null> {
    const id = organizationId(organization, ['organization']);
    const page = typeof after === 'string' ? { first, after } : { first };
    const found = await views.members(reader, id, page, selection);
    if (!found.ok) throw badInput('This cursor is not from this list.', ['after']);
    return found.value;
  }

  @Mutation(() => ChangeRolesResult.type, {
    nullable: true,
    description: 'Say in which roles a member is there from now on. It holds at their very next request.',
  })
  changeRoles(
    @Input(() => ChangeRolesInput) input: ChangeRolesInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ChangeRolesResult, input, (work, self, occasion) => {
      const roles = input.holding.map(({ code, engagement, places }) => ({
        code: meant(code),
        engagement: meant(engagement),
        places,
      }));
      return changeRoles(work, self, { ...memberIn(input), roles }, occasion);
    });
  }

  @Mutation(() => SuspendMemberResult.type, {
    nullable: true,
    description: 'Hold a membership in suspense: from their very next request on they are as a stranger there.',
  })
  suspendMember(
    @Input(() => SuspendMemberInput) input: SuspendMemberInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, SuspendMemberResult, input, (work, self, occasion) =>
      suspendMember(work, self, memberIn(input), occasion),
    );
  }

  @Mutation(() => ReinstateMemberResult.type, {
    nullable: true,
    description: 'Give a suspended membership back, with the roles it had.',
  })
  reinstateMember(
    @Input(() => ReinstateMemberInput) input: ReinstateMemberInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ReinstateMemberResult, input, (work, self, occasion) =>
      reinstateMember(work, self, memberIn(input), occasion),
    );
  }
}

function memberIn({ member, expectedVersion }: SuspendMemberInput) {
  return { ...memberRef(member, ['input', 'member']), ...given({ expectedVersion }) };
}
