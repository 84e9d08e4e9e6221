import { defineConfig } from 'vitest/config';

/** What every package's tests share; the counts go to a file, from which CI adds them up. */
export default defineConfig({
  test: {
    include: ['{src,test}/**/*.test.ts', '*.test.ts'],
    reporters: ['default', ['json', { outputFile: '.test-results/results.json' }]],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The grader reads a student's files, vitest does not: without this, it would not see them change.
    watchTriggerPatterns: [
      { pattern: /\/src\/[^/]+$/, testsToRun: (file) => file.replace(/\/src\/.*$/, '/checks.test.ts') },
    ],
  },
});
