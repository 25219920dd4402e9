import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
export const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7\n${words}\n`);

export interface Ticket {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
}

export interface Kept {
  readonly id: string;
  readonly path: string | null;
  readonly check: string;
  readonly sha256: string;
  readonly destroyedAt: string | null;
  readonly access: { readonly canRead: boolean };
}

export interface Directive {
  readonly id: string;
  readonly signedFile: string | null;
  readonly scans: readonly Kept[];
  readonly scanTickets: readonly Ticket[];
}

export const shown =
  'id signedFile scans { id path check sha256 destroyedAt access { canRead } } scanTickets { id path sha256 }';

export async function refused(answer: Response): Promise<readonly [number, string]> {
  const text = await answer.text();
  expect(text).not.toMatch(/ at |node:|\.ts|\.js|stack/);
  const { errors } = JSON.parse(text) as { errors: readonly { extensions: { code: string } }[] };
  return [answer.status, errors[0]?.extensions.code ?? ''];
}

/** Everything below a folder, as one. */
export function allIn(path: string): Buffer {
  return Buffer.concat(
    readdirSync(path, { recursive: true, encoding: 'utf8' })
      .map((one) => join(path, one))
      .filter((one) => statSync(one).isFile())
      .map((one) => readFileSync(one)),
  );
}
