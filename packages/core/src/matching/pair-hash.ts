/**
 * A whole number from 0 to 2³²−1 that depends on who asks and who is found, so that ties fall differently for each
 * asker and nobody is always first. FNV-1a (32 bit) over `asker:candidate`, then the finaliser of MurmurHash3.
 *
 * @example pairHash('0192…a', '0192…b')
 */
export function pairHash(asker: string, candidate: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${asker}:${candidate}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
