/** Somebody else changed the same thing first; nothing of this attempt was kept, and it may be tried again. */
export class LostRace extends Error {
  override readonly name = 'LostRace';
  readonly code: 'changed-meanwhile' | 'already-there' | 'deadlock';

  constructor(code: LostRace['code']) {
    super(code);
    this.code = code;
  }
}
