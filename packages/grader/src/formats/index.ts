import type { Format } from './types.ts';

export type { Format, FormatOptions } from './types.ts';

/** Every form of the report, by the name that `--format` takes; read when it is asked for. */
export const formats: Readonly<Record<string, () => Promise<Format>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
};
