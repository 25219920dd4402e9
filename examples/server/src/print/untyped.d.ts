/** UAX 9: which way each letter runs. The package has no types of its own. */
declare module 'bidi-js' {
  interface Levels {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): Levels;
    getMirroredCharacter(letter: string): string | null;
  }
  function bidiFactory(): Bidi;
  export = bidiFactory;
}

/** UAX 14: where a line may end. The package has no types of its own. */
declare module 'linebreak' {
  interface Break {
    readonly position: number;
    readonly required: boolean;
  }
  class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
  export = LineBreaker;
}
