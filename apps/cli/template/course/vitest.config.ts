import { defineConfig } from 'vitest/config';

/** The public checks as tests: `pnpm test`, `pnpm test ch8-4`, or in the editor. */
export default defineConfig({
  test: {
    include: ['exercises/*/checks.test.ts'],
    testTimeout: 60_000,
    // The grader reads your files, vitest does not: without this, it would not see them change.
    watchTriggerPatterns: [
      { pattern: /\/src\/[^/]+$/, testsToRun: (file) => file.replace(/\/src\/.*$/, '/checks.test.ts') },
    ],
  },
});
