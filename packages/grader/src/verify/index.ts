export { casesOf } from '../checks/cases.ts';
export { DEFAULT_SEED } from '../grade.ts';
export { allChecks } from '../report/select.ts';
export { generateStub, UnmarkedSolution } from './stub.ts';
export { type Verification, VERIFY_SEEDS, verifyExercise } from './verify.ts';
