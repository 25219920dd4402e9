/** One thing looked at. */
export interface Finding {
  readonly what: string;
  /** Nothing about it keeps a server from starting. */
  readonly fine: boolean;
  readonly found: string;
  readonly todo?: string;
  /** Fine, and yet somebody should see to it. */
  readonly look?: true;
}

/** `ok`, `see` for what somebody should look at, `NO` for what has to be done first. */
export function markOf({ fine, look }: Finding): 'ok' | 'see' | 'NO' {
  if (!fine) return 'NO';
  return look ? 'see' : 'ok';
}

/** Good, or something to see to. */
export function seen(what: string, found: string, problem?: { readonly todo: string } | false): Finding {
  return { what, fine: true, found, ...(problem && { look: true, todo: problem.todo }) };
}
