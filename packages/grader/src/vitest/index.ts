export { testChecks } from './testChecks.ts';
