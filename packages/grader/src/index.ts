export { FaultyExercise, UnknownExercise } from './exercise/errors.ts';
export { type LoadedExercise, listExercises, loadExercise, openExercise } from './exercise/load.ts';
export { bracketed } from './formats/github/commands.ts';
export { formats, type Graded, OneExerciseOnly } from './formats/index.ts';
export { DEFAULT_SEED, type GradeOptions, grade } from './grade.ts';
export type { CheckReport, Failure, Report, Reveal } from './report/schema.ts';
export { UnknownSelection } from './report/select.ts';
export { type Sandbox, startSandbox } from './sandbox/sandbox.ts';
export { detectLanguage, type Language } from './words/language.ts';
