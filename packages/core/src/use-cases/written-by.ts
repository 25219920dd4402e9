import type { SelfScope } from '../access/scope.js';

/** What is written carries who helped: as the session tells, never as a request says. */
export function writtenBy({ helpedBy }: SelfScope): { readonly helpedBy?: string } {
  return helpedBy === undefined ? {} : { helpedBy };
}
