import type { Missing, OuterWall } from './walls.ts';

/** The grader or the machine is at fault, not the submission: the message says what is wrong and what mends it. */
export class SandboxError extends Error {
  override readonly name: string = 'SandboxError';
}

/** There is no binary of isolated-vm for this platform, or for this version of Node. */
export class NoAddon extends SandboxError {
  override readonly name = 'NoAddon';
  readonly platform: string;
  /** Whether it is Node's version that does not fit. */
  readonly isOtherNode: boolean;
  constructor(platform: string, abi: string, isOtherNode: boolean) {
    super(`isolated-vm has no binary for ${platform} with Node ABI ${abi}. \`pnpm grade --doctor\` says what helps.`);
    this.platform = platform;
    this.isOtherNode = isOtherNode;
  }
}

/** Isolation is to be strict, and these outer walls do not stand. */
export class TooFewWalls extends SandboxError {
  override readonly name = 'TooFewWalls';
  readonly missing: readonly { wall: OuterWall; missing: Missing }[];
  constructor(missing: TooFewWalls['missing']) {
    super(
      `Outer walls are missing: ${missing.map(({ wall }) => wall).join(', ')}. \`pnpm grade --doctor\` says what helps.`,
    );
    this.missing = missing;
  }
}

/**
 * The sandbox's process did what it never does while it held a submission: the submission may have got out of the
 * isolate. Nothing that the process said counts any more. The submission's fault: others are graded as before.
 */
export class BrokenSandbox extends Error {
  override readonly name = 'BrokenSandbox';
}
