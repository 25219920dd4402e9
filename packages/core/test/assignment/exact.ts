import type { Round } from '../../src/assignment.js';

/**
 * The greatest total, exactly: seekers come in one by one, each by the shortest augmenting path through what is there
 * already (Jonker & Volgenant 1987; successive shortest paths with Johnson's potentials). A second opinion for tests and
 * the bench, sparse and slow; nothing is imported, so that it runs as it stands here.
 */
export function exactTotal(round: Round): number {
  const n = round.seekers.length;
  const m = round.supporters.length;
  const { starts, to } = round;
  const worth = Int32Array.from(round.mine, (mine, edge) => mine + at(round.theirs, edge));
  // Nodes: seekers, then supporters, then caps; the way out of the network is `sink`.
  const firstCap = n + m;
  const sink = firstCap + round.caps.length;
  const parent = new Int32Array(sink + 1).fill(sink);
  const room = new Int32Array(sink + 1);
  const flow = new Int32Array(sink + 1);
  const children: number[][] = Array.from({ length: sink + 1 }, () => []);
  for (let node = n; node < sink; node += 1) {
    const around = node < firstCap ? at(round.within, node - n) : at(round.capWithin, node - firstCap);
    parent[node] = around === -1 ? sink : firstCap + around;
    room[node] = node < firstCap ? at(round.places, node - n) : at(round.most, node - firstCap);
    children[at(parent, node)]?.push(node);
  }
  const potential = new Float64Array(sink + 1);
  for (let seeker = 0; seeker < n; seeker += 1)
    for (let edge = at(starts, seeker); edge < at(starts, seeker + 1); edge += 1)
      potential[seeker] = Math.max(at(potential, seeker), at(worth, edge));
  const edgeOf = new Int32Array(n).fill(-1);
  const held: Set<number>[] = Array.from({ length: m }, () => new Set());
  const distance = new Float64Array(sink + 1).fill(Infinity);
  const before = new Int32Array(sink + 1);
  const byEdge = new Int32Array(sink + 1);

  for (let source = 0; source < n; source += 1) {
    const heap: [number, number][] = [];
    const touched: number[] = [];
    const done = new Set<number>();
    const reach = (node: number, from: number, length: number, edge: number): void => {
      if (length >= at(distance, node)) return;
      if (at(distance, node) === Infinity) touched.push(node);
      distance[node] = length;
      before[node] = from;
      byEdge[node] = edge;
      push(heap, [length, node]);
    };
    reach(source, -1, 0, -1);
    for (let next = pop(heap); next && next[1] !== sink; next = pop(heap)) {
      const [length, node] = next;
      if (done.has(node)) continue;
      done.add(node);
      const by = (other: number, cost: number) => length + cost + at(potential, node) - at(potential, other);
      if (node < n) {
        reach(sink, node, by(sink, 0), -1);
        for (let edge = at(starts, node); edge < at(starts, node + 1); edge += 1)
          if (edge !== at(edgeOf, node)) reach(n + at(to, edge), node, by(n + at(to, edge), -at(worth, edge)), edge);
        continue;
      }
      if (at(flow, node) < at(room, node)) reach(at(parent, node), node, by(at(parent, node), 0), -1);
      if (node < firstCap)
        for (const seeker of held[node - n] ?? []) {
          const edge = at(edgeOf, seeker);
          reach(seeker, node, by(seeker, at(worth, edge)), edge);
        }
      for (const child of children[node] ?? []) if (at(flow, child) > 0) reach(child, node, by(child, 0), -2);
    }
    const whole = at(distance, sink);
    for (let node = sink; node !== source;) {
      const from = at(before, node);
      if (from >= n && from < firstCap && node < n) {
        // A seeker leaves this supporter.
        held[from - n]?.delete(node);
      } else if (from < n && node !== sink) {
        edgeOf[from] = at(byEdge, node);
        held[node - n]?.add(from);
      } else if (from < n) edgeOf[from] = -1;
      else if (at(byEdge, node) === -2) flow[node] = at(flow, node) - 1;
      else flow[from] = at(flow, from) + 1;
      node = from;
    }
    for (const node of touched) {
      if (at(distance, node) < whole) potential[node] = at(potential, node) + at(distance, node) - whole;
      distance[node] = Infinity;
    }
  }
  return edgeOf.reduce((total, edge) => total + (edge === -1 ? 0 : at(worth, edge)), 0);
}

function at(cells: Int32Array | Float64Array, index: number): number {
  return cells[index] as number;
}

function push(heap: [number, number][], entry: [number, number]): void {
  let cell = heap.length;
  while (cell > 0) {
    const above = (cell - 1) >> 1;
    const other = heap[above] as [number, number];
    if (other[0] <= entry[0]) break;
    heap[cell] = other;
    cell = above;
  }
  heap[cell] = entry;
}

function pop(heap: [number, number][]): [number, number] | undefined {
  const [first] = heap;
  const last = heap.pop();
  if (!last || heap.length === 0) return first;
  let cell = 0;
  for (;;) {
    let below = 2 * cell + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && (heap[below + 1]?.[0] ?? 0) < (heap[below]?.[0] ?? 0)) below += 1;
    const other = heap[below] as [number, number];
    if (other[0] >= last[0]) break;
    heap[cell] = other;
    cell = below;
  }
  heap[cell] = last;
  return first;
}
