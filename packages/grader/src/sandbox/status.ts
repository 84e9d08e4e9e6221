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
      child: ChildFacts;
      walls: Walls;
    }
  | { ready: false; error: Error };

/** Starts a sandbox's process and asks it what it may do. */
export async function sandboxStatus(isolation: Isolation = 'auto'): Promise<SandboxStatus> {
  let launched: Launched | undefined;
  try {
    const addon = findAddon();
    launched = await launch(isolation);
    const { facts: child, walls } = launched;
    return { ready: true, addon, child, walls };
  } catch (error) {
    return { ready: false, error: error as Error };
  } finally {
    launched?.child.kill('asked');
    await launched?.child.exited;
  }
}
