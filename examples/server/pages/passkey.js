// Asks the device for a passkey when a form that needs one is sent, and sends its answer along with the form.
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const written = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const named = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

const make = async ({ challenge, user, excludeCredentials, ...rest }) => {
  const { rawId, response } = await navigator.credentials.create({
    publicKey: {
      ...rest,
      challenge: bytes(challenge),
      user: { ...user, id: bytes(user.id) },
      excludeCredentials: named(excludeCredentials),
    },
  });
  return [rawId, { attestationObject: written(response.attestationObject) }, response];
};

const use = async ({ challenge, ...rest }) => {
  const { rawId, response } = await navigator.credentials.get({ publicKey: { ...rest, challenge: bytes(challenge) } });
  const { authenticatorData, signature, userHandle } = response;
  return [
    rawId,
    {
      authenticatorData: written(authenticatorData),
      signature: written(signature),
      userHandle: written(userHandle ?? new ArrayBuffer(0)),
    },
    response,
  ];
};

/** As WebAuthn writes it in JSON (§5.1). */
const answerOf = async (action) => {
  const asked = await fetch(`${action}/options`, { method: 'POST' });
  if (!asked.ok) throw new Error('not asked');
  const options = await asked.json();
  const [rawId, said, { clientDataJSON }] = await (options.user ? make(options) : use(options));
  const id = written(rawId);
  const response = { ...said, clientDataJSON: written(clientDataJSON) };
  return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
};

const send = async (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  const [button, failed] = [form.querySelector('button'), form.querySelector('[data-failed]')];
  button.disabled = true;
  failed.textContent = '';
  try {
    form.elements.namedItem('passkey').value = await answerOf(form.getAttribute('action'));
    form.submit();
  } catch {
    failed.textContent = failed.dataset.failed;
    button.disabled = false;
  }
};

if (window.PublicKeyCredential)
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => void send(event));
  }
