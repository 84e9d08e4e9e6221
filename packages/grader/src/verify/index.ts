export { casesOf } from '../checks/cases.ts';
export { DEFAULT_SEED } from '../grade.ts';
export { allChecks } from '../report/select.ts';
export { writeDiagnoses } from './diagnoses.ts';
export {
  type Accepted,
  type FalseAlarm,
  gradeHonest,
  honestHandIns,
  refuseWrong,
  type WrongVariant,
} from './evidence.ts';
export { filesIn, isSecret, linkedFiles, reachable } from './folder.ts';
export { type Leak, leaksIn, type SecretLine, secretLines } from './secrets.ts';
export { generateStub, stubOf, UnmarkedSolution } from './stub.ts';
export { textDifferences } from './taskTexts.ts';
export { type Step, VERIFY_SEEDS, type Verification, verifyExercise } from './verify.ts';
