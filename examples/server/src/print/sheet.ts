/** What stands on a page to be printed, without its looks: in the order it is read. */
export interface Sheet {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'line';
  /** Stands in a column of its own, before the words: `B3`. */
  readonly mark?: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph without anything to see is an empty line, to write on. */
export interface Paragraph {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly isSmall: boolean;
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly isStrong: boolean;
  /** Read aloud and not drawn. */
  readonly isUnseen: boolean;
}
