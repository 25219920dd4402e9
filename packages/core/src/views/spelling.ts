/** A code as the schema spells it: `peer-supporter` is `PEER_SUPPORTER`. */
export function spelled(code: string): string {
  return code.replaceAll('-', '_').toUpperCase();
}

/** A moment, as the schema's DateTime: RFC 3339 in UTC. */
export function moment(at: Date): string {
  return at.toISOString();
}

/** A day, as the schema's Date. */
export function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}
