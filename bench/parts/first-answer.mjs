import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const query = readFileSync(new URL('../../examples/server/demo/find-peers.graphql', import.meta.url), 'utf8');

export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** Asks, as a new person would, until there are peers; fails when `ended` comes first. Answers how many there were. */
export const firstAnswer = async (url, ended) => {
  let over;
  void ended.then((why) => (over = why));
  for (;;) {
    if (over !== undefined) throw new Error(over);
    const peers = await peersOfNewcomer(url).catch(() => 0);
    if (peers > 0) return peers;
    await wait(50);
  }
};

const peersOfNewcomer = async (url) => {
  const { token } = await post(`${url}/demo/token`, { handle: 'newcomer' });
  const { data } = await post(`${url}/graphql`, { query }, { authorization: `Bearer ${token}` });
  return data.findPeers.peers.edges.length;
};

const post = async (url, body, headers = {}) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};
