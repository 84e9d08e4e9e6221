import { existsSync } from 'node:fs';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is: what CHROMIUM names, or where Linux distributions put it; `undefined` where there is none. */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return [env['CHROMIUM'], ...USUAL].find((path) => path !== undefined && existsSync(path));
}
