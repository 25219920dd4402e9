/** An answer, or the reason there is none. Refusals are data; nothing is thrown. */
export type Result<Value, Refusal> = Ok<Value> | Err<Refusal>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Err<Refusal> {
  readonly ok: false;
  readonly error: Refusal;
}

export function ok<const Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

export function err<const Refusal>(error: Refusal): Err<Refusal> {
  return { ok: false, error };
}
