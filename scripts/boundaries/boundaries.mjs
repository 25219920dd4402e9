import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import configuration from '../../.dependency-cruiser.mjs';

const packagesIn = (root) =>
  ['packages', 'examples']
    .filter((parent) => existsSync(join(root, parent)))
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')));

const cruised = async (root, folder) => {
  const src = `${folder}/src`;
  if (!existsSync(join(root, src))) return { modules: 0, violations: [] };
  const tsConfigFile = join(root, folder, 'tsconfig.json');
  const { output } = await cruise(
    [src],
    { ...configuration.options, baseDir: root, ruleSet: { forbidden: configuration.forbidden }, validate: true },
    {},
    existsSync(tsConfigFile) ? { tsConfig: extractTSConfig(tsConfigFile) } : {},
  );
  const seen = output.modules.filter(({ source }) => source.startsWith(`${src}/`));
  return { modules: seen.length, violations: output.summary.violations };
};

/** Every import that breaks a rule, and every package in which nothing was seen. */
export const boundaries = async (root) => {
  const report = [];
  let broken = false;
  const folders = packagesIn(root);
  for (const folder of folders) {
    const { modules, violations } = await cruised(root, folder);
    report.push(`${folder}: ${modules} modules, ${violations.length} broken rules`);
    for (const { rule, from, to } of violations) report.push(`  ${rule.name}: ${from} → ${to}`);
    if (modules === 0) report.push('  nothing was checked here');
    broken ||= modules === 0 || violations.length > 0;
  }
  if (folders.length === 0) report.push('no package was found: nothing was checked');
  return { report, broken: broken || folders.length === 0 };
};
