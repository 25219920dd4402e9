import { type ContextKey, contextKeyFrom, KeysUnusable } from '@peerness/persistence';
import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The keys contexts are signed with, made where there are none: what `migrate` tells the database. */
export function makeContextKeys(keysDir: string): readonly [ContextKey] {
  const there = readKey(keysDir);
  if (there) return [there];
  const made = newContextKey();
  return reaching(keysDir, () => {
    mkdirSync(keysDir, { recursive: true, mode: 0o700 });
    const draft = draftOf(keysDir, made);
    try {
      linkSync(draft, fileIn(keysDir));
    } catch (thrown) {
      if (!isCode(thrown, 'EEXIST')) throw thrown;
      // Made by another process just now; or what is there is no key.
      const theirs = readKey(keysDir);
      if (theirs) return [theirs];
      renameSync(draft, fileIn(keysDir));
    } finally {
      rmSync(draft, { force: true });
    }
    return [made];
  });
}

export function newContextKey(): ContextKey {
  return contextKeyFrom(randomBytes(32));
}

/** Puts another key in the place of the one that is there. Servers notice at their next transaction. */
export function replaceContextKey(keysDir: string, key: ContextKey): void {
  reaching(keysDir, () => renameSync(draftOf(keysDir, key), fileIn(keysDir)));
}

/** The key in the folder as it is at each call. Throws {@link KeysUnusable} `no-context` where there is none. */
export function contextKeyIn(keysDir: string): () => ContextKey {
  let read: { readonly key: ContextKey; readonly stamp: string } | undefined;
  return () => {
    const stamp = stampOf(keysDir);
    if (read === undefined || read.stamp !== stamp) {
      const key = readKey(keysDir);
      if (!key || stamp === undefined) throw new KeysUnusable('no-context', fileIn(keysDir));
      read = { key, stamp };
    }
    return read.key;
  };
}

function fileIn(keysDir: string): string {
  return join(keysDir, 'context.key');
}

function readKey(keysDir: string): ContextKey | undefined {
  const text = ifThere(keysDir, () => readFileSync(fileIn(keysDir), 'utf8'))?.trim() ?? '';
  return /^[\w-]{43}$/.test(text) ? contextKeyFrom(Buffer.from(text, 'base64url')) : undefined;
}

/** A file that takes another's place differs in at least one of them. */
function stampOf(keysDir: string): string | undefined {
  const found = ifThere(keysDir, () => statSync(fileIn(keysDir)));
  return found && `${found.ino} ${found.mtimeMs} ${found.size}`;
}

function draftOf(keysDir: string, { key }: ContextKey): string {
  const draft = `${fileIn(keysDir)}.${randomUUID()}`;
  writeFileSync(draft, `${key.toString('base64url')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  return draft;
}

function ifThere<Answer>(keysDir: string, task: () => Answer): Answer | undefined {
  return reaching(keysDir, () => {
    try {
      return task();
    } catch (thrown) {
      if (isCode(thrown, 'ENOENT')) return undefined;
      throw thrown;
    }
  });
}

function reaching<Answer>(keysDir: string, task: () => Answer): Answer {
  try {
    return task();
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && !(thrown instanceof KeysUnusable))
      throw new KeysUnusable('unreachable', `${fileIn(keysDir)} (${String(thrown.code)})`);
    throw thrown;
  }
}

function isCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code;
}
