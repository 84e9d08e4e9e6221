import { findAddon } from './addon.ts';
import { Child, type ChildFacts } from './process.ts';

/** What the sandbox stands on, on this machine. */
export type SandboxStatus =
  | {
      ready: true;
      /** File of the isolated-vm binary. */
      addon: string;
      /** `shipped` with isolated-vm or `compiled` on this machine. */
      origin: 'shipped' | 'compiled';
      /** Node's version, whether its permission model holds, and whether it leaves the network open. */
      child: ChildFacts;
      /** Whether the memory of the process is watched from outside. */
      watched: boolean;
    }
  | { ready: false; reason: string };

/** Starts a sandbox's process and asks it what it may do. */
export async function sandboxStatus(): Promise<SandboxStatus> {
  let child: Child | undefined;
  try {
    const addon = findAddon();
    child = new Child();
    return {
      ready: true,
      addon,
      origin: addon.includes('prebuilds') ? 'shipped' : 'compiled',
      child: await child.ready,
      watched: process.platform === 'linux',
    };
  } catch (error) {
    return { ready: false, reason: (error as Error).message };
  } finally {
    child?.kill('asked');
    await child?.exited;
  }
}
