import { Field, Int, ObjectType } from 'type-graphql';
import { SectionKindEnum } from '../enums/about-plans.js';
import { Label } from './label.js';
import { TemplateLicence } from './template-licence.js';

@ObjectType({ description: 'A section of a template.' })
export class PlanTemplateSection {
  @Field(() => SectionKindEnum, { description: 'What it is about.' })
  readonly kind!: string;

  @Field(() => Label, { description: 'What it is called.' })
  readonly label!: Label;

  @Field(() => [Label], { description: 'Questions to think along, or not.' })
  readonly questions!: readonly Label[];
}

@ObjectType({ description: 'A way to begin a plan: sections and questions, and not one word of yours.' })
export class PlanTemplate {
  @Field(() => String, { description: 'Its name: give it to draftPlanFromTemplate.' })
  readonly name!: string;

  @Field(() => Label, { description: 'What it is called.' })
  readonly title!: Label;

  @Field(() => Int, { nullable: true, description: 'Its number, counting up, where an organization installed it.' })
  readonly version!: number | null;

  @Field(() => TemplateLicence, {
    nullable: true,
    description:
      'Whose words it is in, where an organization installed it; absent where it is ours. Show it beside them.',
  })
  readonly licence!: TemplateLicence | null;

  @Field(() => [PlanTemplateSection], { description: 'Its sections.' })
  readonly sections!: readonly PlanTemplateSection[];
}
