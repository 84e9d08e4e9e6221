import { defineChecks } from '@chainrule/grader/exercise';
import { networkChecks } from './networkChecks.ts';
import { remedyChecks } from './remedyChecks.ts';

export default defineChecks([...networkChecks, ...remedyChecks]);
