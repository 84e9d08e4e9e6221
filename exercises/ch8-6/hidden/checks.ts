import { defineChecks } from '@chainrule/grader/exercise';
import { callChecks } from './callChecks.ts';
import { layerChecks } from './layerChecks.ts';
import { lossChecks } from './lossChecks.ts';
import { sequentialChecks } from './sequentialChecks.ts';
import { summaryChecks } from './summaryChecks.ts';
import { updateChecks } from './updateChecks.ts';

export default defineChecks([
  ...layerChecks,
  ...lossChecks,
  ...updateChecks,
  ...summaryChecks,
  ...sequentialChecks,
  ...callChecks,
]);
