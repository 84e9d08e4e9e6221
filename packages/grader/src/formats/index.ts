import type { Format } from './types.ts';

export { type Format, type FormatOptions, type Graded, OneExerciseOnly } from './types.ts';

/** Every form of the report, by the name that `--format` takes; read when it is asked for. */
export const formats: Readonly<Record<string, () => Promise<Format>>> = {
  pretty: async () => {
    const [{ pretty }, { course }] = await Promise.all([import('./pretty.ts'), import('./pretty/course.ts')]);
    return (graded, options) =>
      options.glance === true && graded.length > 1
        ? course(graded, options)
        : graded.map(({ report, ...own }) => pretty(report, { ...options, ...own })).join('\n');
  },
  json: async () => (await import('./json.ts')).jsonOf,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github/github.ts')).github,
  gradescope: async () => (await import('./gradescope.ts')).gradescope,
  html: async () => (await import('./html/html.ts')).html,
  classroom50: async () => (await import('./classroom50.ts')).classroom50,
};
