import type { Command, Report } from './command.js';

const keep = [
  'This is the root key, written so that it can be copied by hand. It is shown this once.',
  'Keep it away from this machine and from every copy of the database: whoever has both reads everything,',
  'and whoever loses it and the folder of keys loses every word. Then: peerness keys confirm-copy',
];

export const makeRoot: Command = {
  name: 'keys init',
  takes: '',
  summary: 'Makes the root key and prints its recovery code once: the second copy to keep elsewhere.',
  help: 'PEERNESS_KEYS_DIR   where keys are kept (the folder "keys" in PEERNESS_DATA_DIR). Refuses where there are keys.',
  options: {},
  words: 0,
  run: async ({ config: { keysDir } }) => {
    const { makeKeys } = await import('@peerness/persistence');
    const { fingerprint, recoveryCode } = makeKeys(keysDir, 'people');
    return shown(keysDir, fingerprint, recoveryCode);
  },
};

export const confirm: Command = {
  name: 'keys confirm-copy',
  takes: '',
  summary:
    'Asks for the recovery code you kept, and remembers that there is a second copy. The server starts after that.',
  help: 'The code is read from what you type or pipe in, never from the command line.',
  options: {},
  words: 0,
  run: async ({ config: { keysDir } }) => {
    const { confirmCopy, keysState } = await import('@peerness/persistence');
    const { readCode } = await import('../keys/read-code.js');
    keysState(keysDir);
    const fingerprint = confirmCopy(keysDir, await readCode('The recovery code you kept:'));
    return { json: { done: true, fingerprint }, lines: [`The copy of ${fingerprint} is confirmed.`] };
  },
};

export const rotate: Command = {
  name: 'keys rotate',
  takes: '',
  summary: 'Puts a new root key in the place of the old one, which is destroyed. Servers go on meanwhile.',
  help: [
    'Called once, it prints the code of the root key to come. Confirm its copy (keys confirm-copy) and call it again:',
    'every key is wrapped again, and the old root key and every copy of it open nothing any more.',
  ].join('\n'),
  options: {},
  words: 0,
  run: async ({ config: { keysDir } }) => {
    const { keysState, makeNextRoot, openKeysInFiles } = await import('@peerness/persistence');
    const before = keysState(keysDir);
    if (before.for === 'people' && !before.next?.copied) {
      const { fingerprint, recoveryCode } = makeNextRoot(keysDir);
      return shown(keysDir, fingerprint, recoveryCode);
    }
    const keys = openKeysInFiles(keysDir);
    const { rewrapped } = keys.rotate();
    keys.close();
    const { fingerprint } = keysState(keysDir);
    return {
      json: { done: true, fingerprint, rewrapped },
      lines: [
        `${rewrapped} keys are wrapped under ${fingerprint}. The root key before, ${before.fingerprint}, is destroyed:`,
        'destroy its copies, and older copies of the folder of keys.',
      ],
    };
  },
};

export const renew: Command = {
  name: 'keys renew',
  takes: '',
  summary: 'From now on everybody’s next words are sealed with a new key of theirs. Older words still open.',
  help: 'A running server notices before the next words it seals. What is there already: keys reseal.',
  options: {},
  words: 0,
  run: async ({ config: { keysDir } }) => {
    const { keysState, openKeysInFiles } = await import('@peerness/persistence');
    const keys = openKeysInFiles(keysDir);
    keys.renew();
    keys.close();
    const { generation } = keysState(keysDir);
    return {
      json: { done: true, generation },
      lines: [
        `Words are sealed with keys of generation ${generation} now.`,
        'What is there already is under older ones: keys reseal seals it anew, while servers go on.',
      ],
    };
  },
};

export const restoreKeys: Command = {
  name: 'keys restore',
  takes: '',
  summary: 'Puts the root key back from its recovery code, beside the folder of keys it opens.',
  help: 'For a new machine, or a lost root.json. Refuses a code that does not open what is in the folder.',
  options: {},
  words: 0,
  run: async ({ config: { keysDir } }) => {
    const { restoreRoot } = await import('@peerness/persistence');
    const { readCode } = await import('../keys/read-code.js');
    const fingerprint = restoreRoot(keysDir, await readCode('The recovery code you kept:'));
    return { json: { done: true, fingerprint }, lines: [`The root key ${fingerprint} is back.`] };
  },
};

function shown(keysDir: string, fingerprint: string, recoveryCode: string): Report {
  return {
    json: { done: true, fingerprint, recoveryCode, keysDir },
    lines: [recoveryCode, '', ...keep, `Its fingerprint, which opens nothing: ${fingerprint}. Keys are in ${keysDir}.`],
  };
}
