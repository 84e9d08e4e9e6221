export { type StudentExercise, studentExercise } from './edition.ts';
export { Unfreezable } from './freeze.ts';
