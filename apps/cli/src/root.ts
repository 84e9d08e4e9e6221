import { fileURLToPath } from 'node:url';

/** The folder that holds `exercises/`. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
