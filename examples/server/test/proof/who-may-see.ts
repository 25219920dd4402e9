import { canary } from './canaries.js';
import { asleep, castOf, isIn, type Org, orgs, ownerOf } from './cast.js';

/** What an organization offers to begin a plan with, and whose words it is. */
const ofTemplates = ['template', 'heading', 'question', 'holder', 'licence'];

/**
 * Who may see which word, written by hand from what the story of the cast says and from nothing in the sources. By
 * reader, lower-case canaries. Whoever is missing here may see nothing.
 */
export function whoMaySee(): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>();
  for (const org of orgs) {
    const tell = (reader: string, owner: string, ...fields: readonly string[]): void => {
      if (!isIn(org, reader)) return;
      const words = table.get(ownerOf(org, reader)) ?? new Set();
      for (const field of fields) words.add(wordOf(org, owner, field).toLowerCase());
      table.set(ownerOf(org, reader), words);
    };
    for (const reader of castOf[org].filter((name) => !asleep.has(name))) {
      tell(reader, reader, ...ownFields(reader));
      tell(reader, 'org', 'name', 'contact', 'reach', 'label', 'hint', 'source');
      // Lev belongs there no longer, and begins nothing from its templates.
      if (reader !== 'lev') tell(reader, 'org', ...ofTemplates);
      // A round is for every member to join; what was agreed with whom, for those who answer for it.
      if (reader !== 'lev' && isIn(org, 'nils')) tell(reader, 'org', 'round');
      if (reader === 'ada' && isIn(org, 'nils')) tell(reader, 'org', 'agreement');
      if (reader === 'ada') table.get(ownerOf(org, 'ada'))?.delete(wordOf(org, 'org', 'source').toLowerCase());
    }
    const adults = castOf[org].filter((name) => !asleep.has(name) && !['mina', 'lev', 'ada'].includes(name));
    // Ada never said how old she is, and mina is a minor: neither is shown adults, nor shown to them.
    for (const reader of adults) {
      for (const listed of ['sol', 'iris']) {
        if (reader !== listed && !(reader === 'bo' && listed === 'sol') && isIn(org, listed))
          tell(reader, listed, 'name', 'shown', 'service', 'entry');
      }
      if (isIn(org, 'olga')) tell(reader, 'olga', 'listname', 'entry');
    }
    // Connected now: what is for connections too, each one's card, and the meeting that was agreed.
    for (const other of ['cora', 'remi', 'max']) {
      if (!isIn(org, other)) continue;
      tell(other, 'sol', 'later', 'only', `card${other}`, `place${other}`);
      tell('sol', other, 'name', 'shown', 'service', 'entry', 'later', 'only');
      if (other !== 'remi') tell('sol', other, 'card', 'title', 'sectiona', 'wordsa');
    }
    tell(
      'sol',
      'sol',
      ...['cora', 'remi', 'max'].filter((name) => isIn(org, name)).flatMap((name) => [`card${name}`, `place${name}`]),
    );
    tell('cora', 'sol', 'title', 'sectiona', 'wordsa');
    // Cora showed a hope, and a section as she published it; what sol said to each, both read. What she took up onto her
    // roadmap is hers alone.
    tell('sol', 'cora', 'hope', 'measure', 'sectionb', 'wordsb');
    for (const reader of ['sol', 'cora']) tell(reader, 'sol', 'goalsuggested', 'entrysuggested', 'entryaccepted');
    tell('cora', 'sol', 'goalaccepted');
    tell('nils', 'dana', 'name', 'shown', 'service', 'entry', 'later', 'only');
    if (isIn(org, 'nils')) tell('dana', 'nils', 'name', 'shown', 'service', 'entry', 'later', 'only', 'ask');
    // What nils wrote for a crisis is his, and dana's, who said yes to being there.
    if (org === 'harbor') for (const reader of ['nils', 'dana']) tell(reader, 'nils', 'criterion', 'apart', 'ending');
    // For whom nils made a link is his alone; the passphrase is nobody's to read.
    if (org === 'harbor') tell('nils', 'nils', 'whom');
    // Dana speaks for nils about the animals, and about nothing else; both read what dana wrote that a court found.
    if (isIn(org, 'nils')) {
      tell('nils', 'nils', 'refused', 'agent', 'witness', 'over');
      tell('dana', 'nils', 'pets');
      for (const reader of ['nils', 'dana']) tell(reader, 'dana', 'judge', 'basis');
    }
    // An ask that is put to someone says what they stated themselves; who asks stays unsaid.
    if (isIn(org, 'umi') && isIn(org, 'wren')) tell('umi', 'wren', 'ask');
    for (const [asker, answerer] of [
      ['wren', 'umi'],
      ['nils', 'dana'],
    ] as const)
      if (isIn(org, answerer)) tell(asker, asker, 'ask');
    // Who administers reads by what names people are known there, and nothing they said.
    for (const name of castOf[org]) tell('ada', name, asleep.has(name) ? 'listname' : 'name');
    // A court asked the harbor: whoever administers there reads all of it, and the person what they may be told.
    if (org === 'harbor') {
      for (const name of castOf[org]) tell('dana', name, asleep.has(name) ? 'listname' : 'name');
      for (const name of ['ada', 'dana']) tell(name, 'org', 'court', 'counsel', 'reasons', 'bar', 'agreement');
      tell('sol', 'org', 'court');
    }
    // What one gave or said stays in one's own record, after the connection is over and the block is set.
    if (org === 'harbor') {
      tell('sol', 'sol', 'cardedda', 'cardbo');
      tell('bo', 'bo', 'boundary', 'plan', 'concern');
      tell('lev', 'lev', 'card');
    }
    // An open invitation shows the one who sent it.
    tell('iris', 'pia', 'name', 'shown', 'service', 'entry');
    // Whoever keeps someone away still reads whom.
    tell('bo', 'sol', 'name');
    // Someone who left has agreed to what they agreed to until they take it back.
    if (isIn(org, 'lev')) tell('sol', 'lev', 'title', 'sectiona', 'wordsa', 'card');
    if (isIn(org, 'lev')) tell('sol', 'sol', 'placelev', 'cardlev');
  }
  return table;
}

/** Everything anybody wrote of themselves, that they themselves may always read. */
function ownFields(name: string): readonly string[] {
  const said = [
    'name',
    'shown',
    'later',
    'only',
    'private',
    'never',
    'match',
    'service',
    'wish',
    'title',
    'sectiona',
    'sectionb',
    'wordsa',
    'wordsb',
    'hope',
    'hopebefore',
    'measure',
    'setback',
    'draft',
    'pets',
    'address',
    'doctor',
  ];
  const imported = name === 'ada' ? [] : ['entry', 'circle'];
  const contact = ['cora', 'max'].includes(name) ? ['card'] : [];
  return [...said, ...imported, ...contact];
}

function wordOf(org: Org, name: string, field: string): string {
  if (name === 'org') return canary(`${org}.org`, field);
  const everywhere = ['name', 'listname', 'address'].includes(field);
  return canary(name === 'max' ? (everywhere ? 'both.max' : `${org}.max`) : `${org}.${name}`, field);
}
