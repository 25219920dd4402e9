import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { err, ok, type Result } from '@peerness/core';
import type { ImportProblem } from './problem.js';
import { NotUtf8, StrictUtf8 } from './utf8.js';

/** One record of the file: the line it begins on, and its cells as they stand. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A record longer than this is a quote somebody forgot to close, in characters. */
const longestRecord = 1_000_000;

/** The records of a CSV file, header first, one after another; ends with the problem that makes the rest unreadable. */
export async function* readCsv(file: string, delimiter: string): AsyncGenerator<Result<CsvRecord, ImportProblem>> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  const source = pipeline(createReadStream(file), new StrictUtf8(), parser, () => undefined);
  let ended = 0;
  try {
    for await (const piece of source as AsyncIterable<{ record: string[]; info: Info; raw: string }>) {
      const line = piece.info.lines - breaksIn(piece.raw.replace(/(\r\n|\n|\r)$/, ''));
      ended = piece.info.lines;
      yield ok({ line, cells: piece.record });
    }
  } catch (error) {
    yield err(problemOf(error, ended));
  }
}

function problemOf(error: unknown, ended: number): ImportProblem {
  if (error instanceof NotUtf8)
    return {
      line: error.line,
      expected: 'text in UTF-8 from beginning to end; save the file as “CSV UTF-8” and try again',
    };
  if (error instanceof CsvError)
    return {
      line: ended + 1,
      expected:
        'quotes (") that are closed again, and doubled ("") inside quoted text; somewhere from this line on they are not',
    };
  throw error;
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
