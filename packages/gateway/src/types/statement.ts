import { Field, Int, ObjectType } from 'type-graphql';
import {
  AgreementFormEnum,
  AnswerKindEnum,
  AudienceEnum,
  ComfortEnum,
  FactSourceEnum,
  StrengthEnum,
  UseEnum,
} from '../enums/about-statements.js';
import { GraphQLDate, GraphQLDateTime } from '../scalars.js';
import { Dimension, Value } from './dimension.js';
import { Node } from './node.js';
import { Organization } from './organization.js';

@ObjectType({ description: 'What something may be used for, where. What is not listed is not allowed.' })
export class StatementUse {
  @Field(() => UseEnum, { description: 'For what.' })
  readonly use!: string;

  @Field(() => Organization, { description: 'In which organization.' })
  readonly organization!: Organization;

  @Field(() => AudienceEnum, { nullable: true, description: 'To whom it may be shown, if it may be shown.' })
  readonly audience!: string | null;
}

@ObjectType({ description: 'What you can do with a statement.' })
export class StatementAccess {
  @Field(() => Boolean, { description: 'Whether you can change its uses.' })
  readonly canChange!: boolean;

  @Field(() => Boolean, { description: 'Whether you can take it back.' })
  readonly canWithdraw!: boolean;
}

@ObjectType({ implements: Node, description: 'Something you said about yourself. Nobody else is ever given it.' })
export class Statement extends Node {
  @Field(() => FactSourceEnum, { description: 'Where it comes from.' })
  readonly source!: string;

  @Field(() => Dimension, { description: 'What it is about.' })
  readonly dimension!: Dimension;

  @Field(() => AnswerKindEnum, { description: 'What you answered.' })
  readonly answer!: string;

  @Field(() => Value, { nullable: true, description: 'The value, if you gave one.' })
  readonly value!: Value | null;

  @Field(() => String, { nullable: true, description: 'Your words, if you described yourself.' })
  readonly words!: string | null;

  @Field(() => String, { nullable: true, description: 'The language of your words (BCP 47).' })
  readonly language!: string | null;

  @Field(() => ComfortEnum, { description: 'How you feel about speaking of it.' })
  readonly comfort!: string;

  @Field(() => [StatementUse], { description: 'What it may be used for.' })
  readonly uses!: readonly StatementUse[];

  @Field(() => GraphQLDateTime, { description: 'When you said it.' })
  readonly statedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who helped you write it on their device, as you called them; told to you alone.',
  })
  readonly writtenWithHelpFrom!: string | null;

  @Field(() => StatementAccess, { description: 'What you can do.' })
  readonly access!: StatementAccess;
}

@ObjectType({ description: 'You agreed to one use.' })
export class Agreement {
  @Field(() => UseEnum, { description: 'To which.' })
  readonly use!: string;

  @Field(() => AudienceEnum, { nullable: true, description: 'To whom it may be shown, if it may be shown.' })
  readonly audience!: string | null;

  @Field(() => AgreementFormEnum, { description: 'How.' })
  readonly how!: string;

  @Field(() => GraphQLDate, { description: 'On which day.' })
  readonly on!: Date;
}

@ObjectType({ description: 'What you can do with an imported entry.' })
export class ImportedEntryAccess {
  @Field(() => Boolean, { description: 'Whether you can say what it may be used for.' })
  readonly canConfirm!: boolean;

  @Field(() => Boolean, { description: 'Whether you can take it back: you have not yet.' })
  readonly canWithdraw!: boolean;
}

@ObjectType({
  implements: Node,
  description: 'Something an organization’s file says about you. It sleeps until you agree to a use.',
})
export class ImportedEntry extends Node {
  @Field(() => Organization, { description: 'Whose entry it is.' })
  readonly organization!: Organization;

  @Field(() => FactSourceEnum, { description: 'Where it comes from.' })
  readonly source!: string;

  @Field(() => String, { description: 'Which of the organization’s lists it came from.' })
  readonly list!: string;

  @Field(() => Dimension, { description: 'What it is about.' })
  readonly dimension!: Dimension;

  @Field(() => AnswerKindEnum, { description: 'What the list says you answered.' })
  readonly answer!: string;

  @Field(() => Value, { nullable: true, description: 'The value, if there is one.' })
  readonly value!: Value | null;

  @Field(() => String, { nullable: true, description: 'The words, if there are any.' })
  readonly words!: string | null;

  @Field(() => Boolean, { description: 'Whether nothing uses it now.' })
  readonly isAsleep!: boolean;

  @Field(() => [Agreement], { description: 'What you agreed to, as recorded.' })
  readonly agreements!: readonly Agreement[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When you took it back.' })
  readonly withdrawnAt!: Date | null;

  @Field(() => ImportedEntryAccess, { description: 'What you can do.' })
  readonly access!: ImportedEntryAccess;
}

@ObjectType({ description: 'What you ask of a peer in one dimension.' })
export class Wish {
  @Field(() => Dimension, { description: 'In which dimension.' })
  readonly dimension!: Dimension;

  @Field(() => StrengthEnum, { description: 'How strongly.' })
  readonly strength!: string;

  @Field(() => Int, { description: 'How much it weighs, 1 to 5.' })
  readonly importance!: number;

  @Field(() => Boolean, { description: 'Whether it is for someone like you.' })
  readonly likeMe!: boolean;

  @Field(() => [Value], { description: 'The values wished for; empty when it is for someone like you.' })
  readonly values!: readonly Value[];

  @Field(() => Boolean, { description: 'On a protected dimension: whether you turned it on.' })
  readonly isTurnedOn!: boolean;
}

@ObjectType({ description: 'What you can do with a list of wishes.' })
export class WishListAccess {
  @Field(() => Boolean, { description: 'Whether you can make wishes and take them back.' })
  readonly canChange!: boolean;
}

@ObjectType({ implements: Node, description: 'All your wishes in one organization. Yours alone.' })
export class WishList extends Node {
  @Field(() => Organization, { description: 'In which organization.' })
  readonly organization!: Organization;

  @Field(() => Int, { description: 'Its version; 0 if nothing was wished yet.' })
  readonly version!: number;

  @Field(() => [Wish], { description: 'At most one per dimension.' })
  readonly wishes!: readonly Wish[];

  @Field(() => WishListAccess, { description: 'What you can do.' })
  readonly access!: WishListAccess;
}
