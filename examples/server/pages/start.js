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

/** Asks this server, with the token above unless the headers below name one. */
const fetcher = async (question, { headers = {} } = {}) => {
  const named = Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
  const answer = await post('graphql', question, {
    ...(token.value && !named && { authorization: `Bearer ${token.value}` }),
    ...headers,
  });
  return answer.json();
};

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
