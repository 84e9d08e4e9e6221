import { defineChecks } from '@chainrule/grader/exercise';
import { dataChecks } from './dataChecks.ts';
import { modelChecks } from './modelChecks.ts';
import { trainingChecks } from './trainingChecks.ts';

export default defineChecks([...dataChecks, ...modelChecks, ...trainingChecks]);
