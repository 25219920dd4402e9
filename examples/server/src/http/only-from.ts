import { BlockList, isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { isLoopback } from '../config.js';
import { refuse } from './answers.js';

/** Behind a declared proxy nobody else is answered: around it there is no TLS. What it forwards is believed in nothing else. */
export function onlyFrom(proxies: readonly string[]): RequestHandler {
  const list = new BlockList();
  for (const network of proxies) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return ({ socket }, response, next) => {
    const address = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '');
    const version = isIP(address);
    if (version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4')) next();
    else refuse(response, 403, 'FORBIDDEN', 'This server answers its proxy only.');
  };
}

/** A page elsewhere cannot reach a server on this machine by pointing its own name at it (DNS rebinding). */
export const onlyAsLocalhost: RequestHandler = ({ headers }, response, next) => {
  const name = URL.parse(`http://${headers.host ?? ''}`)?.hostname ?? '';
  if (isLoopback(name)) next();
  else refuse(response, 421, 'FORBIDDEN', 'This server answers as localhost only.');
};
