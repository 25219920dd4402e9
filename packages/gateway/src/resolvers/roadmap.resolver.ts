import {
  arrangeRoadmapItem,
  type Finished,
  moveRoadmapItem,
  removeRoadmapItem,
  rewordRoadmapItem,
  showRoadmapItem,
  takeBackRoadmapItem,
  writeRoadmapItem,
} from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { meant } from '../enums/enum-of.js';
import { connectionRef, roadmapItemId } from '../ids.js';
import { given } from '../inputs/given.js';
import { placing } from '../inputs/read-roadmap-input.js';
import {
  ArrangeRoadmapItemInput,
  MoveRoadmapItemInput,
  RemoveRoadmapItemInput,
  RewordRoadmapItemInput,
  ShowRoadmapItemInput,
  TakeBackRoadmapItemInput,
  WriteRoadmapItemInput,
} from '../inputs/roadmap.input.js';
import {
  ArrangeRoadmapItemResult,
  MoveRoadmapItemResult,
  RemoveRoadmapItemResult,
  RewordRoadmapItemResult,
  ShowRoadmapItemResult,
  TakeBackRoadmapItemResult,
  WriteRoadmapItemResult,
} from '../results/about-roadmaps.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class RoadmapResolver {
  @Mutation(() => WriteRoadmapItemResult.type, {
    nullable: true,
    description: 'Put something on your roadmap. It is yours alone, and needs no step, date or measure.',
  })
  writeRoadmapItem(
    @Input(() => WriteRoadmapItemInput) input: WriteRoadmapItemInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, WriteRoadmapItemResult, input, (work, self, occasion) => {
      const { kind, words, language } = input;
      return writeRoadmapItem(work, self, { kind: meant(kind), words, language, ...placing(input) }, occasion);
    });
  }

  @Mutation(() => RewordRoadmapItemResult.type, {
    nullable: true,
    description: 'Say it in other words. What you said before stays in its history.',
  })
  rewordRoadmapItem(
    @Input(() => RewordRoadmapItemInput) input: RewordRoadmapItemInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RewordRoadmapItemResult, input, (work, self, occasion) => {
      const { words, language } = input;
      return rewordRoadmapItem(work, self, { ...on(input), words, language }, occasion);
    });
  }

  @Mutation(() => ArrangeRoadmapItemResult.type, {
    nullable: true,
    description: 'Place it anew, as a whole: what it leads to, what of life it is about, its days and its measure.',
  })
  arrangeRoadmapItem(
    @Input(() => ArrangeRoadmapItemInput) input: ArrangeRoadmapItemInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ArrangeRoadmapItemResult, input, (work, self, occasion) =>
      arrangeRoadmapItem(work, self, { ...on(input), ...placing(input) }, occasion),
    );
  }

  @Mutation(() => MoveRoadmapItemResult.type, {
    nullable: true,
    description: 'Say where it stands now. Letting go is not failing.',
  })
  moveRoadmapItem(
    @Input(() => MoveRoadmapItemInput) input: MoveRoadmapItemInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, MoveRoadmapItemResult, input, (work, self, occasion) =>
      moveRoadmapItem(work, self, { ...on(input), to: meant(input.to) }, occasion),
    );
  }

  @Mutation(() => RemoveRoadmapItemResult.type, {
    nullable: true,
    description: 'Take it off your roadmap. Its words and its history are gone, and nobody sees it.',
  })
  removeRoadmapItem(
    @Input(() => RemoveRoadmapItemInput) input: RemoveRoadmapItemInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, RemoveRoadmapItemResult, input, (work, self, occasion) =>
      removeRoadmapItem(work, self, on(input), occasion),
    );
  }

  @Mutation(() => ShowRoadmapItemResult.type, {
    nullable: true,
    description: 'Show this one thing to one person you are connected with. They may suggest something for it.',
  })
  showRoadmapItem(
    @Input(() => ShowRoadmapItemInput) input: ShowRoadmapItemInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, ShowRoadmapItemResult, input, (work, self, occasion) => {
      const to = connectionRef(input.connection, ['input', 'connection']);
      const { item } = on(input);
      return showRoadmapItem(work, self, { item, ...to, ...given({ until: input.until }) }, occasion);
    });
  }

  @Mutation(() => TakeBackRoadmapItemResult.type, {
    nullable: true,
    description: 'Show it no longer. It is hidden at their next look.',
  })
  takeBackRoadmapItem(
    @Input(() => TakeBackRoadmapItemInput) input: TakeBackRoadmapItemInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, TakeBackRoadmapItemResult, input, (work, self, occasion) => {
      const from = connectionRef(input.connection, ['input', 'connection']);
      return takeBackRoadmapItem(work, self, { item: on(input).item, ...from }, occasion);
    });
  }
}

function on({ item, expectedVersion }: { readonly item: string; readonly expectedVersion?: number | null }) {
  return { item: roadmapItemId(item, ['input', 'item']), ...given({ expectedVersion }) };
}
