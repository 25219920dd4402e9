/** One key of one owner, 256 bits. Its id is in every envelope it closes. */
export interface OwnerKey {
  /** 16 hexadecimal digits. */
  readonly id: string;
  readonly key: Buffer;
}

export const keyBytes = 32;
export const idBytes = 8;
