import { type Json, textAt } from './json.js';

/** One's sheet to invite from, where one belongs first. */
export function sheetOf({ viewer }: Json): Json {
  return ((viewer?.['memberships'] ?? []) as Json[])[0]?.['paper'] ?? {};
}

/** Somebody on it who can be a peer: their name, and the code beside it. */
export function somebodyOn(sheet: Json): { readonly name: string; readonly code: string } {
  const line = /dir="ltr">([^<]+)<\/p><p class="part"><strong><bdi>([^<]+)<\/bdi><\/strong>[^/]*each other/;
  const [, name = '', code = ''] = line.exec(textAt(sheet, 'page')) ?? [];
  return { name, code };
}
