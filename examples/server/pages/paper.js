// Asks this server for a form by its code. Keeps nothing: no cookie, no storage; a file only when asked to.
const spanish = {
  title: 'Formulario',
  about: 'Escribe el código de un formulario tuyo. Aquí no se guarda nada de él.',
  token: 'Código de tu sesión',
  code: 'Código del formulario',
  look: 'Verlo',
  result: 'Esto es todo lo que dice',
  pdf: 'Hacer un PDF',
  page: 'Guardar la página',
  kept: 'Las dos cosas hacen un solo archivo, en tus descargas. Quien lo abre lo lee.',
  none: 'Ningún formulario tuyo tiene este código, como está ahora. Mira el código otra vez, o imprímelo de nuevo.',
  letters: 'Aquí no hay letras para esto: {letters}. Guarda la página e imprímela: las tiene.',
  long: 'Es demasiado largo para un PDF hecho aquí. Guarda la página e imprímela.',
  failed: 'No se pudo. Inicia sesión de nuevo, o inténtalo más tarde.',
};
const english = {
  none: 'No form of yours has this code, as it is now. Look at the code again, or print it anew.',
  letters: 'There are no letters here for this: {letters}. Keep the page and print it: it has them.',
  long: 'That is too long for a PDF made here. Keep the page and print it.',
  failed: 'That did not work. Sign in again, or try later.',
};
const isSpanish = navigator.language.toLowerCase().startsWith('es');
const say = (key) => (isSpanish ? spanish : english)[key];
const byId = (id) => document.getElementById(id);
const tell = (words) => (byId('said').textContent = words);

if (isSpanish) {
  document.documentElement.lang = 'es';
  document.title = spanish.title;
  byId('form').title = spanish.title;
  for (const one of document.querySelectorAll('[data-say]')) one.textContent = spanish[one.dataset.say];
}

const ask = (path, body) =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${byId('token').value.trim()}` },
    body: JSON.stringify(body),
  });

const onceAtATime = async (button, task) => {
  button.disabled = true;
  tell('');
  try {
    await task();
  } catch {
    tell(say('failed'));
  }
  button.disabled = false;
};

const takeAlong = (content, name) => {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
};

let form;

byId('who').addEventListener('submit', (event) => {
  event.preventDefault();
  void onceAtATime(event.target.querySelector('button'), async () => {
    byId('result').hidden = true;
    const code = byId('code').value;
    const query = 'query ($code: String!) { viewer { paper(code: $code) { page } } }';
    const answer = await (await ask('graphql', { query, variables: { code } })).json();
    if (answer.errors || !answer.data?.viewer) throw new Error('refused');
    const page = answer.data.viewer.paper?.page;
    if (!page) return tell(say('none'));
    form = { code, page };
    byId('form').srcdoc = page;
    byId('result').hidden = false;
  });
});

byId('page').addEventListener('click', () => takeAlong(new Blob([form.page], { type: 'text/html' }), 'form.html'));

byId('pdf').addEventListener('click', (event) => {
  void onceAtATime(event.target, async () => {
    const answer = await ask('paper/pdf', { code: form.code });
    if (answer.ok) return takeAlong(await answer.blob(), 'form.pdf');
    const { code, letters } = (await answer.json()).errors[0].extensions;
    const why = { CANNOT_BE_DRAWN: 'letters', TOO_LONG_TO_DRAW: 'long', NOT_FOUND: 'none' }[code] ?? 'failed';
    tell(say(why).replace('{letters}', letters));
  });
});
