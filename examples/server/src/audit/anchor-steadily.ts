import { type Anchoring, anchorKey, anchorsInFiles, createAnchoring, type Persistence } from '@peerness/persistence';
import type { Config } from '../config.js';

/** Signed at the latest after so much time, in milliseconds, or so many seals; looked after every `look`. */
export interface AnchoringPace {
  readonly look: number;
  readonly longest: number;
  readonly seals: number;
}

const pace: AnchoringPace = { look: 30_000, longest: 300_000, seals: 1_000 };

/** Signs how far what was written down has come, outside of the database, until told to stop; then once more. */
export function anchorSteadily(
  { anchorsDir, keysDir }: Pick<Config, 'anchorsDir' | 'keysDir'>,
  persistence: Pick<Persistence, 'chainsSince'>,
  report: (error: unknown) => void,
  { look, longest, seals }: AnchoringPace = pace,
  /** Told when more was signed than that itself was noted. */
  onAnchored: () => void = () => undefined,
): { stop(): Promise<void> } {
  let made: Anchoring | undefined;
  const anchoring = (): Anchoring =>
    (made ??= createAnchoring({
      changed: (since) => persistence.chainsSince(since),
      sink: anchorsInFiles(anchorsDir),
      key: anchorKey(keysDir),
    }));
  let last = Date.now();
  const anchor = async (): Promise<void> => {
    if ((await anchoring().anchor(new Date())) > 1) onAnchored();
    last = Date.now();
  };
  const lookAfter = async (): Promise<void> => {
    if (Date.now() - last >= longest || (await anchoring().ahead()) >= seals) await anchor();
  };
  let running = Promise.resolve().then(anchor).catch(report);
  const timer = setInterval(() => {
    running = running.then(lookAfter).catch(report);
  }, look);
  return {
    stop: async () => {
      clearInterval(timer);
      await running.then(anchor).catch(report);
    },
  };
}
