import { type Command, needed } from './command.js';

export const determine: Command = {
  name: 'determine',
  takes: '--organization HANDLE --part2 WORD --hipaa WORD --by NAME --basis TEXT [--states US-WA,…] [--lists NAME,…]',
  summary: 'Writes down what counsel found an organization to be before the law. Until then it counts as undetermined.',
  help:
    '--part2   program, lawful-holder, no or undetermined (42 CFR part 2)\n' +
    '--hipaa   covered-entity, business-associate, no or undetermined\n' +
    '--states  whose consumer health laws apply\n' +
    '--lists   the imported lists whose records were found to be covered: their notice is the one the law prescribes\n' +
    '--by      who found it\n' +
    '--basis   on what ground',
  options: {
    organization: { type: 'string' },
    part2: { type: 'string' },
    hipaa: { type: 'string' },
    states: { type: 'string' },
    lists: { type: 'string' },
    by: { type: 'string' },
    basis: { type: 'string' },
  },
  words: 0,
  run: async (call) => {
    const list = (name: string): readonly string[] => {
      const typed = call.options[name];
      return typeof typed === 'string'
        ? typed
            .split(',')
            .map((word) => word.trim())
            .filter((word) => word !== '')
        : [];
    };
    const typed = {
      handle: needed(call, 'organization'),
      part2: needed(call, 'part2'),
      hipaa: needed(call, 'hipaa'),
      by: needed(call, 'by'),
      basis: needed(call, 'basis'),
      states: list('states'),
      lists: list('lists'),
    };
    const { withDatabase } = await import('../database/with-database.js');
    const { keepFinding } = await import('../organization/keep-finding.js');
    const { part2, hipaa } = await withDatabase(call.config, call.say, ({ work }) =>
      keepFinding(work, typed, new Date()),
    );
    return {
      json: { done: true, organization: typed.handle, part2, hipaa },
      lines: [`${typed.handle}: part 2 ${part2}, HIPAA ${hipaa}, found by ${typed.by}.`],
    };
  },
};
