import type { Json } from '@peerness/core';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Config } from '../config.js';

/** One thing the command line can do. */
export interface Command {
  readonly name: string;
  /** What is typed after the name. */
  readonly takes: string;
  readonly summary: string;
  /** What `--help` adds to the summary. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  /** How many words besides options it needs. */
  readonly words: number;
  /** It does without them, too. */
  readonly wordsOptional?: boolean;
  run(call: Call): Promise<Report>;
}

/** One call of a command. */
export interface Call {
  readonly config: Config;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Progress, on the error stream: it never mixes with the answer. */
  readonly say: (line: string) => void;
  /** Answers before the end, for a command that goes on. */
  readonly announce: (report: Report) => void;
}

/** What came of it: for people, and for programs. */
export interface Report {
  readonly lines: readonly string[];
  readonly json: { readonly [name: string]: Json };
  /** It did not do what it was asked; what it found stands in the report. */
  readonly failed?: boolean;
  /** It was announced already. */
  readonly said?: boolean;
}

/** The command cannot do what it was asked; the message says why, `todo` what to do about it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly todo: string;

  constructor(code: string, message: string, todo: string) {
    super(message);
    this.code = code;
    this.todo = todo;
  }
}

/** The value of an option that has to be there. */
export function needed({ options }: Call, name: string): string {
  const value = options[name];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new Refused('usage', `--${name} is missing.`, 'See --help.');
}
