import { type Finished, orderCrisisLines } from '@peerness/core/use-cases';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { badInput } from '../errors/problem.js';
import { CardRowInput, OrderCrisisLinesInput } from '../inputs/crisis-line.input.js';
import { given } from '../inputs/given.js';
import { OrderCrisisLinesResult } from '../results/about-crisis-lines.js';
import { CrisisCard, CrisisLine } from '../types/crisis-line.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class CrisisLineResolver {
  @Query(() => [CrisisLine], {
    description: 'Lines to call in a crisis, and warmlines, for anyone; in your own order if you chose one.',
  })
  crisisLines(
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<readonly Finished[]> {
    return views.crisisLines(reader, selection);
  }

  @Query(() => CrisisCard, {
    nullable: true,
    description: 'One page of what you pick, to keep or to print. It is put together and kept nowhere.',
  })
  async crisisCard(
    @Arg('rows', () => [CardRowInput], {
      defaultValue: [],
      description: 'What stands on it, in this order; at most 8.',
    })
    rows: readonly CardRowInput[],
    @Languages() _languages: unknown,
    @Ctx() { views, reader, selection }: Call,
  ): Promise<Finished | null> {
    const drafts = rows.map(({ line, label, words }) => given({ line, label, words }));
    const card = await views.crisisCard(reader, drafts, selection);
    if (!card.ok) throw badInput(`Expected here: ${card.error.expected}.`, card.error.path);
    return card.value;
  }

  @Mutation(() => OrderCrisisLinesResult.type, {
    nullable: true,
    description: 'Say which crisis lines you would like to see first. None of them hears of it.',
  })
  orderCrisisLines(
    @Input(() => OrderCrisisLinesInput) input: OrderCrisisLinesInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { lines: shown } = call.views;
    return perform(call, OrderCrisisLinesResult, input, (work, self, occasion) =>
      orderCrisisLines(work, self, { lines: input.lines, shown }, occasion),
    );
  }
}
