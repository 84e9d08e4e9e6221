export { ARRAYS } from './arrays.ts';
export { ENTRY, readSubmission } from './read.ts';
export type { Problem, ReadResult, Submission } from './types.ts';
