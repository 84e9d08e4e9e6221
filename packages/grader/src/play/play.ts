import type { Functions, Text } from '../exercise/types.ts';
import { style } from '../terminal/style.ts';
import { wrap } from '../terminal/width.ts';
import { playWords } from '../words/play.ts';
import { canvasFor } from './canvas.ts';
import { studentLine } from './stack.ts';
import type { Play, PlayOptions, Scene } from './types.ts';

/** A scene of the student's own functions: what an exercise's `play.ts` exports. `Student` types its functions. */
export function runPlay<Student extends object>({ uses, shows, draw }: Scene<Student>): Play {
  return {
    uses: [...uses],
    shows: shows as Play['shows'],
    draw: (student, canvas) => draw(student as unknown as Student, canvas),
  };
}

/**
 * Plays a scene with a student's functions. Answers whether it was drawn.
 *
 * Functions that are missing or not written yet are named, with what they would make visible, instead of the
 * drawing. An exception is shown after what was drawn up to it, with the student's own line.
 */
export async function play(scene: Play, student: Functions, options: PlayOptions): Promise<boolean> {
  const { language, width, color, write } = options;
  const words = playWords[language];
  const paint = style(color);
  const say = (lines: readonly string[]) => write(`${lines.join('\n')}\n`);

  const missing = scene.uses.filter((name) => typeof student[name] !== 'function');
  if (missing.length > 0) {
    say(unwrittenLines(scene, unwrittenIn(scene, student, missing), options));
    return false;
  }

  const drawn: string[] = [];
  const canvas = canvasFor(options, (lines) => drawn.push(...lines));
  const watched = watch(scene, student);
  try {
    await scene.draw(watched.functions, canvas);
  } catch (thrown) {
    if (isNotImplemented(thrown)) {
      const found = namedIn(thrown, student) ?? watched.failed(thrown);
      say(unwrittenLines(scene, unwrittenIn(scene, student, found === undefined ? [] : [found]), options));
      return false;
    }
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const name = watched.failed(thrown);
    const place = studentLine(error, options.folder);
    const text =
      name === undefined
        ? words.drawingFailed(error.name, error.message)
        : words.threw(name, error.name, error.message);
    say([
      ...drawn,
      ...wrap(`✘ ${text}`, width).map(paint.red),
      ...(place === undefined ? [] : wrap(words.at(place), width - 2).map((line) => `  ${paint.cyan(line)}`)),
      ...wrap(words.gradeFirst, width),
    ]);
    return false;
  }
  say(drawn.at(-1) === '' ? drawn.slice(0, -1) : drawn);
  return true;
}

/** The student's functions, and which of them an exception came out of. */
function watch({ uses }: Play, student: Functions) {
  const failures = new Map<unknown, string>();
  const noting = <T>(name: string, run: () => T): T => {
    try {
      return run();
    } catch (thrown) {
      failures.set(thrown, name);
      throw thrown;
    }
  };
  const entries = uses.map((name) => {
    const watched = new Proxy(student[name] as Functions[string], {
      apply: (target, self, args) => noting(name, () => Reflect.apply(target, self, args)),
      construct: (target, args) => noting(name, () => Reflect.construct(target, args)),
    });
    return [name, watched] as const;
  });
  return {
    functions: { ...student, ...Object.fromEntries(entries) },
    failed: (thrown: unknown) => failures.get(thrown),
  };
}

function isNotImplemented(thrown: unknown): thrown is Error {
  return thrown instanceof Error && thrown.name === 'NotImplementedError';
}

/** The function that the error says is not written: it may be one that the called function builds on. */
function namedIn({ message }: Error, student: Functions): string | undefined {
  const words: string[] = message.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
  return words.findLast((word) => Object.hasOwn(student, word));
}

/**
 * All that is not written, in the order of `uses`: what is known already, and the functions that refuse even a call
 * without arguments. Only asked where the scene cannot be drawn anyway.
 */
function unwrittenIn({ uses }: Play, student: Functions, known: readonly string[]): string[] {
  const refusing = uses.filter((name) => {
    try {
      student[name]?.();
      return false;
    } catch (thrown) {
      return isNotImplemented(thrown) && (namedIn(thrown, student) ?? name) === name;
    }
  });
  const all = new Set([...known, ...refusing]);
  return [...uses.filter((name) => all.has(name)), ...[...all].filter((name) => !uses.includes(name))];
}

function unwrittenLines({ shows }: Play, names: readonly string[], { language, width, color }: PlayOptions): string[] {
  const words = playWords[language];
  const paint = style(color);
  const lines = names.flatMap((name) => {
    const [first = '', ...rest] = wrap(words.notWritten(name), width - 2);
    const what = isText(shows) ? undefined : shows[name]?.[language];
    return [
      `${paint.yellow('○')} ${first}`,
      ...rest.map((line) => `  ${line}`),
      ...(what === undefined ? [] : wrap(words.shows(what), width - 2).map((line) => `  ${line}`)),
    ];
  });
  if (isText(shows)) lines.push(...wrap(words.allShow(shows[language]), width));
  return [...lines, ...wrap(words.again, width)];
}

function isText(shows: Play['shows']): shows is Text {
  return typeof shows.en === 'string';
}
