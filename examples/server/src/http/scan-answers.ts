import type { ReceiveScanRefusal } from '@peerness/core/use-cases';
import type { HttpCode } from './answers.js';

/** How each refusal of a scan is answered: status, code, and one sentence. */
export const scanAnswers: { readonly [Kind in ReceiveScanRefusal['kind']]: readonly [number, HttpCode, string] } = {
  NotFound: [404, 'NOT_FOUND', 'There is nothing here.'],
  NotWithHelp: [403, 'NOT_WITH_HELP', 'Not on another’s device. Do it in a sign-in of your own.'],
  TicketOver: [410, 'TICKET_OVER', 'The time to bring it in is over. Ask again.'],
  TicketUsed: [409, 'TICKET_USED', 'It was brought in already. For another one, ask again.'],
  NothingToScan: [409, 'NOTHING_TO_SCAN', 'There is no signed paper of this directive to scan now.'],
  WrongType: [415, 'WRONG_TYPE', 'These bytes are not of the kind you told of.'],
  WrongSize: [409, 'WRONG_SIZE', 'These are not as many bytes as you told of.'],
  WrongHash: [409, 'WRONG_HASH', 'These are not the bytes you told of: something changed on the way.'],
  SameScanTwice: [409, 'SAME_SCAN_TWICE', 'This scan is kept here already.'],
  ScanHarmful: [422, 'SCAN_HARMFUL', 'A scanner found something harmful in it. Nothing of it was kept.'],
  ScanNotChecked: [503, 'SCAN_NOT_CHECKED', 'The scanner does not answer. Nothing was kept; try again.'],
};
