/** The credit for having `found` of what would be `enough`: whole, rounded down, never above 100. */
export function shareOf(found: number, enough: number): number {
  return Math.floor((100 * Math.min(found, enough)) / enough);
}
