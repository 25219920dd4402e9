import { isRaw, JsonProperty, type Platform } from '@mikro-orm/core';

export interface BoundStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Sends words apart from the statement. MikroORM 7.2 writes every value into the text of the statement, and PostgreSQL
 * writes the text of a failing statement into its log; here strings, dates and documents travel as parameters.
 */
export function bindValues(sql: string, params: readonly unknown[], platform: Platform): BoundStatement {
  const values: unknown[] = [];
  const bind = (value: unknown): string => {
    values.push(value);
    return `$${values.length}`;
  };

  const write = (text: string, given: readonly unknown[]): string => {
    if (given.length === 0) return text;
    let next = 0;
    return text.replace(/\\\?|\?\??/g, (mark) => {
      if (mark === '\\?') return '?';
      const value = given[next++];
      return mark === '??' ? platform.quoteIdentifier(value as string) : writeValue(value);
    });
  };

  const writeValue = (value: unknown): string => {
    if (isRaw(value)) return write(value.sql, value.params);
    if (typeof value === 'string' || value instanceof Date || Buffer.isBuffer(value)) return bind(value);
    if (Array.isArray(value) && !isDocument(value)) return value.map(writeValue).join(', ');
    if (typeof value === 'object' && value !== null) return bind(JSON.stringify(value));
    return String(platform.quoteValue(value));
  };

  return { sql: write(sql, params), values };
}

function isDocument(value: object): boolean {
  return JsonProperty in value;
}
