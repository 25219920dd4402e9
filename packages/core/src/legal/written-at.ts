/** When something was first kept here: a UUIDv7 begins with its milliseconds (RFC 9562, 5.7). */
export function writtenAt(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
}
