import { type Logger, pino } from 'pino';
import { allowed, type Facts } from './allowed.js';
import { failure } from './failure.js';

/** What the running server writes down for whoever looks after it: one JSON object a line, and no word of anybody's. */
export interface Log {
  info(facts: Facts): void;
  warn(facts: Facts): void;
  /** What nobody foresaw: its kind, its code and where it came from. */
  failed(event: Facts['event'], error: unknown, requestId?: string): void;
}

/** Writes lines to `say`. Nothing but {@link Facts} can pass, whatever it is called with. */
export function createLog(say: (line: string) => void): Log {
  const lines = pinoLog({ write: (line) => say(line.trimEnd()) });
  return {
    info: (facts) => lines.info(facts),
    warn: (facts) => lines.warn(facts),
    failed: (event, error, requestId) =>
      lines.error({ event, ...(requestId !== undefined && { requestId }), ...failure(error) }),
  };
}

/** Every way into pino leads through the list of what is allowed: objects, messages, errors and bindings. */
export function pinoLog(destination: { write(line: string): void }): Logger {
  const lines = pino(
    {
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }), bindings: () => ({}), log: allowed },
      hooks: {
        logMethod([first]: readonly unknown[], method) {
          method.apply(this, [first instanceof Error ? {} : allowed(first)]);
        },
      },
    },
    destination,
  );
  // Bindings would pass unread.
  lines.child = () => lines as never;
  return lines;
}
