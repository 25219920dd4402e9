import type { CrisisLinkTime } from '@peerness/core/crisis';
import { Field, ID, InputType } from 'type-graphql';
import { CrisisLinkTimeEnum } from '../enums/about-crisis-links.js';
import type { Spelled } from '../enums/enum-of.js';
import { GraphQLDateTime } from '../scalars.js';
import { KeyedInput } from './keyed-input.js';

@InputType({ description: 'A link to a crisis plan of yours, for somebody without an account.' })
export class MakeCrisisLinkInput extends KeyedInput {
  @Field(() => ID, { description: 'To which crisis plan.' })
  readonly crisisPlan!: string;

  @Field(() => String, { description: 'Whom it is for, in your words; one line, at most 200 characters.' })
  readonly whom!: string;

  @Field(() => String, {
    description: 'The language of those words (BCP 47). The page is in it, as far as it has words for it.',
  })
  readonly language!: string;

  @Field(() => [ID], { description: 'Exactly the sections it opens: some of those your crisis plan opens.' })
  readonly sections!: readonly string[];

  @Field(() => CrisisLinkTimeEnum, { description: 'When it opens them.' })
  readonly opens!: Spelled<CrisisLinkTime>;

  @Field(() => GraphQLDateTime, { description: 'From when on it opens nothing; within 400 days.' })
  readonly until!: Date;

  @Field(() => String, {
    description: 'What they have to know, besides having the link: 8 to 128 characters. Tell them another way.',
  })
  readonly passphrase!: string;
}

@InputType({ description: 'A link to take back.' })
export class RevokeCrisisLinkInput extends KeyedInput {
  @Field(() => ID, { description: 'To which crisis plan.' })
  readonly crisisPlan!: string;

  @Field(() => ID, { description: 'Which link.' })
  readonly link!: string;
}
