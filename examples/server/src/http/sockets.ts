import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Gateway } from '@peerness/gateway';
import { type ExecutionArgs, type FormattedExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { mayOpen, type Openers, protocol } from './may-open.js';
import { tokenIn } from './socket-token.js';

/** How much connections may keep the server busy: how many, and of each, in milliseconds and bytes. */
export const socketLimits = {
  connections: 1_000,
  message: 64 * 1024,
  greeting: 3_000,
  unread: 1024 * 1024,
  pulse: 12_000,
};

export interface SocketParts extends Openers {
  readonly subscribe: NonNullable<Gateway<[IncomingMessage]>['subscribe']>;
  /** Whether the token is accepted now. From then on the connection speaks with it; it is verified before each answer. */
  readonly speaksWith: (request: IncomingMessage, token: string) => Promise<boolean>;
  readonly report: (error: unknown) => void;
}

/** Connections that stay open. */
export interface Sockets {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Tells everyone to come again later, and closes. */
  readonly close: () => void;
}

/** Subscriptions at `/graphql`, by the protocol `graphql-transport-ws`. The token comes in the greeting. */
export function openSockets({ subscribe, speaksWith, report, ...openers }: SocketParts): Sockets {
  const listening = new WebSocketServer({
    noServer: true,
    maxPayload: socketLimits.message,
    perMessageDeflate: false,
    handleProtocols: (offered) => offered.has(protocol) && protocol,
  });
  const graphql = makeServer<Record<string, unknown>, { readonly request: IncomingMessage }>({
    connectionInitWaitTimeout: socketLimits.greeting,
    onConnect: async ({ connectionParams, extra: { request } }) => {
      const token = tokenIn(connectionParams);
      return token !== undefined && speaksWith(request, token);
    },
    onSubscribe: async ({ extra: { request } }, _id, { query, variables, operationName }) => {
      const opened = await subscribe({ query, variables, operationName }, request);
      if ('errors' in opened)
        return opened.errors.map(
          ({ message, extensions }) => new GraphQLError(message, { extensions: extensions ?? {} }),
        );
      return {
        schema: nothing,
        document: opened.document,
        operationName,
        contextValue: opened.answers,
      } as ExecutionArgs;
    },
    subscribe: ({ contextValue }) => contextValue as never,
    // What the gateway answers is formatted already.
    onNext: (_context, _id, _payload, _arguments, result) => result as FormattedExecutionResult,
  });

  const refusalOf = mayOpen(openers);
  listening.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const closed = graphql.opened(
      {
        protocol: socket.protocol,
        send: (data) => send(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (hear) =>
          socket.on('message', (data) => {
            hear(String(data)).catch((error: unknown) => {
              report(error);
              socket.close(4500, 'Internal server error');
            });
          }),
      },
      { request },
    );
    const beat = pulse(socket);
    // Somebody who sends what is no frame, or too large a one, or goes away: the connection ends, and that is all.
    socket.on('error', () => socket.terminate());
    socket.once('close', (code, reason) => {
      clearInterval(beat);
      closed(code, String(reason)).catch(report);
    });
  });

  return {
    upgrade(request, socket, head) {
      const refused = refusalOf(request, listening.clients.size >= socketLimits.connections);
      if (refused) socket.end(`HTTP/1.1 ${refused}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      else listening.handleUpgrade(request, socket, head, (one) => listening.emit('connection', one, request));
    },
    close() {
      for (const socket of listening.clients) socket.close(1001, 'Going away');
      listening.close();
    },
  };
}

/** Who does not read what was sent to them is let go of, before it fills the memory. */
function send(socket: WebSocket, data: string): void {
  if (socket.bufferedAmount > socketLimits.unread) socket.terminate();
  else if (socket.readyState === socket.OPEN) socket.send(data);
}

/** A connection whose other end is gone answers no ping; it is let go of at the next. */
function pulse(socket: WebSocket): NodeJS.Timeout {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));
  return setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, socketLimits.pulse).unref();
}

/** Asked for by the protocol’s types; the gateway has executed already. */
const nothing = new GraphQLSchema({});
