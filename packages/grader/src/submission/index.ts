export { ALWAYS, ARRAYS } from './arrays.ts';
export { loadProblem } from './loadProblem.ts';
export { ENTRY, readSubmission } from './read.ts';
export type { Problem, ReadResult, Submission } from './types.ts';
