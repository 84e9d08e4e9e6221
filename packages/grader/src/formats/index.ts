import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Format } from './types.ts';

export type { Format, FormatOptions } from './types.ts';

/** Every form of the report, by the name that `--format` takes. */
export const formats = { pretty, json } satisfies Record<string, Format>;
