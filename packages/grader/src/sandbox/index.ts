export { SandboxError } from './errors.ts';
export { defaultLimits } from './limits.ts';
export { type Sandbox, startSandbox } from './sandbox.ts';
export { type SandboxStatus, sandboxStatus } from './status.ts';
export type { Call, Limit, Limits, LoadFailure, Location, Outcome, Program, Runner } from './types.ts';
