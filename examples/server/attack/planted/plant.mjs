// For `node --import`, before the real server: one fault after another is put into its answers, so that whoever attacks
// it has something of every kind to find. `PLANTED` is a word nobody may be shown.
import { ServerResponse } from 'node:http';

const word = process.env['PLANTED'] ?? '';
const faults = [
  // A word of somebody else's in a header.
  (response) => response.setHeader('x-trace', word),
  // The same question, never the same bytes.
  (response, body) => `${body}${' '.repeat(1 + Math.floor(Math.random() * 1e6))}`,
  // Another answer than what was asked for.
  (response) => {
    response.statusCode = 418;
  },
  // A word in the log.
  () => void console.error(`could not keep ${word}`),
];

let answered = 0;
const end = ServerResponse.prototype.end;
ServerResponse.prototype.end = function (body, ...rest) {
  // A router cuts what it is mounted at off the url.
  if (this.req.method !== 'POST' || (this.req.originalUrl ?? this.req.url) !== '/graphql')
    return end.call(this, body, ...rest);
  const last = Number(process.env['PLANTED_CRASH_AFTER'] ?? Infinity);
  answered += 1;
  if (answered > last) process.exit(7);
  if (answered === Number(process.env['PLANTED_HANG_AT'])) return this;
  const said = faults[answered % faults.length](this, body);
  if (said !== undefined) this.removeHeader('content-length');
  return end.call(this, said ?? body, ...rest);
};
