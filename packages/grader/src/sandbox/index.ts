export { BrokenSandbox, NoAddon, SandboxError, TooFewWalls } from './errors.ts';
export type { Isolation } from './launch.ts';
export { defaultLimits } from './limits.ts';
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';
export type {
  Call,
  CallOptions,
  Limit,
  Limits,
  LoadFailure,
  Location,
  Outcome,
  Program,
  Runner,
  Stripped,
} from './types.ts';
export type { Walls } from './walls.ts';
