import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../failure.ts';

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const MAX_ID = 32;
const MAX_TITLE = 80;

/** Throws `UsageError` where `id` cannot be the id of a new exercise. */
export function requireNewId(root: string, id: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > MAX_ID) {
    throw new UsageError(
      `'${id}' cannot be an exercise's id: write small letters and digits, with single hyphens between them, such as ch9-1 (at most ${MAX_ID} characters).`,
    );
  }
  if (DEVICE.test(id)) throw new UsageError(`'${id}' cannot be a folder on Windows: choose another id.`);
  const path = join('exercises', id);
  if (existsSync(join(root, path))) {
    throw new UsageError(`${path} is there already: choose another id, or remove that folder first.`);
  }
  const taken = packageNames(root).get(`@chainrule/${id}`);
  if (taken !== undefined) {
    throw new UsageError(
      `The id '${id}' would make a package named @chainrule/${id}, as ${taken} is: choose another one.`,
    );
  }
}

/** A title as it is printed: one line without control characters. Throws `UsageError` where it is none. */
export function titleOf(text: string, option: string): string {
  const title = text.trim();
  if (title === '') throw new UsageError(`${option} is empty: give the exercise's title.`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in a title
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(title)) {
    throw new UsageError(`${option} has a line break or a control character in it: write the title in one line.`);
  }
  if ([...title].length > MAX_TITLE)
    throw new UsageError(`${option} is longer than ${MAX_TITLE} characters: shorten it.`);
  return title;
}

function packageNames(root: string): Map<string, string> {
  const manifests = globSync('{packages,apps}/*/package.json', { cwd: root });
  return new Map(manifests.map((file) => [JSON.parse(readFileSync(join(root, file), 'utf8')).name, file]));
}
