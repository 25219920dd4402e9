import { BlockList, isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { isLoopback } from '../config.js';
import { refuse } from './answers.js';

/** Behind a declared proxy nobody else is answered: around it there is no TLS. What it forwards is believed in nothing else. */
export function onlyFrom(proxies: readonly string[]): RequestHandler {
  const isProxy = answersFrom(proxies);
  return ({ socket }, response, next) => {
    if (isProxy(socket.remoteAddress)) next();
    else refuse(response, 403, 'FORBIDDEN', 'This server answers its proxy only.');
  };
}

/** Whether an address is one of the declared proxies. */
export function answersFrom(proxies: readonly string[]): (remoteAddress: string | undefined) => boolean {
  const list = new BlockList();
  for (const network of proxies) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (remoteAddress = '') => {
    const address = remoteAddress.replace(/^::ffff:(?=\d+\.)/, '');
    const version = isIP(address);
    return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4');
  };
}

/** A page elsewhere cannot reach a server on this machine by pointing its own name at it (DNS rebinding). */
export const onlyAsLocalhost: RequestHandler = ({ headers }, response, next) => {
  if (answersAs(headers.host)) next();
  else refuse(response, 421, 'FORBIDDEN', 'This server answers as localhost only.');
};

/** Whether the name one was reached by is this machine's own. */
export function answersAs(host: string | undefined): boolean {
  return isLoopback(URL.parse(`http://${host ?? ''}`)?.hostname ?? '');
}
