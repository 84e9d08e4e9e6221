import { defineChecks } from '@chainrule/grader/exercise';
import { activationChecks } from './activationChecks.ts';
import { perceptronChecks } from './perceptronChecks.ts';

export default defineChecks([...perceptronChecks, ...activationChecks]);
