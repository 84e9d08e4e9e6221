import { TooFewWalls } from './errors.ts';
import { defaultLimits } from './limits.ts';
import { Child } from './process.ts';
import type { ChildFacts } from './replies.ts';
import { type Caps, capsFor, findOuterWalls, type Missing, OUTER_WALLS, type OuterWall, type Walls } from './walls.ts';

/** `strict` refuses to run without all outer walls; `auto` takes those that stand; `bare` none. */
export type Isolation = 'auto' | 'strict' | 'bare';

/** A process that has started, and the walls round it. */
export type Launched = { child: Child; walls: Walls; facts: ChildFacts };

export type Launch = (caps?: Caps) => Promise<Launched>;

/** Outer walls that were tried in this process and do not work on this machine. */
const refused = new Map<OuterWall, string>();

/**
 * Starts a sandbox's process behind the walls that stand. That an outer wall works is found out by starting behind it;
 * one that does not is not tried again. Throws a `SandboxError` where there is no sandbox, or too few walls for `strict`.
 */
export async function launch(isolation: Isolation, caps: Caps = capsFor(defaultLimits)): Promise<Launched> {
  const found = findOuterWalls();
  for (;;) {
    const outer: Partial<Record<OuterWall, string>> = {};
    for (const name of OUTER_WALLS) {
      const wall = found[name];
      if ('file' in wall && !refused.has(name) && isolation !== 'bare') outer[name] = wall.file;
    }
    const standing = (name: OuterWall): true | Missing => {
      const wall = found[name];
      if (outer[name] !== undefined) return true;
      return 'file' in wall ? { why: 'refused', detail: refused.get(name) ?? 'it was not asked for' } : wall;
    };
    const missing = OUTER_WALLS.filter((name) => outer[name] === undefined);
    if (isolation === 'strict' && missing.length > 0) {
      throw new TooFewWalls(missing.map((wall) => ({ wall, missing: standing(wall) as Missing })));
    }
    const child = new Child({ outer, caps });
    try {
      const facts = await child.ready;
      const walls: Walls = {
        permission: facts.permission,
        offline: !facts.network || outer.bwrap !== undefined,
        watched: child.watched,
        outer: { bwrap: standing('bwrap'), prlimit: standing('prlimit') },
      };
      return { child, walls, facts };
    } catch (error) {
      const culprit = culpritIn(child.complaint, Object.keys(outer) as OuterWall[]);
      if (culprit === undefined) throw error;
      refused.set(culprit, child.complaint.split('\n')[0] ?? '');
    }
  }
}

/** The wall that says that it cannot be put up; where none of those there does, the outermost. */
function culpritIn(complaint: string, walls: readonly OuterWall[]): OuterWall | undefined {
  return walls.find((name) => complaint.startsWith(`${name}:`)) ?? walls[0];
}
