export { generateStub, UnmarkedSolution } from './stub.ts';
export { type Verification, VERIFY_SEEDS, verifyExercise } from './verify.ts';
