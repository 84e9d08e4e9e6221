import { defineChecks } from '@chainrule/grader/exercise';
import { classChecks } from './classChecks.ts';
import { lossChecks } from './lossChecks.ts';
import { matrixChecks } from './matrixChecks.ts';
import { regressionChecks } from './regressionChecks.ts';

export default defineChecks([...matrixChecks, ...regressionChecks, ...classChecks, ...lossChecks]);
