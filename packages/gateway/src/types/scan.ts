import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ScanCheckEnum } from '../enums/about-advance-directives.js';
import { GraphQLDateTime } from '../scalars.js';

@ObjectType({ description: 'What you can do with a scan.' })
export class AdvanceScanAccess {
  @Field(() => Boolean, { description: 'Whether you can fetch it.' })
  readonly canRead!: boolean;

  @Field(() => Boolean, { description: 'Whether you can discard it, or destroy its content.' })
  readonly canDiscard!: boolean;
}

@ObjectType({ description: 'A scan of the signed paper. The paper is what counts, and this a picture of it.' })
export class AdvanceScan {
  @Field(() => ID, { description: 'Names it.' })
  readonly id!: string;

  @Field(() => String, { description: 'What it is: `application/pdf`, `image/jpeg` or `image/png`.' })
  readonly mediaType!: string;

  @Field(() => Int, { description: 'How many bytes it has.' })
  readonly bytes!: number;

  @Field(() => String, {
    description: 'Its fingerprint: SHA-256 in lower-case hex. It stays when the content is gone.',
  })
  readonly sha256!: string;

  @Field(() => GraphQLDateTime, { description: 'When it came.' })
  readonly receivedAt!: Date;

  @Field(() => ScanCheckEnum, { description: 'Whether a scanner looked at it.' })
  readonly check!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When its content was destroyed, if it was.' })
  readonly destroyedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Where you fetch it, with your token; only if you can.' })
  readonly path!: string | null;

  @Field(() => AdvanceScanAccess, { description: 'What you can do with it.' })
  readonly access!: AdvanceScanAccess;
}

@ObjectType({ description: 'Leave to bring in one scan, once, for ten minutes, and no other than you told of.' })
export class ScanTicket {
  @Field(() => ID, { description: 'Names it, and the scan that comes by it.' })
  readonly id!: string;

  @Field(() => String, { description: 'What it has to be.' })
  readonly mediaType!: string;

  @Field(() => Int, { description: 'How many bytes it has to have.' })
  readonly bytes!: number;

  @Field(() => String, { description: 'Which fingerprint it has to have.' })
  readonly sha256!: string;

  @Field(() => GraphQLDateTime, { description: 'Until when.' })
  readonly until!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Where you PUT its bytes, with your token. None where this server takes no files.',
  })
  readonly path!: string | null;
}
