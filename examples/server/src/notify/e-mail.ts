import { type Notice, NotDelivered, type NotDeliveredCode, type Notifier, noticeWords } from '@peerness/core/notices';
import { createTransport } from 'nodemailer';
import { isLoopback } from '../config.js';
import type { Mailing } from './read-mail.js';

/** Through which mail server, and in whose name. */
type MailSettings = Pick<Mailing, 'url' | 'from'>;

/** Tells people by e-mail. */
export interface MailNotifier extends Notifier {
  close(): void;
}

/** How long one try may take at each step, in milliseconds. */
const patience = 10_000;

/** Hands each notice to one mail server, as plain text, to one address, over TLS. */
export function mailNotifier({ url, from }: MailSettings): MailNotifier {
  const server = new URL(url);
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port || (server.protocol === 'smtps:' ? 465 : 587)),
    secure: server.protocol === 'smtps:',
    requireTLS: server.protocol !== 'smtps:' && !isLoopback(server.hostname),
    ...(server.username !== '' && {
      auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) },
    }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    channels: ['e-mail'],
    async deliver(notice) {
      if (notice.channel !== 'e-mail') throw new NotDelivered('refused');
      await transport.sendMail(mailOf(notice, from)).catch((error: unknown) => {
        throw new NotDelivered(codeOf(error));
      });
    },
    close: () => transport.close(),
  };
}

/** The same message id however often it is tried, so that a mail program shows it once. */
function mailOf(notice: Notice, from: string): object {
  const { subject, text, language } = noticeWords(notice);
  const [, domain = 'localhost'] = from.split('@');
  return {
    from: { name: '', address: from },
    to: { name: '', address: notice.to },
    messageId: `<${notice.id}@${domain}>`,
    subject,
    text,
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
  };
}

/** A mail server's own words name the address: only its number is kept. */
function codeOf(error: unknown): NotDeliveredCode {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  if (code === 'EAUTH' || code === 'ETLS') return 'unreachable';
  if (code === 'ETIMEDOUT') return 'took-too-long';
  if (responseCode !== undefined && responseCode >= 500) return 'refused';
  if (responseCode !== undefined && responseCode >= 400) return 'busy';
  return code === 'EENVELOPE' ? 'refused' : 'unreachable';
}
