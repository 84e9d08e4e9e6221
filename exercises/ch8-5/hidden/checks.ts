import { defineChecks } from '@chainrule/grader/exercise';
import { clippingChecks } from './clippingChecks.ts';
import { normChecks } from './normChecks.ts';
import { normGradientChecks } from './normGradientChecks.ts';
import { scaleChecks } from './scaleChecks.ts';

export default defineChecks([...scaleChecks, ...clippingChecks, ...normChecks, ...normGradientChecks]);
