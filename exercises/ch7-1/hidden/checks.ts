import { defineChecks } from '@chainrule/grader/exercise';
import { evaluationChecks } from './evaluationChecks.ts';
import { regressionChecks } from './regressionChecks.ts';

export default defineChecks([...evaluationChecks, ...regressionChecks]);
