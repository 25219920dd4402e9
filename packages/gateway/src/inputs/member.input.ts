import type { Engagement, RoleCode } from '@peerness/core';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EngagementEnum, RoleCodeEnum } from '../enums/about-people.js';
import type { Spelled } from '../enums/enum-of.js';
import { VersionedInput } from './keyed-input.js';

@InputType({ description: 'A role a member is to hold.' })
export class RoleInput {
  @Field(() => RoleCodeEnum, { description: 'Which.' })
  readonly code!: Spelled<RoleCode>;

  @Field(() => EngagementEnum, { description: 'How they are engaged in it.' })
  readonly engagement!: Spelled<Engagement>;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'How many people they support at once, at most; 0 where the role is not one to one.',
  })
  readonly places!: number;
}

@InputType({ description: 'The roles a member holds from now on.' })
export class ChangeRolesInput extends VersionedInput {
  @Field(() => ID, { description: 'Whose.' })
  readonly member!: string;

  @Field(() => [RoleInput], { description: 'All of them. A role that is not named ends now.' })
  readonly holding!: readonly RoleInput[];
}

@InputType({ description: 'A member to hold in suspense.' })
export class SuspendMemberInput extends VersionedInput {
  @Field(() => ID, { description: 'Whom.' })
  readonly member!: string;
}

@InputType({ description: 'A member to take back.' })
export class ReinstateMemberInput extends VersionedInput {
  @Field(() => ID, { description: 'Whom.' })
  readonly member!: string;
}
