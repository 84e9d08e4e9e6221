export { casesOf } from '../checks/cases.ts';
export { DEFAULT_SEED } from '../grade.ts';
export { allChecks } from '../report/select.ts';
export { generateStub, UnmarkedSolution } from './stub.ts';
export { type Step, VERIFY_SEEDS, type Verification, verifyExercise } from './verify.ts';
