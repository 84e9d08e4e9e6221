import type { Attack } from '../attack.ts';
import { chance, spying, state } from './arguments.ts';
import { escapes } from './escapes.ts';
import { forgery } from './forgery.ts';
import { globals } from './globals.ts';
import { loops } from './loops.ts';
import { memory } from './memory.ts';
import { recursion } from './recursion.ts';
import { results } from './results.ts';
import { source } from './source.ts';

/** Every attack, by its class. */
export const ATTACKS: Record<string, readonly Attack[]> = {
  loops,
  memory,
  recursion,
  escapes,
  forgery,
  globals,
  results,
  state,
  chance,
  spying,
  source,
};
