/** What came back, as it came. `status` 0: nothing did before the patience ended or the connection broke. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** All that came on the socket, where that is more than one answer. */
  readonly whole?: string;
  readonly ms: number;
  /** The connection ended without an answer, or the patience did. */
  readonly lost?: 'closed' | 'waited in vain';
}

/** Whatever differs from one answer to the next without telling anything: request ids, and nothing else. */
export function masked({ status, headers, text }: Answer): string {
  const told = Object.entries(headers)
    .filter(([name]) => !['date', 'connection', 'keep-alive', 'content-length'].includes(name))
    .map(([name, value]) => `${name}: ${value}`)
    .sort();
  return `${status}\n${told.join('\n')}\n${text.replace(/"requestId":"[0-9a-f-]{36}"/g, '"requestId":"…"')}`;
}

/**
 * The one word an answer comes down to: `OK`; `NOT_THERE` where every root field is null; the code of a refusal in the
 * data; the code of the first error; `NOT_JSON`; or how it was lost.
 */
export function verdictOf({ text, lost, status }: Answer): string {
  if (lost) return lost === 'closed' ? 'CLOSED' : 'HUNG';
  if (status === 204 && text === '') return 'OK';
  let said: { data?: Readonly<Record<string, unknown>> | null; errors?: readonly { extensions?: { code?: string } }[] };
  try {
    said = JSON.parse(text) as typeof said;
  } catch {
    return 'NOT_JSON';
  }
  const code = said.errors?.[0] && (said.errors[0].extensions?.code ?? 'NO_CODE');
  if (code) return code;
  const fields = Object.values(said.data ?? {});
  const refusal = fields
    .map((field) => (field as { code?: unknown } | null)?.code)
    .find((one) => typeof one === 'string');
  if (typeof refusal === 'string') return refusal;
  const isNothing = (field: unknown): boolean =>
    field === null || (Array.isArray(field) && field.length > 0 && field.every((one) => one === null));
  return fields.length > 0 && fields.every(isNothing) ? 'NOT_THERE' : 'OK';
}
