import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from './answers.js';

/**
 * A GraphQL request may be this long, in bytes. Everything but a plan's entries needs 32 KiB; an entry may be 65,536
 * characters, which take up to three bytes each in Devanagari or Chinese.
 */
export const longestBody = (3 * 64 + 16) * 1024;

/** Accepts `application/json` in UTF-8, one JSON object, uncompressed; says no to everything else in JSON. */
export function readJson(limit: number = longestBody): readonly RequestHandler[] {
  const plainJson: RequestHandler = ({ headers }, response, next) => {
    if (!isPlainJson(headers['content-type'])) {
      refuse(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json in UTF-8.');
    } else if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
      refuse(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body uncompressed.');
    } else next();
  };
  const oneObject: RequestHandler = (request, response, next) => {
    const body: unknown = request.body;
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) next();
    else refuse(response, 400, 'BAD_REQUEST', 'Send one JSON object with a query.');
  };
  return [
    plainJson,
    express.json({ limit, inflate: false, strict: true, type: () => true, verify: isText }),
    oneObject,
  ];
}

/** Bytes that are no UTF-8 would be read as something nobody wrote. */
function isText(_request: IncomingMessage, _response: ServerResponse, body: Buffer): void {
  if (!isUtf8(body)) throw Object.assign(new Error('not UTF-8'), { status: 400, type: 'entity.parse.failed' });
}

function isPlainJson(contentType: string | undefined): boolean {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  return (
    type === 'application/json' &&
    parameters.every(
      (parameter) => parameter === '' || !parameter.startsWith('charset=') || /^charset="?utf-8"?$/.test(parameter),
    )
  );
}
