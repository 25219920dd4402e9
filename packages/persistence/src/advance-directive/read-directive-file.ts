import type { Json } from '@peerness/core';
import {
  type AdvanceDirectiveSeal,
  advanceDirectiveFileForm,
  canonicalJson,
  fileFormWithScans,
  type ScanSeal,
} from '@peerness/core/advance-directive';

export interface ReadAdvanceDirectiveFile {
  readonly content: { readonly [name: string]: Json };
  readonly chain: readonly AdvanceDirectiveSeal[];
  readonly scans: readonly ScanSeal[];
  /** By fingerprint: the key itself, SPKI in hex. */
  readonly keys: { readonly [fingerprint: string]: string };
}

/**
 * What kept a file from being read: `letters`: bytes that are no text; `json`; `spelling`: not as it is written here,
 * so that something was put in or taken out between words; `form`: parts that are missing, or that nobody knows.
 */
export type UnreadableFile = 'letters' | 'json' | 'spelling' | 'form';

export function readAdvanceDirectiveFile(bytes: Uint8Array): ReadAdvanceDirectiveFile | UnreadableFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return 'letters';
  }
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return 'json';
  }
  if (`${canonicalJson(json)}\n` !== text) return 'spelling';
  return isFile(json) ? { ...json, scans: json.scans ?? [] } : 'form';
}

type File = Omit<ReadAdvanceDirectiveFile, 'scans'> &
  Partial<Pick<ReadAdvanceDirectiveFile, 'scans'>> & { readonly [name: string]: Json };

function isFile(json: Json): json is File {
  if (!isObject(json) || !isOfForm(json)) return false;
  const { content, chain, keys } = json;
  return (
    isObject(content) &&
    Array.isArray(chain) &&
    chain.length > 0 &&
    (chain as readonly Json[]).every(isSeal) &&
    isObject(keys) &&
    Object.values(keys).every((key) => isHex(key))
  );
}

/** The form it says it has, with the parts of that form and no others; scans only where there are some. */
function isOfForm(json: { readonly [name: string]: Json }): boolean {
  const { form, scans } = json;
  if (form === advanceDirectiveFileForm) return hasExactly(json, ['chain', 'content', 'form', 'keys']);
  return (
    form === fileFormWithScans &&
    hasExactly(json, ['chain', 'content', 'form', 'keys', 'scans']) &&
    Array.isArray(scans) &&
    scans.length > 0 &&
    (scans as readonly Json[]).every(isScanSeal)
  );
}

const ofScan = ['before', 'bytes', 'hash', 'key', 'mediaType', 'receivedAt', 'scan', 'sha256', 'signature'];

function isScanSeal(json: Json): boolean {
  if (!isObject(json) || !hasExactly(json, ofScan)) return false;
  const { before, bytes, hash, key, mediaType, receivedAt, scan, sha256, signature } = json;
  return (
    [before, hash, key, sha256].every((one) => isHex(one, 64)) &&
    isHex(signature, 128) &&
    [mediaType, receivedAt, scan].every((one) => typeof one === 'string') &&
    Number.isSafeInteger(bytes)
  );
}

const parts = ['before', 'contentHash', 'directive', 'hash', 'key', 'recordedAt', 'signature', 'versionNumber'];

function isSeal(json: Json): boolean {
  if (!isObject(json) || !hasExactly(json, parts)) return false;
  const { before, contentHash, hash, key, signature, directive, recordedAt, versionNumber } = json;
  return (
    [contentHash, hash, key].every((one) => isHex(one, 64)) &&
    isHex(signature, 128) &&
    (before === '' || isHex(before, 64)) &&
    typeof directive === 'string' &&
    typeof recordedAt === 'string' &&
    Number.isSafeInteger(versionNumber)
  );
}

function isHex(json: Json | undefined, length?: number): boolean {
  return typeof json === 'string' && /^([0-9a-f]{2})+$/.test(json) && (length === undefined || json.length === length);
}

function isObject(json: Json | undefined): json is { readonly [name: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function hasExactly(object: object, names: readonly string[]): boolean {
  const there = Object.keys(object).sort();
  return there.length === names.length && names.every((name, index) => there[index] === name);
}
