import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CrisisLinkStateEnum, CrisisLinkTimeEnum } from '../enums/about-crisis-links.js';
import { TextDirectionEnum } from '../enums/about-text.js';
import { GraphQLDateTime } from '../scalars.js';

@ObjectType({
  description: 'A link you made for somebody without an account. Where it leads was told once, when it was made.',
})
export class CrisisLink {
  @Field(() => ID, { description: 'To take it back by.' })
  readonly id!: string;

  @Field(() => String, { description: 'Whom it is for, in your words.' })
  readonly whom!: string;

  @Field(() => String, { description: 'The language of those words (BCP 47), and of the page it leads to.' })
  readonly language!: string;

  @Field(() => TextDirectionEnum, { description: 'Which way they are written.' })
  readonly dir!: string;

  @Field(() => [ID], { description: 'Which sections it opens, as long as your crisis plan opens them, too.' })
  readonly sections!: readonly string[];

  @Field(() => CrisisLinkTimeEnum, { description: 'When it opens them.' })
  readonly opens!: string;

  @Field(() => CrisisLinkStateEnum, { description: 'How it stands.' })
  readonly state!: string;

  @Field(() => GraphQLDateTime, { description: 'When you made it.' })
  readonly madeAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'From when on it opens nothing.' })
  readonly until!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it last opened something; absent if never.' })
  readonly openedAt!: Date | null;

  @Field(() => Int, { description: 'How many wrong passphrases came within the last hour; at five it locks.' })
  readonly wrongPassphrases!: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When you took it back.' })
  readonly revokedAt!: Date | null;
}
