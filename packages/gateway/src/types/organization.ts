import { Field, ObjectType } from 'type-graphql';
import { GraphQLDate } from '../scalars.js';
import { Node } from './node.js';

@ObjectType({ description: 'A human being to turn to: a name people know, and how to reach them.' })
export class Contact {
  @Field(() => String, { description: 'Their name.' })
  readonly name!: string;

  @Field(() => String, { description: 'How to reach them.' })
  readonly reach!: string;
}

@ObjectType({ description: 'What you can do in an organization.' })
export class OrganizationAccess {
  @Field(() => Boolean, { description: 'Whether you can look for peers there: you belong to it now.' })
  readonly canFindPeers!: boolean;
}

@ObjectType({ implements: Node, description: 'A programme, network or centre that people belong to.' })
export class Organization extends Node {
  @Field(() => String, { nullable: true, description: 'A short, stable word for it.' })
  readonly handle!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  readonly name!: string | null;

  @Field(() => Contact, { nullable: true, description: 'Whom its members can turn to.' })
  readonly contact!: Contact | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'The day it closes: from then on nobody belongs to it. Absent: it goes on.',
  })
  readonly closesOn!: Date | null;

  @Field(() => OrganizationAccess, { nullable: true, description: 'What you can do.' })
  readonly access!: OrganizationAccess | null;
}
