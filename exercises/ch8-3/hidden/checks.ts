import { defineChecks } from '@chainrule/grader/exercise';
import { batchChecks } from './batchChecks.ts';
import { lossChecks } from './lossChecks.ts';
import { optimizerChecks } from './optimizerChecks.ts';

export default defineChecks([...lossChecks, ...batchChecks, ...optimizerChecks]);
