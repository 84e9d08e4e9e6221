import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as z from 'zod/mini';
import { UsageError } from '../../failure.ts';
import type { Files } from './repository.ts';

/** In the root of every release: what made it, and what it holds. */
export const MARKER = '.chainrule-release.json';
/** Written by pnpm, in a release as in the repository. */
const LOCKFILE = 'pnpm-lock.yaml';
const SHOWN = 10;

const markerSchema = z.object({
  schema: z.literal('chainrule/release/v1'),
  course: z.string(),
  exercises: z.array(z.string()),
  /** Each file's sha256, as it was released. */
  files: z.record(z.string(), z.string()),
});

export type Marker = z.infer<typeof markerSchema>;

/** The marker of a release with these files. */
export function markerOf(course: string, exercises: readonly string[], files: Files): Marker {
  const hashes = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => [path, hash(content)]);
  return { schema: 'chainrule/release/v1', course, exercises: [...exercises], files: Object.fromEntries(hashes) };
}

/**
 * The marker of an earlier release in `out`; `undefined` where a first one can be written there. Throws `UsageError`
 * where `out` is anything else than an earlier release, or is part of the instructor's repository.
 */
export function earlierRelease(out: string, root: string, course: string): Marker | undefined {
  const way = relative(root, out);
  const back = relative(out, root);
  if (!isOutside(way) || !isOutside(back)) {
    throw new UsageError(`${out} and the instructor's repository lie in one another: release to a folder beside it.`);
  }
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) throw new UsageError(`${out} is a file: give a folder.`);
  // A fresh clone of an empty repository holds nothing else.
  if (readdirSync(out).every((name) => name === '.git')) return undefined;
  const marker = read(join(out, MARKER));
  if (marker === undefined) {
    throw new UsageError(
      `${out} is not empty, and was not made by \`course release\`: give an empty folder, or one that holds an earlier release.`,
    );
  }
  if (marker.course !== course) {
    throw new UsageError(
      `${out} holds a release of the course '${marker.course}', and this is '${course}': give another folder.`,
    );
  }
  return marker;
}

/** Throws `UsageError` where a release of `files` would write over what somebody changed or added in `out`. */
export function requireUntouched(out: string, { files: released }: Marker, files: Files): void {
  const touched = [...new Set([...Object.keys(released), ...files.keys()])].filter((path) => {
    if (path === LOCKFILE || path === MARKER || !existsSync(join(out, path))) return false;
    return hash(readFileSync(join(out, path))) !== released[path];
  });
  if (touched.length === 0) return;
  const more = touched.length > SHOWN ? [`… and ${touched.length - SHOWN} more`] : [];
  throw new UsageError(
    [
      `${out} holds files that were changed or added since it was released, and nothing was written:`,
      ...touched.slice(0, SHOWN).map((path) => `  ${path}`),
      ...more,
      'Move them out of the way, or release to another folder.',
    ].join('\n'),
  );
}

function read(path: string): Marker | undefined {
  try {
    return markerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function hash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function isOutside(way: string): boolean {
  return way === '..' || way.startsWith(`..${sep}`);
}
