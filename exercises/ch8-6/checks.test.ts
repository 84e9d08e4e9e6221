import { testChecks } from '@chainrule/grader/vitest';

await testChecks(import.meta.dirname);
