import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A letter as the mail server was given it. */
export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and text, as they came. */
  readonly source: string;
}

/** A mail server on this machine that speaks as much of RFC 5321 as a letter needs. */
export interface MailServer {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** `no-such-address`: it knows nobody. `not-at-all`: it is busy, to everyone. */
  answers(how: 'well' | 'not-at-all' | 'no-such-address'): void;
  stop(): Promise<void>;
}

export async function aMailServer(): Promise<MailServer> {
  const letters: Letter[] = [];
  const open = new Set<Socket>();
  let how: Parameters<MailServer['answers']>[0] = 'well';
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    let [from, to, source, heard]: [string, string[], string | undefined, string] = ['', [], undefined, ''];
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    say(how === 'not-at-all' ? '421 too busy' : '220 mail.test');
    const hear = (line: string): void => {
      if (source !== undefined) {
        if (line !== '.') return void (source += `${line.replace(/^\./, '')}\n`);
        letters.push({ from, to, source });
        [from, to, source] = ['', [], undefined];
        return say('250 taken');
      }
      const [, address = ''] = /<(.*)>/.exec(line) ?? [];
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'MAIL') [from, to] = [address, []];
      if (verb === 'RCPT') {
        if (how === 'no-such-address') return say(`550 <${address}> is nobody here`);
        to.push(address);
      }
      if (verb === 'DATA') source = '';
      if (verb === 'QUIT') return void socket.end('221 bye\r\n');
      say(verb === 'DATA' ? '354 go on' : '250 mail.test');
    };
    socket.setEncoding('utf8').on('data', (text: string) => {
      const lines = `${heard}${text}`.split('\r\n');
      heard = lines.pop() ?? '';
      lines.forEach(hear);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    answers: (next) => void (how = next),
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
