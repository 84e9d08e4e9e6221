import { NoAddon, SandboxError, TooFewWalls } from '../sandbox/errors.ts';
import { OUTER_WALLS } from '../sandbox/walls.ts';
import { style } from '../terminal/style.ts';
import { displayWidth, pad, wrap } from '../terminal/width.ts';
import { doctorWords } from '../words/doctor.ts';
import type { Language } from '../words/language.ts';
import { type Finding, NEEDED, type Part } from './examine.ts';

/** The findings as a page for the terminal: a line a part, and below what is missing what helps. */
export function doctorPage(
  findings: readonly Finding[],
  { language, width, color, strict }: { language: Language; width: number; color: boolean; strict: boolean },
): string {
  const words = doctorWords[language];
  const paint = style(color);
  const columns = Math.min(100, Math.max(60, width));
  const nameWidth = Math.max(...findings.map(({ part }) => displayWidth(words.parts[part].name)));
  const lines = findings.flatMap((finding) => {
    const { name } = words.parts[finding.part];
    const [mark, paintMark] = finding.ok
      ? (['✔', paint.green] as const)
      : isNeeded(finding.part, strict)
        ? (['✘', paint.red] as const)
        : (['–', paint.yellow] as const);
    const start = nameWidth + 6;
    const text = textsOf(finding, language).flatMap((one) => wrap(one, columns - start));
    return text.map((line, i) =>
      i === 0 ? `  ${paintMark(mark)} ${paint.bold(pad(name, nameWidth))}  ${line}` : `${' '.repeat(start)}${line}`,
    );
  });
  const verdict = canGrade(findings, strict) ? paint.green(`✔ ${words.ready}`) : paint.red(`✘ ${words.notReady}`);
  return `${[paint.bold(words.title), '', ...lines, '', `  ${verdict}`].join('\n')}\n`;
}

/** Whether all that grading needs is there; `strict` isolation needs the outer walls, too. */
export function canGrade(findings: readonly Finding[], strict: boolean): boolean {
  return findings.every(({ part, ok }) => ok || !isNeeded(part, strict));
}

function isNeeded(part: Part, strict: boolean): boolean {
  return NEEDED.has(part) || (strict && OUTER_WALLS.some((wall) => wall === part));
}

/** What is found, or what is missing and the remedy. */
function textsOf({ part, ok, detail, missing, error }: Finding, language: Language): string[] {
  const words = doctorWords[language];
  const { does, remedy } = words.parts[part];
  if (ok) return [detail === undefined ? does : `${does} (${detail})`];
  const known = explainSandbox(error, language);
  if (known !== undefined) return [known, remedy];
  return [
    missing === undefined ? words.absent : words.notThere(missing),
    ...(missing?.why === 'not-linux' ? [] : [remedy]),
  ];
}

/** What to tell of an error that is about the sandbox and this machine; nothing of another one. */
export function explainSandbox(error: unknown, language: Language): string | undefined {
  const words = doctorWords[language];
  if (error instanceof NoAddon) {
    return error.isOtherNode ? words.otherNode(process.versions.node) : words.noAddon(error.platform);
  }
  if (error instanceof TooFewWalls) {
    return words.tooFewWalls(
      error.missing.map(({ wall, missing }) => `${wall}: ${words.notThere(missing)}`).join('; '),
    );
  }
  return error instanceof SandboxError ? error.message : undefined;
}
