import { defineChecks } from '@chainrule/grader/exercise';
import { layerChecks } from './layerChecks.ts';
import { networkChecks } from './networkChecks.ts';
import { shapeChecks } from './shapeChecks.ts';

export default defineChecks([...shapeChecks, ...layerChecks, ...networkChecks]);
