import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** What vitest counted, with what it does not count: files that failed as a whole, projects without a test, skipped tests. */
export const countTests = (file, root, projects) => {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, problems: ['the tests left no report'] };
  }
  const problems = [];
  let [passed, failed] = [0, 0];
  const seen = Object.fromEntries(projects.map((folder) => [folder, 0]));
  for (const { name, status, message, assertionResults } of report.testResults) {
    const path = relative(root, name);
    const failures = assertionResults.filter((test) => test.status === 'failed');
    const unrun = assertionResults.filter((test) => !['passed', 'failed'].includes(test.status));
    const passes = assertionResults.length - failures.length - unrun.length;
    passed += passes;
    failed += failures.length + unrun.length;
    for (const test of failures) problems.push(`${path}: ${test.fullName}`);
    for (const test of unrun) problems.push(`${path}: ${test.fullName} was not run (${test.status})`);
    if (status === 'failed' && failures.length === 0) {
      failed += 1;
      problems.push(`${path}: ${message || 'failed as a whole'}`);
    }
    for (const folder of projects) if (path.startsWith(`${folder}/`)) seen[folder] += passes;
  }
  for (const [folder, tests] of Object.entries(seen)) {
    if (tests > 0) continue;
    failed += 1;
    problems.push(`${folder}: no test passed here`);
  }
  return { passed, failed, problems };
};
