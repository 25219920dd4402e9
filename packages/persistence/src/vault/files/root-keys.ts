import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { KeysUnusable } from '../../problems/keys-unusable.js';
import { keyBytes } from '../owner-key.js';
import { readIfThere, stampOf, writeDurably } from './on-disk.js';

/** A key that wraps the owners' keys. */
export interface RootKey {
  readonly id: string;
  readonly key: Buffer;
  /** Somebody showed that they keep a second copy of it, away from here. */
  readonly copied: boolean;
}

/** The root keys there are: the first one wraps, the others open until everything is wrapped again. */
export interface RootKeys {
  readonly roots: readonly [RootKey, ...RootKey[]];
  /** The one to come, once its second copy is confirmed. */
  readonly next?: RootKey;
}

/** What may be copied with the owners' keys: nothing in it opens anything. */
export interface KeysAbout {
  readonly id: string;
  readonly for: 'demo' | 'people';
  /** Owners' next words are sealed with a key of this generation. */
  readonly generation: number;
}

const rootFile = (folder: string): string => join(folder, 'root.json');
const aboutFile = (folder: string): string => join(folder, 'keys.json');

export function newRoot(copied: boolean, key: Buffer = randomBytes(keyBytes)): RootKey {
  const id = createHash('sha256').update('peerness root key').update(key).digest('hex').slice(0, 16);
  return { id, key, copied };
}

export function readRoots(folder: string): RootKeys {
  const file = rootFile(folder);
  const { roots, next } = readChecked(file) as { readonly roots: readonly Stored[]; readonly next?: Stored };
  const [first, ...others] = roots.map((one) => toRoot(one, file));
  if (!first) throw new KeysUnusable('cut', file);
  return { roots: [first, ...others], ...(next && { next: toRoot(next, file) }) };
}

export function writeRoots(folder: string, { roots, next }: RootKeys): void {
  writeChecked(rootFile(folder), { roots: roots.map(toStored), ...(next && { next: toStored(next) }) });
}

export function readAbout(folder: string): KeysAbout {
  return readChecked(aboutFile(folder)) as KeysAbout;
}

/** Another one once somebody wrote another. */
export function stampOfAbout(folder: string): string | undefined {
  return stampOf(aboutFile(folder));
}

export function writeAbout(folder: string, about: KeysAbout): void {
  writeChecked(aboutFile(folder), about);
}

export function hasRoots(folder: string): boolean {
  return readIfThere(rootFile(folder)) !== undefined;
}

export function hasAbout(folder: string): boolean {
  return readIfThere(aboutFile(folder)) !== undefined;
}

interface Stored {
  readonly key: string;
  readonly copied: boolean;
}

function toStored({ key, copied }: RootKey): Stored {
  return { key: key.toString('base64url'), copied };
}

function toRoot({ key, copied }: Stored, file: string): RootKey {
  const bytes = Buffer.from(key, 'base64url');
  if (bytes.length !== keyBytes) throw new KeysUnusable('cut', file);
  return newRoot(copied, bytes);
}

/** A file is one line of JSON and a digest of it: a cut or a changed one is told apart from a whole one. */
function readChecked(file: string): unknown {
  const text = readIfThere(file);
  if (text === undefined) throw new KeysUnusable('missing', file);
  const [json = '', check] = text.split('\n');
  if (check !== digest(json)) throw new KeysUnusable('cut', file);
  return JSON.parse(json) as unknown;
}

function writeChecked(file: string, what: object): void {
  const json = JSON.stringify(what);
  writeDurably(file, `${json}\n${digest(json)}\n`);
}

function digest(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}
