import type { ScanChecker } from '../../advance-directive/scan-checker.js';

/** A scanner that knows harm by one word in it. `isReachable`: asked each time. */
export function scanCheckerInMemory(harm: string, isReachable: () => boolean = () => true): ScanChecker {
  const word = Array.from(harm, (letter) => letter.charCodeAt(0));
  return {
    async check(content) {
      if (!isReachable()) return 'unreachable';
      return content.some((_, at) => word.every((byte, next) => content[at + next] === byte)) ? 'harmful' : 'clean';
    },
  };
}
