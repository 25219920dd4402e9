import { readFileSync } from 'node:fs';
import { type OrganizationId, readDimension } from '@peerness/core';
import { newId } from '@peerness/gateway';
import { describe, expect, it } from 'vitest';
import { plainColumns } from '../../src/import/columns.js';
import { readMapping } from '../../src/import/mapping.js';

const guide = readFileSync(new URL('../../../../docs/guide/import-people.md', import.meta.url), 'utf8');
const [mapping, dimension, ...more] = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json = '']) => JSON.parse(json) as unknown,
);

describe('the guide to importing people', () => {
  it('names every column there is', () => {
    for (const column of plainColumns) expect(guide).toContain(`\`${column}\``);
  });

  it('shows a mapping and a dimension that are understood', () => {
    expect(readMapping(mapping)).toMatchObject({ ok: true });
    expect(readDimension(dimension, newId() as OrganizationId)).toMatchObject({ ok: true });
    expect(more).toEqual([]);
  });

  it.each<[unknown, string]>([
    [[], ''],
    [{ colums: {} }, 'colums'],
    [{ columns: { a: 1 } }, 'columns'],
    [{ values: { gender: 'F' } }, 'values.gender'],
    [{ dates: 'YY' }, 'dates'],
    [{ delimiter: ';;' }, 'delimiter'],
  ])('is not needed to see what is wrong with %j', (json, path) => {
    expect(readMapping(json)).toMatchObject({ ok: false, error: { path, expected: expect.stringMatching(/\w/) } });
  });
});
