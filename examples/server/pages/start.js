// Starts GraphiQL from this server's own files, with a place above it to say who asks.
const workers = { graphql: 'graphql-worker.js', json: 'json-worker.js', editorWorkerService: 'editor-worker.js' };
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) =>
    new URL(`graphiql/${workers[label] ?? workers.editorWorkerService}`, document.baseURI).href,
};

const settings = read(fetch('graphiql/settings.json'));
const token = document.getElementById('token');
const handle = document.getElementById('handle');
const signedIn = document.getElementById('signed-in');

const post = (path, body, headers) =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** Asks this server, with the token above unless the headers below name one. A subscription goes on until it is stopped. */
const fetcher = (question, { headers = {} } = {}) => {
  const named = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const authorization = named ?? (token.value ? `Bearer ${token.value}` : undefined);
  if (isSubscription(question)) return listen(question, authorization);
  return read(post('graphql', question, { ...headers, ...(authorization && { authorization }) }));
};

/** Whether what would be done is a subscription: the operation that was named, or the one there is. */
const isSubscription = ({ query, operationName }) =>
  (operationName ? new RegExp(`\\bsubscription\\s+${operationName}\\b`) : /^\s*subscription\b/m).test(query);

/** One subscription on a connection of its own, by the protocol `graphql-transport-ws`. */
async function* listen(question, authorization) {
  const socket = new WebSocket(new URL('graphql', document.baseURI.replace(/^http/, 'ws')), 'graphql-transport-ws');
  const heard = [];
  let wake = () => undefined;
  const hear = (one) => {
    heard.push(one);
    wake();
  };
  const say = (message) => socket.send(JSON.stringify(message));
  socket.onopen = () => say({ type: 'connection_init', payload: { authorization } });
  socket.onclose = ({ code, reason }) => hear({ over: code === 1000 ? undefined : `${reason} (${code})` });
  socket.onmessage = ({ data }) => {
    const { type, payload } = JSON.parse(data);
    if (type === 'connection_ack') say({ id: '1', type: 'subscribe', payload: question });
    else if (type === 'ping') say({ type: 'pong' });
    else if (type === 'next') hear({ answer: payload });
    else if (type === 'error') hear({ answer: { errors: payload } });
    else if (type === 'complete') socket.close(1000);
  };
  try {
    for (;;) {
      if (heard.length === 0) await new Promise((resolve) => (wake = resolve));
      const { answer, over } = heard.shift();
      if (answer) yield answer;
      else if (over) throw new Error(over);
      else return;
    }
  } finally {
    socket.close(1000);
  }
}

const signIn = async (event) => {
  event.preventDefault();
  const answer = await read(post('demo/token', { handle: handle.value }));
  token.value = answer.token;
  signedIn.textContent = `You are ${handle.value}.`;
};

function read(response) {
  return response.then((answer) => answer.json());
}

settings.then(({ demo, query }) => {
  if (demo) {
    for (const { handle: name, about } of demo) handle.add(new Option(`${name} — ${about}`, name));
    document.getElementById('demo').hidden = false;
  }
  document.getElementById('who').addEventListener('submit', (event) => void signIn(event));
  token.addEventListener('input', () => (signedIn.textContent = ''));
  YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
    fetcher,
    title: 'Peerness',
    logo: ' ',
    defaultQuery: query,
    shouldPersistHeaders: false,
  });
});
