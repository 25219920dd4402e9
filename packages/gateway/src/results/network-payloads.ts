import { Field, ObjectType } from 'type-graphql';
import { Membership } from '../types/person.js';

@ObjectType({ description: 'You said that you may be found there as a guest, or that you may not any more.' })
export class GuestPlaceChanged {
  @Field(() => Membership, { nullable: true, description: 'Your place there as it is now.' })
  readonly membership!: Membership | null;
}

@ObjectType({
  description: 'What your organization said about an agreement. `viewer { networkAgreements }` lists them.',
})
export class NetworkAgreementsChanged {
  @Field(() => Boolean, { description: 'Always true: it holds from now on.' })
  readonly done!: boolean;
}
