// Adds up the counts that each package's tests left in .test-results, and prints `N passed, N failed[, N skipped]`.
// Plain JavaScript: it also has to run where the project's own Node did not install.
// The argument is the test command's exit code: a failure that no test accounts for counts as one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const WORKSPACES = ['packages', 'exercises', 'apps'];

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const folder of WORKSPACES.flatMap((parent) => readdirSync(parent).map((name) => `${parent}/${name}`))) {
  if (!existsSync(`${folder}/vitest.config.ts`)) continue;
  const file = `${folder}/.test-results/results.json`;
  if (!existsSync(file)) {
    console.log(`${folder}: its tests did not finish`);
    totals.failed++;
    continue;
  }
  const results = JSON.parse(readFileSync(file, 'utf8'));
  totals.passed += results.numPassedTests;
  totals.failed += results.numFailedTests;
  totals.skipped += results.numPendingTests + results.numTodoTests;
  // A file that does not load has no tests to fail.
  totals.failed += results.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  ).length;
}
if (process.argv[2] !== '0' && totals.failed === 0) totals.failed = 1;

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
