import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { selfScope, type StatementUse, type Value } from '../../src/index.js';
import { harbor, inMemoryWork, melodie, occasion, type Seed, someTime } from '../../src/testing/index.js';
import {
  createViews,
  type Finished,
  invite,
  type PeerSearch,
  readGlobalId,
  setAsk,
  state,
  wish,
  type WishCommand,
  withdrawAsk,
  withdrawStatement,
  withdrawWish,
} from '../../src/use-cases/index.js';
import { asking, below, everything } from '../views/asking.js';

/** One thing that was asked, and the whole answer. */
export interface Heard {
  readonly what: string;
  readonly text: string;
}

/** Somebody in a list: who, and why, as they were told. */
export interface Listed {
  readonly id: string;
  readonly reasons: readonly string[];
}

const reason = asking('Reason', below('Reason', 'dimension', asking('Dimension', 'key')), 'basis', 'contribution', {
  ...below('Reason', 'text', asking('Label', 'text')),
});
const edge = asking(
  'PeerEdge',
  'cursor',
  below('PeerEdge', 'node', asking('Person', 'id')),
  below('PeerEdge', 'reasons', reason),
);
const list = asking(
  'FoundPeers',
  below(
    'FoundPeers',
    'peers',
    asking('PeerConnection', below('PeerConnection', 'edges', edge), {
      ...below('PeerConnection', 'pageInfo', everything('PageInfo')),
    }),
  ),
  below('FoundPeers', 'nextStep', everything('NextStep')),
  below('FoundPeers', 'waitingPlace', everything('WaitingPlace')),
);

const shown: readonly StatementUse[] = [
  { use: 'match', organization: harbor.id },
  { use: 'display', organization: harbor.id, audience: 'members' },
];

/** One account of one member, with everything it can change of its own and everything it is answered. */
export class Prober {
  readonly heard: Heard[] = [];
  readonly #work;
  readonly #views;
  readonly #self = selfScope(melodie);
  #turn = 0;
  readonly #reader = { self: this.#self, at: someTime, newId: this.#occasion().newId, languages: ['en'] };

  constructor(seed: Seed) {
    this.#work = inMemoryWork(seed).work;
    this.#views = createViews(this.#work, { catalogue: builtInCatalogue });
  }

  async list(what: string, over: Partial<PeerSearch> = {}): Promise<readonly Listed[]> {
    const search = { organization: harbor.id, kind: 'mutual', sense: 'broad', first: 2_000, ...over } as const;
    const found = await this.#views.findPeers(this.#reader, search, list);
    this.#hear(`${what}, ${search.kind} ${search.sense}`, found);
    const edges = found.ok ? (found.value?.['peers'] as { edges: readonly Finished[] }).edges : [];
    return edges.map(({ node, reasons }) => ({
      id: String((node as Finished)['id']),
      reasons: (reasons as readonly Finished[]).map((one) => JSON.stringify(one)),
    }));
  }

  /** Page after page, with everything that can be asked of each. */
  async pages(first: number, most: number): Promise<void> {
    let after: string | undefined;
    for (let page = 0; page < most; page += 1) {
      const search = {
        organization: harbor.id,
        kind: 'mutual',
        sense: 'broad',
        first,
        ...(after && { after }),
      } as const;
      const found = await this.#views.findPeers(this.#reader, search, everything('FoundPeers'));
      this.#hear(`page ${page}`, found);
      const peers = found.ok ? (found.value?.['peers'] as Finished) : undefined;
      after = (peers?.['pageInfo'] as Finished | undefined)?.['endCursor'] as string | undefined;
    }
  }

  async say(dimension: string, value: Value): Promise<() => Promise<void>> {
    const said = await state(
      this.#work,
      this.#self,
      { dimension, answer: { answer: 'value', value }, comfort: 'gladly', uses: shown },
      this.#occasion(),
    );
    this.#hear(`say ${dimension}`, said);
    const statement = idIn(said, 'statement');
    return async () =>
      this.#hear('unsay', await withdrawStatement(this.#work, this.#self, { statement } as never, this.#occasion()));
  }

  async wishFor(wished: Pick<WishCommand, 'dimension' | 'strength' | 'like'>): Promise<() => Promise<void>> {
    const command = { organization: harbor.id, importance: 5, turnOn: false, ...wished } as const;
    this.#hear(`wish ${wished.dimension}`, await wish(this.#work, this.#self, command, this.#occasion()));
    const { organization, dimension } = command;
    return async () =>
      this.#hear('unwish', await withdrawWish(this.#work, this.#self, { organization, dimension }, this.#occasion()));
  }

  /** The ask both must say yes to, which nobody answers here: what is told before is told to everyone. */
  async ask(dimension: string): Promise<() => Promise<void>> {
    const command = { organization: harbor.id, kind: 'mutual', dimension } as const;
    const set = await setAsk(this.#work, this.#self, command, this.#occasion());
    this.#hear(`ask ${dimension}`, set);
    await this.myself();
    const ask = idIn(set, 'ask');
    const on = { organization: harbor.id, ask } as never;
    return async () => this.#hear('unask', await withdrawAsk(this.#work, this.#self, on, this.#occasion()));
  }

  async invite(person: string): Promise<void> {
    const ref = readGlobalId(person);
    const to = ref.ok ? ref.value.ids.at(-1) : undefined;
    const command = { organization: harbor.id, to, kind: 'mutual' } as never;
    this.#hear('invite', await invite(this.#work, this.#self, command, this.#occasion()));
  }

  async person(id: string): Promise<void> {
    const ref = readGlobalId(id);
    if (ref.ok) this.#hear('person', await this.#views.node(this.#reader, ref.value, everything('Person')));
  }

  async myself(): Promise<void> {
    const given = { asks: { organization: harbor.id }, questions: { organization: harbor.id } };
    const mine = asking('Viewer', ...everything('Viewer', given).fields.filter(({ name }) => asked.has(name)));
    this.#hear('myself', await this.#views.viewer(this.#reader, mine));
  }

  #occasion() {
    return occasion(someTime, (this.#turn += 1));
  }

  #hear(what: string, answer: unknown): void {
    this.heard.push({ what, text: JSON.stringify(answer) });
  }
}

const asked: ReadonlySet<string> = new Set(['asks', 'questions', 'statements']);

function idIn(answer: { readonly ok: boolean; readonly value?: object }, name: 'statement' | 'ask'): string {
  if (!answer.ok || !answer.value) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  const ref = readGlobalId(String((answer.value as Record<string, unknown>)[name]));
  return (ref.ok && ref.value.ids.at(-1)) || '';
}
