import { defineChecks } from '@chainrule/grader/exercise';
import { crossEntropyChecks } from './crossEntropyChecks.ts';
import { differentiationChecks } from './differentiationChecks.ts';
import { logisticChecks } from './logisticChecks.ts';

export default defineChecks([...crossEntropyChecks, ...logisticChecks, ...differentiationChecks]);
