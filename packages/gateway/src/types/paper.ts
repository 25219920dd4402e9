import { Field, ObjectType } from 'type-graphql';
import type { PaperKind } from '@peerness/core/record';
import type { Spelled } from '../enums/enum-of.js';
import { PaperKindEnum } from '../enums/about-plans.js';
import { GraphQLDateTime } from '../scalars.js';

@ObjectType({ description: 'Something of yours as a form on paper.' })
export class Paper {
  @Field(() => PaperKindEnum, { description: 'What it is about, and so what it is entered with.' })
  readonly kind!: Spelled<PaperKind>;

  @Field(() => String, { description: 'The code that stands on it, in groups of three.' })
  readonly code!: string;

  @Field(() => GraphQLDateTime, { description: 'Since when it says what is on it: a plan, when it was printed.' })
  readonly printedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'The form as one HTML page that needs no network: print it as it is. Absent once what it is about says something else: print it anew.',
  })
  readonly page!: string | null;
}
