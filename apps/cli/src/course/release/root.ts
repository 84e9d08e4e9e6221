import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { isMap, parseDocument } from 'yaml';
import { copy, type Files, put } from './repository.ts';

const TEMPLATE = fileURLToPath(new URL('../../../template/course/', import.meta.url));
/** The action is what the workflow of the students' repository uses. */
const AS_THEY_ARE = ['LICENSE', 'tsconfig.base.json', 'action.yml', '.github/grade.sh'];
const WORKSPACE = 'pnpm-workspace.yaml';
/** Settings of pnpm that are about packages which students do not install. */
const INSTRUCTORS_SETTINGS = ['patchedDependencies'];
/** What students' commands and editors need, in the versions that the course is made with. */
const TOOLS = ['@types/node', 'node', 'typescript', 'vitest'];
const BUILDS = ['esbuild', 'isolated-vm', 'node'];
const HEADINGS = { en: ['exercise', 'topic'], ko: ['과제', '내용'] };
const PROGRAM = 'node --disable-warning=ExperimentalWarning apps/cli/bin/student.mjs';

type Manifest = { name: string; version: string; description: string; devDependencies: Record<string, string> };

/** Adds what a release has in its root: the template's files, its package.json, and the settings of pnpm. */
export async function addRoot(files: Files, root: string, ids: readonly string[]): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const exercises = await Promise.all(ids.map(async (id) => (await loadExercise(root, id)).exercise));
  const tableIn = (language: 'en' | 'ko', readme: string) =>
    [
      `| ${HEADINGS[language].join(' | ')} |`,
      '| --- | --- |',
      ...exercises.map(
        ({ id, title }) => `| [${id}](exercises/${id}/${readme}) | ${title[language].replaceAll('|', '\\|')} |`,
      ),
    ].join('\n');
  const values: Record<string, string> = {
    course: manifest.name,
    first: exercises[0]?.id ?? '',
    exercises: tableIn('en', 'README.md'),
    exercisesInKorean: tableIn('ko', 'README.ko.md'),
  };
  for (const entry of globSync('**/*', { cwd: TEMPLATE, withFileTypes: true }).filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    put(files, targetOf(relative(TEMPLATE, path)), filled(readFileSync(path, 'utf8'), values));
  }
  for (const path of AS_THEY_ARE.filter((file) => existsSync(join(root, file)))) copy(files, root, path);
  put(files, 'package.json', `${JSON.stringify(studentManifest(manifest), undefined, 2)}\n`);
  put(files, WORKSPACE, studentWorkspace(readFileSync(join(root, WORKSPACE), 'utf8')));
}

/** Where a file of the template goes: a name that begins with `_` begins with a dot there. */
function targetOf(path: string): string {
  return path
    .split(sep)
    .map((name) => name.replace(/^_/, '.'))
    .join('/');
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

/** A text with `{{name}}` replaced by its value, where there is one. */
function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{([^{}\s]+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
