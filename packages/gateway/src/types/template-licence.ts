import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Whose words a template is in, and on what terms. To be shown wherever any of its words are.',
})
export class TemplateLicence {
  @Field(() => String, { description: 'Whose they are.' })
  readonly holder!: string;

  @Field(() => String, { description: 'What the holder asks to be said beside them, verbatim.' })
  readonly note!: string;

  @Field(() => String, { nullable: true, description: 'Where the terms stand: an https address.' })
  readonly source!: string | null;
}
