import { findAddon } from './addon.ts';
import { type Isolation, type Launched, launch } from './launch.ts';
import type { ChildFacts } from './replies.ts';
import type { Walls } from './walls.ts';

/** What the sandbox stands on, on this machine. */
export type SandboxStatus =
  | {
      ready: true;
      /** File of the isolated-vm binary. */
      addon: string;
      /** `shipped` with isolated-vm or `compiled` on this machine. */
      origin: 'shipped' | 'compiled';
      child: ChildFacts;
      walls: Walls;
    }
  | { ready: false; reason: string };

/** Starts a sandbox's process and asks it what it may do. */
export async function sandboxStatus(isolation: Isolation = 'auto'): Promise<SandboxStatus> {
  let launched: Launched | undefined;
  try {
    const addon = findAddon();
    launched = await launch(isolation);
    const { facts: child, walls } = launched;
    return { ready: true, addon, origin: addon.includes('prebuilds') ? 'shipped' : 'compiled', child, walls };
  } catch (error) {
    return { ready: false, reason: (error as Error).message };
  } finally {
    launched?.child.kill('asked');
    await launched?.child.exited;
  }
}
