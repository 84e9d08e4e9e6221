import { defineChecks } from '@chainrule/grader/exercise';
import { layerChecks } from './layerChecks.ts';
import { lossChecks } from './lossChecks.ts';
import { modelChecks } from './modelChecks.ts';
import { updateChecks } from './updateChecks.ts';

export default defineChecks([...layerChecks, ...lossChecks, ...updateChecks, ...modelChecks]);
