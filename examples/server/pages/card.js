// Asks this server for the lines and for the card. Keeps nothing: no cookie, no storage; the file only when asked to.
const spanish = {
  title: 'Números',
  about:
    'Elige lo que quieres tener a mano. Se prepara para ti y no se guarda en ninguna parte, a menos que tú lo guardes.',
  token: 'Código de tu sesión',
  begin: 'Empezar',
  lines: 'Líneas',
  own: 'Palabras tuyas',
  look: 'Verlo',
  result: 'Esto es todo lo que dice',
  keep: 'Guardarlo en este dispositivo',
  kept: 'Es un solo archivo, en tus descargas. Quien lo abre lo lee.',
  label: 'Título',
  words: 'Palabras',
  failed: 'No se pudo. Inicia sesión de nuevo, o inténtalo más tarde.',
  YES: 'Puede enviar a la policía o una ambulancia sin preguntarte.',
  NO: 'Dice que no envía a nadie sin preguntarte.',
  UNKNOWN: 'No se sabe si envía a la policía o una ambulancia sin preguntarte.',
};
const english = {
  label: 'Heading',
  words: 'Words',
  failed: 'That did not work. Sign in again, or try later.',
  YES: 'May send police or an ambulance without asking you.',
  NO: 'Says it sends nobody without asking you.',
  UNKNOWN: 'Not known whether it sends police or an ambulance without asking you.',
};
const isSpanish = navigator.language.toLowerCase().startsWith('es');
const say = (key) => (isSpanish ? spanish : english)[key];
const byId = (id) => document.getElementById(id);

if (isSpanish) {
  document.documentElement.lang = 'es';
  document.title = spanish.title;
  byId('card').title = spanish.title;
  for (const one of document.querySelectorAll('[data-say]')) one.textContent = spanish[one.dataset.say];
}

const ask = async (query, variables) => {
  const answer = await fetch('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${byId('token').value.trim()}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors || !data) throw new Error('refused');
  return data;
};

const made = (tag, parts = {}, ...inside) => {
  const one = Object.assign(document.createElement(tag), parts);
  one.append(...inside);
  return one;
};

const onlyOnceAtATime = (form, task) =>
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    byId('said').textContent = '';
    try {
      await task();
    } catch {
      byId('said').textContent = say('failed');
    }
    button.disabled = false;
  });

onlyOnceAtATime(byId('who'), async () => {
  const { viewer, crisisLines } = await ask(
    '{ viewer { person { id } } crisisLines { code name sendsWithoutConsent } }',
  );
  if (!viewer) throw new Error('nobody');
  byId('lines').replaceChildren(
    ...crisisLines.map(({ code, name, sendsWithoutConsent }) =>
      made(
        'li',
        {},
        made('label', {}, made('input', { type: 'checkbox', name: 'line', value: code }), name),
        made('p', { className: 'small', textContent: say(sendsWithoutConsent) }),
      ),
    ),
  );
  byId('own').replaceChildren(
    ...[1, 2, 3].map((nth) =>
      made(
        'li',
        {},
        made(
          'label',
          {},
          `${say('label')} ${nth}`,
          made('input', { name: 'label', maxLength: 60, autocomplete: 'off' }),
        ),
        made('label', {}, `${say('words')} ${nth}`, made('textarea', { name: 'words', maxLength: 240, rows: 2 })),
      ),
    ),
  );
  byId('pick').hidden = false;
});

let card;

onlyOnceAtATime(byId('pick'), async () => {
  const lines = [...document.querySelectorAll('[name=line]:checked')].map(({ value }) => ({ line: value }));
  const own = [...byId('own').children]
    .map((row) => ({ label: row.querySelector('[name=label]').value, words: row.querySelector('[name=words]').value }))
    .filter(({ words }) => words.trim() !== '')
    .map(({ label, words }) => (label.trim() === '' ? { words } : { label, words }));
  const query = 'query ($rows: [CardRowInput!]!) { crisisCard(rows: $rows) { fileName html } }';
  ({ crisisCard: card } = await ask(query, { rows: [...lines, ...own] }));
  byId('card').srcdoc = card.html;
  byId('result').hidden = false;
});

byId('keep').addEventListener('click', () => {
  const address = URL.createObjectURL(new Blob([card.html], { type: 'text/html' }));
  made('a', { href: address, download: card.fileName }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
});
