import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { isMap, parseDocument } from 'yaml';
import { copy, type Files, put } from './repository.ts';

const TEMPLATE = fileURLToPath(new URL('../../../template/course/', import.meta.url));
const AS_THEY_ARE = ['LICENSE', 'tsconfig.base.json'];
const WORKSPACE = 'pnpm-workspace.yaml';
/** Settings of pnpm that are about packages which students do not install. */
const INSTRUCTORS_SETTINGS = ['patchedDependencies'];
/** What students' commands and editors need, in the versions that the course is made with. */
const TOOLS = ['@types/node', 'node', 'typescript', 'vitest'];
const BUILDS = ['esbuild', 'isolated-vm', 'node'];
const PROGRAM = 'node --disable-warning=ExperimentalWarning apps/cli/bin/student.mjs';

type Manifest = { name: string; version: string; description: string; devDependencies: Record<string, string> };

/** Adds what a release has in its root: its READMEs, its package.json, and the settings of its tools. */
export async function addRoot(files: Files, root: string, exercises: readonly string[]): Promise<void> {
  for (const path of AS_THEY_ARE.filter((file) => existsSync(join(root, file)))) copy(files, root, path);
  put(files, WORKSPACE, studentWorkspace(readFileSync(join(root, WORKSPACE), 'utf8')));
  for (const path of ['tsconfig.json', 'vitest.config.ts']) put(files, path, template(path));
  put(files, '.gitignore', template('gitignore'));
  put(files, '.github/workflows/grade.yml', template('grade.yml'));
  const titles = await Promise.all(exercises.map(async (id) => (await loadExercise(root, id)).exercise));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  for (const [language, file] of Object.entries({ en: 'README.md', ko: 'README.ko.md' }) as ['en' | 'ko', string][]) {
    const rows = titles.map(({ id, title }) => `| [${id}](exercises/${id}/${file}) | ${title[language]} |`);
    put(
      files,
      file,
      filled(template(file), { course: manifest.name, first: titles[0]?.id ?? '', exercises: rows.join('\n') }),
    );
  }
  put(files, 'package.json', `${JSON.stringify(studentManifest(manifest), undefined, 2)}\n`);
}

/** The settings of pnpm, with their comments. Scripts may run of a few packages only, which students install too. */
function studentWorkspace(text: string): string {
  const settings = parseDocument(text);
  for (const key of INSTRUCTORS_SETTINGS) settings.delete(key);
  const builds = settings.get('allowBuilds');
  if (isMap(builds)) {
    for (const { key } of [...builds.items]) if (!BUILDS.includes(String(key))) builds.delete(key);
  }
  return settings.toString();
}

function studentManifest({ devDependencies, ...course }: Manifest): object {
  const { name, version, description } = course;
  const tools = Object.entries(devDependencies).filter(([tool]) => TOOLS.includes(tool));
  return {
    name,
    version,
    private: true,
    description,
    license: 'MIT',
    type: 'module',
    packageManager: (course as { packageManager?: string }).packageManager,
    scripts: {
      grade: `${PROGRAM} grade`,
      play: `${PROGRAM} play`,
      test: 'vitest run',
      typecheck: 'tsc -p .',
    },
    devDependencies: Object.fromEntries(tools),
  };
}

function template(file: string): string {
  return readFileSync(join(TEMPLATE, file), 'utf8');
}

/** A text with `{{name}}` replaced by its value. */
function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
