import type { ConsentPurpose, InfoCategory } from '@peerness/core';
import type { Access as AccessKept } from '@peerness/core/record';
import { Field, ObjectType } from 'type-graphql';
import { ConsentPurposeEnum, InfoCategoryEnum, NoticeEnum } from '../enums/about-consents.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { Label } from './label.js';
import { Organization } from './organization.js';
import { PageInfo } from './page-info.js';
import { Person } from './person.js';

@ObjectType({
  description:
    'Somebody looked at something of yours that is sensitive, or it was given out. What it said is not written down.',
})
export class Access {
  @Field(() => GraphQLDateTime, { description: 'When.' })
  readonly at!: Date;

  @Field(() => Person, {
    nullable: true,
    description: 'Who, by the name they have there; absent where you could not see them.',
  })
  readonly by!: Person | null;

  @Field(() => String, {
    nullable: true,
    description:
      'To whom outside it went: you gave it out in a letter, or a link to it, in your words for whom; or the law demanded it of the organization.',
  })
  readonly to!: string | null;

  @Field(() => Organization, { nullable: true, description: 'In which organization.' })
  readonly organization!: Organization | null;

  @Field(() => InfoCategoryEnum, { description: 'What it is about.' })
  readonly category!: Spelled<InfoCategory>;

  @Field(() => Label, { description: 'The same, in words.' })
  readonly label!: Label;

  @Field(() => String, { nullable: true, description: 'Which: the id of the thing, or of the dimension.' })
  readonly thing!: string | null;

  @Field(() => ConsentPurposeEnum, { description: 'What for.' })
  readonly purpose!: Spelled<ConsentPurpose>;

  @Field(() => Boolean, { description: 'Whether it is an entry of your list of disclosures, too.' })
  readonly disclosed!: boolean;

  @Field(() => NoticeEnum, { nullable: true, description: 'Which notice went out with it.' })
  readonly notice!: Spelled<NonNullable<AccessKept['notice']>> | null;
}

@ObjectType({ description: 'One look in a list.' })
export class AccessEdge {
  @Field(() => String, { description: 'To go on from here.' })
  readonly cursor!: string;

  @Field(() => Access, { description: 'The look.' })
  readonly node!: Access;
}

@ObjectType({ description: 'A page of looks.' })
export class AccessConnection {
  @Field(() => [AccessEdge], { description: 'Newest first.' })
  readonly edges!: readonly AccessEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  readonly pageInfo!: PageInfo;
}
