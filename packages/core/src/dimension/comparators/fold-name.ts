/** What is left of a name when case, spaces and ways of encoding the same letters do not count. Never shown, never kept. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' ');
}
