import { basename, relative, sep } from 'node:path';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|mjs|js)$/;
const saysNothing = /^(utils?|helpers?|services?|common|misc|shared|lib)$/;

const name = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program: (node) => {
      const file = context.filename;
      const folder = relative(context.cwd, file)
        .split(sep)
        .slice(0, -1)
        .find((part) => saysNothing.test(part));
      if (folder !== undefined)
        context.report({ node, message: `A folder called "${folder}" says nothing about what is in it.` });
      if (!kebab.test(basename(file).replace(/^\./, '')))
        context.report({ node, message: 'A file is named in kebab-case.' });
    },
  }),
};

/** What this house asks of the names of files and folders. */
export const house = { rules: { name } };
