import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateStub } from '@chainrule/grader/verify';

const TEMPLATE = fileURLToPath(new URL('../../../template/exercise/', import.meta.url));

/** What the template has in the place of an exercise's own names. */
const PLACEHOLDER = { id: 'ch0-0', en: 'Untitled exercise', ko: '제목 없는 과제' };

export type Names = typeof PLACEHOLDER;

/** Writes a new exercise into `folder`, which must not be there yet. */
export function scaffold(folder: string, names: Names): void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder);
  cpSync(TEMPLATE, folder, { recursive: true });
  for (const file of globSync('**/*.{ts,json,md}', { cwd: folder })) {
    const path = join(folder, file);
    writeFileSync(path, named(readFileSync(path, 'utf8'), file, names));
  }
  const solution = readFileSync(join(folder, 'solution/index.ts'), 'utf8');
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/index.ts'), generateStub(solution, names.id));
}

/** A file of the template with the exercise's names: quoted in code, escaped in JSON, as they are in a text. */
function named(text: string, file: string, { id, en, ko }: Names): string {
  const inCode = file.endsWith('.ts');
  const place = (placeholder: string) => (inCode ? `'${placeholder}'` : placeholder);
  const put = (title: string) => {
    if (file.endsWith('.md')) return title;
    return inCode ? JSON.stringify(title) : JSON.stringify(title).slice(1, -1);
  };
  return text
    .replaceAll(PLACEHOLDER.id, () => id)
    .replaceAll(place(PLACEHOLDER.en), () => put(en))
    .replaceAll(place(PLACEHOLDER.ko), () => put(ko));
}
