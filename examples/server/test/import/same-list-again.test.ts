import { existsSync, readFileSync, statSync } from 'node:fs';
import { type PersonId, selfScope, signInScope } from '@peerness/core';
import { claimPlace, choosePresence, state, withdrawEntry } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/import/claim-codes.js';
import { aHome, type Home } from '../a-home.js';
import { aFile, agreed, anOrganization, said } from './an-organization.js';

let home: Home;
beforeAll(async () => {
  home = await aHome();
});
afterAll(() => home.drop());

describe('the same list again', () => {
  const text = `external_id,name,agreed,role,places,language,pastime\n1,Ana,${agreed},mentor,2,es,music; cooking\n2,Bo,,,,,\n`;

  it('changes nothing', async () => {
    const { run } = await anOrganization(home);
    expect(await run(text)).toMatchObject({ imported: 2 });
    expect(await run(text.replaceAll('\n', '\r\n'))).toMatchObject({
      done: true,
      imported: 0,
      changed: 0,
      unchanged: 2,
    });
  });

  it('changes what changed: a value goes, another comes, a role ends, a name is spelt right', async () => {
    const { run, person } = await anOrganization(home);
    await run(text);
    expect(
      await run(text.replace('1,Ana', '1,Anna').replace('mentor,2', ',').replace('music; cooking', 'music; walking')),
    ).toMatchObject({ changed: 1, unchanged: 1 });
    const ana = await person('1');
    expect(ana?.presence).toMatchObject({ name: 'Anna', offers: [] });
    expect(said(ana?.entries ?? []).sort()).toEqual([
      ['language', ['es', 'good']],
      ['pastime', ['music']],
      ['pastime', ['walking']],
    ]);
    expect(ana?.membership.roles).toMatchObject([{ code: 'mentor', until: expect.any(Date) }]);
  });

  it('lets nobody be listed any more whose agreement it does not hold any more', async () => {
    const { run, person } = await anOrganization(home);
    await run(text);
    await run(text.replace('; seen=own-device@2026-03-03', ''));
    expect((await person('1'))?.presence.setting.seen).toBe(false);
  });

  it('never undoes what the person did: a withdrawal, a choice, a name of their own', async () => {
    const { run, person, id } = await anOrganization(home);
    const codesFile = aFile();
    expect(await run(text, { codesFile })).toMatchObject({ claimCodes: 2 });
    expect(statSync(codesFile).mode & 0o777).toBe(0o600);
    const code = /^1,([^,]+),/m.exec(readFileSync(codesFile, 'utf8'))?.[1] ?? '';
    const { work } = home.persistence;
    const identity = { issuer: 'https://id.example', subject: newId() };
    const occasion = { at: new Date(), newId };
    expect(await claimPlace(work, identity, { digest: digestOf(code), name: 'Anita' }, occasion)).toMatchObject({
      ok: true,
    });
    const self = selfScope(
      (await work(signInScope(identity), ({ people }) => people.identifiedBy(identity))) as PersonId,
    );
    const music = (await person('1'))?.entries.find(
      ({ answer }) => answer.answer === 'value' && 'key' in answer.value && answer.value.key === 'music',
    );
    expect(await withdrawEntry(work, self, { organization: id, entry: music?.id as never }, occasion)).toMatchObject({
      ok: true,
    });
    expect(
      await choosePresence(work, self, { organization: id, seen: false, mutual: false, paused: false }, occasion),
    ).toMatchObject({ ok: true });

    const again = aFile();
    expect(
      await run(
        text
          .replace('1,Ana', '1,Anna')
          .replace('language,pastime', 'language,pastime,gender')
          .replace('cooking\n', 'cooking,woman\n')
          .replace('2,Bo,,,,,', '2,Bo,,,,,,'),
        { codesFile: again },
      ),
    ).toMatchObject({ changed: 1, unchanged: 1, claimCodes: 1 });
    const ana = await person('1');
    expect(ana?.presence).toMatchObject({ name: 'Anita', setting: { seen: false } });
    expect(
      ana?.presence.facets.map(({ answer }) => answer.answer === 'value' && 'key' in answer.value && answer.value.key),
    ).not.toContain('music');
    expect(ana?.entries.find(({ id: entry }) => entry === music?.id)?.withdrawnAt).toBeDefined();
  });

  it('takes away from whoever is here what the file no longer says, and adds nothing over what they said themselves', async () => {
    const { run, person, id } = await anOrganization(home);
    const codesFile = aFile();
    await run(text, { codesFile });
    const { work } = home.persistence;
    const identity = { issuer: 'https://id.example', subject: newId() };
    const occasion = { at: new Date(), newId };
    const code = /^1,([^,]+),/m.exec(readFileSync(codesFile, 'utf8'))?.[1] ?? '';
    await claimPlace(work, identity, { digest: digestOf(code) }, occasion);
    const self = selfScope(
      (await work(signInScope(identity), ({ people }) => people.identifiedBy(identity))) as PersonId,
    );
    const uses = [
      { use: 'match', organization: id },
      { use: 'display', organization: id, audience: 'members' },
    ] as const;
    await state(
      work,
      self,
      { dimension: 'gender', answer: { answer: 'prefer-not-to-say' }, comfort: 'gladly', uses: [] },
      occasion,
    );
    await state(
      work,
      self,
      {
        dimension: 'language',
        answer: { answer: 'value', value: { tag: 'ca', proficiency: 'good' } },
        comfort: 'gladly',
        uses,
      },
      occasion,
    );

    expect(
      await run(
        text
          .replace('language,pastime', 'language,pastime,gender')
          .replace('es,music; cooking\n', 'en,music,woman\n')
          .replace('2,Bo,,,,,', '2,Bo,,,,,,'),
      ),
    ).toMatchObject({ changed: 1 });
    const facets = (await person('1'))?.presence.facets.map(({ answer }) =>
      answer.answer === 'value' ? Object.values(answer.value)[1] : answer,
    );
    expect(facets?.sort()).toEqual(['ca', 'music']);
  });

  it('makes no codes when nothing is imported, and never writes over codes', async () => {
    const { run } = await anOrganization(home);
    const codesFile = aFile();
    expect(await run('external_id,name\n1,\n', { codesFile })).toMatchObject({ done: false });
    expect(existsSync(codesFile)).toBe(false);
    await run('external_id,name\n1,A\n', { codesFile });
    await expect(run('external_id,name\n2,B\n', { codesFile })).rejects.toThrow(/EEXIST/);
  });
});
