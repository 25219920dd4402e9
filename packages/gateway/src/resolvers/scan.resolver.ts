import { askForScan, discardScan, type Finished } from '@peerness/core/use-cases';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import { advanceDirectiveId } from '../ids.js';
import { scanId } from '../ids-in-directive.js';
import { AskForScanInput, DiscardScanInput } from '../inputs/advance-directive.input.js';
import { AskForScanResult, DiscardScanResult } from '../results/about-advance-directives.js';
import type { Call } from './call.js';
import { Input, Languages } from './languages.js';
import { perform } from './perform.js';

@Resolver()
export class ScanResolver {
  @Mutation(() => AskForScanResult.type, {
    nullable: true,
    description:
      'Say which scan of the signed paper you want to bring in. You have ten minutes to send exactly that, once, to the path of its ticket.',
  })
  askForScan(
    @Input(() => AskForScanInput) input: AskForScanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    const { mediaType, bytes, sha256 } = input;
    const directive = advanceDirectiveId(input.directive, ['input', 'directive']);
    return perform(call, AskForScanResult, input, (work, self, occasion) =>
      askForScan(work, self, { directive, mediaType, bytes, sha256 }, occasion),
    );
  }

  @Mutation(() => DiscardScanResult.type, {
    nullable: true,
    description:
      'Let go of a scan. Before you told how the paper was signed nothing of it is left; after that its content is destroyed for good, and its fingerprint stays.',
  })
  discardScan(
    @Input(() => DiscardScanInput) input: DiscardScanInput,
    @Languages() _languages: unknown,
    @Ctx() call: Call,
  ): Promise<Finished> {
    return perform(call, DiscardScanResult, input, (work, self, occasion) =>
      discardScan(work, self, { scan: scanId(input.scan, ['input', 'scan']) }, occasion),
    );
  }
}
