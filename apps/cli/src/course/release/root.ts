import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listExercises, loadExercise } from '@chainrule/grader';
import { copy, type Files, put } from './repository.ts';

const TEMPLATE = fileURLToPath(new URL('../../../template/course/', import.meta.url));
const AS_THEY_ARE = ['LICENSE', 'pnpm-workspace.yaml', 'tsconfig.base.json'];
/** What students' commands and editors need, in the versions that the course is made with. */
const TOOLS = ['@types/node', 'node', 'typescript', 'vitest'];
const PROGRAM = 'node --disable-warning=ExperimentalWarning apps/cli/bin/student.mjs';

type Manifest = { name: string; version: string; description: string; devDependencies: Record<string, string> };

/** Adds what a release has in its root: its READMEs, its package.json, and the settings of its tools. */
export async function addRoot(files: Files, root: string): Promise<void> {
  for (const path of AS_THEY_ARE.filter((file) => existsSync(join(root, file)))) copy(files, root, path);
  for (const path of ['tsconfig.json', 'vitest.config.ts']) put(files, path, template(path));
  put(files, '.gitignore', template('gitignore'));
  const titles = await Promise.all(listExercises(root).map(async (id) => (await loadExercise(root, id)).exercise));
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
