import { readFileSync } from 'node:fs';
import { Router } from 'express';
import type { Answers } from './answers.js';
import { purposes } from './challenges.js';
import { filledIn, readsForm } from './filled.js';
import { issuerPath } from './issuer-rules.js';
import type { PasskeyDoor } from './passkey-door.js';
import { passkeyScript, passkeysPage } from './passkey-pages.js';
import type { StepIn } from './step.js';
import { wordsFor } from './words.js';

/** What a browser asks for beside signing in: the script, what to ask a device, and the list of one's own passkeys. */
export function passkeyRoutes(door: PasskeyDoor, stepIn: StepIn, { send, over }: Answers): Router {
  const router = Router();
  const at = `${issuerPath}/with/:uid`;
  router.get(passkeyScript, (_request, response) => void response.type('js').send(ourScript()));

  router.post(`${at}/:purpose/options`, async (request, response, next) => {
    const purpose = purposes.find((one) => one === request.params['purpose']);
    if (!purpose) return next();
    const step = await stepIn(request, response);
    const { title } = wordsFor(request.get('accept-language'));
    const options = step && (await door.options(purpose, step, title, new Date()));
    if (options) response.json(options);
    else over(request, response);
  });

  router.get(`${at}/passkeys`, async (request, response) => {
    const step = await stepIn(request, response);
    if (step?.account === undefined) return over(request, response);
    const own = await door.list(step);
    const isRefused = request.query['changed'] === 'no';
    send(request, response, 200, (said) => passkeysPage(said, { action: step.path, goOn: step.goOn, isRefused }, own));
  });

  router.post([`${at}/add-passkey`, `${at}/remove-passkey`], readsForm, async (request, response) => {
    const step = await stepIn(request, response);
    if (step?.account === undefined) return over(request, response);
    const { passkey } = filledIn(request.body);
    const isDone = request.path.endsWith('/add-passkey')
      ? await door.add(passkey, step, new Date())
      : await door.remove(passkey, step);
    response.redirect(303, `${step.path}/passkeys${isDone ? '' : '?changed=no'}`);
  });
  return router;
}

function ourScript(): Buffer {
  return readFileSync(new URL('../../pages/passkey.js', import.meta.url));
}
