import { defineChecks } from '@chainrule/grader/exercise';
import { matrixChecks } from './matrixChecks.ts';
import { networkChecks } from './networkChecks.ts';
import { trainingChecks } from './trainingChecks.ts';
import { wordChecks } from './wordChecks.ts';

export default defineChecks([...wordChecks, ...matrixChecks, ...networkChecks, ...trainingChecks]);
