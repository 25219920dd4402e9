import { Field, ObjectType } from 'type-graphql';
import { ConnectionKindEnum } from '../enums/about-connections.js';
import { GraphQLDate } from '../scalars.js';
import { Label } from './label.js';
import { Organization } from './organization.js';

@ObjectType({
  description:
    'A time somebody was supported before: since when, and where. Never by whom, nor whether and how it ended.',
})
export class EarlierSupport {
  @Field(() => ConnectionKindEnum, { description: 'Whether it was support, or mutual.' })
  readonly kind!: string;

  @Field(() => Organization, { nullable: true, description: 'In which organization, if you may know it.' })
  readonly organization!: Organization | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Since which day, if that was opened.' })
  readonly from!: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The day they said that they had met, if that was opened.' })
  readonly metOn!: Date | null;

  @Field(() => Label, { nullable: true, description: 'To be shown beside it, and to go wherever it goes.' })
  readonly notice!: Label | null;
}
