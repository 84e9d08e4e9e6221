import { defineChecks } from '@chainrule/grader/exercise';
import { backwardChecks } from './backwardChecks.ts';
import { forwardChecks } from './forwardChecks.ts';
import { remedyChecks } from './remedyChecks.ts';
import { stepChecks } from './stepChecks.ts';

export default defineChecks([...forwardChecks, ...backwardChecks, ...stepChecks, ...remedyChecks]);
