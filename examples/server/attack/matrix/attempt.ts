import type { Thing } from '../../test/proof/ids.js';

/** One generated request: somebody asks for, or changes, a thing that stands to them in some way. */
export interface Attempt {
  readonly reader: string | undefined;
  readonly where: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same with an id of nothing; whoever may not know the thing is answered the same. */
  readonly twin?: Readonly<Record<string, unknown>>;
  readonly about?: Thing;
  readonly does: 'read' | 'change' | 'entity';
  /** It may come about without anything being done: taking back what is not there. */
  readonly quiet: boolean;
  /** An id that is none: it may be refused aloud. */
  readonly odd: boolean;
}
