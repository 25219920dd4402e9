/**
 * Assisted mode: somebody writes on another's device, beside whoever helps them. Fixed when the session begins; no token
 * and no request says anything of it later.
 */
export interface Assistance {
  /** Who helps, as the person calls them. A word for the person to read, and nobody's account. */
  readonly helpedBy: string;
  /** At this instant it is over, whatever any token says. */
  readonly endsAt: Date;
}

/** How long such a session lasts, in milliseconds: long enough to write a page, and nothing renews it. */
export const assistedFor: number = 30 * 60_000;

export function assistanceOf(helpedBy: string, startedAt: Date): Assistance {
  return { helpedBy, endsAt: new Date(startedAt.getTime() + assistedFor) };
}
