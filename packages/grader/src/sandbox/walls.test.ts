import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../submission/testing.ts';
import { launch } from './launch.ts';
import { defaultLimits } from './limits.ts';
import { behind, capsFor, findOuterWalls, INFO_FD } from './walls.ts';

describe('the outer walls', () => {
  test('are looked for on the PATH, in absolute folders', () => {
    const folder = folderOf({ bwrap: '', 'later/bwrap': '', 'later/prlimit': '' });
    for (const file of ['bwrap', 'later/bwrap', 'later/prlimit']) chmodSync(join(folder, file), 0o755);
    expect(findOuterWalls('linux', `.:${folder}:${folder}/later`)).toEqual({
      bwrap: { file: join(folder, 'bwrap') },
      prlimit: { file: join(folder, 'later/prlimit') },
    });
  });

  test('that cannot be executed are not there, and on other systems there are none', () => {
    const folder = folderOf({ bwrap: '' });
    chmodSync(join(folder, 'bwrap'), 0o644);
    const none = { why: 'not-installed' };
    expect(findOuterWalls('linux', folder)).toEqual({ bwrap: none, prlimit: none });
    expect(findOuterWalls('darwin', folder)).toEqual({ bwrap: { why: 'not-linux' }, prlimit: { why: 'not-linux' } });
  });

  test('stand round each other: the caps outside', () => {
    const command = behind({ bwrap: '/b', prlimit: '/p' }, { cpuSeconds: 7, dataBytes: 8 }, ['/x'], ['node', 'x']);
    expect(command.slice(0, 3)).toEqual(['/p', '--cpu=7:12', '--data=8']);
    expect(command).toContain('/b');
    expect(command.slice(-3)).toEqual(['--', 'node', 'x']);
    expect(behind({}, { cpuSeconds: 7, dataBytes: 8 }, ['/x'], ['node', 'x'])).toEqual(['node', 'x']);
  });

  test('leave room for what a submission may spend', () => {
    const { cpuSeconds, dataBytes } = capsFor(defaultLimits);
    expect(1_000 * cpuSeconds).toBeGreaterThan(3 * defaultLimits.total);
    expect(dataBytes).toBeGreaterThan(4 * 1_048_576 * defaultLimits.memory);
  });
});

// What stands on this machine is found out by starting behind it.
const { child, walls } = await launch('auto');
child.kill('only the walls were asked for');
const found = findOuterWalls();
const why = (name: 'bwrap' | 'prlimit') =>
  walls.outer[name] === true ? '' : ` (not on this machine: ${JSON.stringify(walls.outer[name])})`;
const fileOf = (name: 'bwrap' | 'prlimit') => ('file' in found[name] ? found[name].file : '');

/** What a Node script prints that runs behind walls, and how it ended. */
async function run(command: string[]): Promise<{ printed: string; code: number | null; signal: string | null }> {
  const [file, ...args] = command as [string, ...string[]];
  const process = spawn(file, args, { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
  let printed = '';
  process.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  process.stdio[INFO_FD]?.on('data', () => undefined);
  return new Promise((resolve) => process.on('close', (code, signal) => resolve({ printed, code, signal })));
}

const node = (script: string) => [process.execPath, '--no-warnings', '-e', script];
const CAPS = { cpuSeconds: 60, dataBytes: 2 ** 33 };

describe(`bwrap alone, round a process without any other wall${why('bwrap')}`, () => {
  const inBox = (script: string) => run(behind({ bwrap: fileOf('bwrap') }, CAPS, [process.execPath], node(script)));

  test.runIf(walls.outer.bwrap === true)(
    'leaves no file to read but libraries, none to write, no variable',
    async () => {
      const secret = folderOf({ 'secret.txt': 'expected values' });
      const { printed } = await inBox(`
      const { readFileSync, readdirSync, writeFileSync, mkdirSync } = require('node:fs');
      const tried = [
        () => readFileSync('/etc/passwd'), () => readFileSync(${JSON.stringify(join(secret, 'secret.txt'))}),
        () => readdirSync('/home'), () => readdirSync('/proc'), () => readdirSync('/var'),
        () => writeFileSync('/x', ''), () => mkdirSync('/made'), () => writeFileSync('/usr/lib/x', ''),
      ].map((attempt) => { try { attempt(); return 'done'; } catch (error) { return error.code; } });
      console.log(JSON.stringify([tried, Object.keys(process.env).filter((name) => name !== 'PWD')]));`);
      const [codes, variables] = JSON.parse(printed);
      expect(codes).toEqual(['ENOENT', 'ENOENT', 'ENOENT', 'ENOENT', 'ENOENT', 'EROFS', 'EROFS', 'EROFS']);
      expect(variables).toEqual([]);
    },
  );

  test.runIf(walls.outer.bwrap === true)('closes the network, the one of this machine included', async () => {
    let connections = 0;
    const server = createServer(() => connections++).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const connect = `require('node:net').connect(${port}, '127.0.0.1').on('connect', () => console.log('in')).on('error', (e) => console.log(e.code));`;
    const { printed } = await inBox(connect);
    expect(printed.trim()).toMatch(/^E/);
    expect((await run(node(connect.replace("console.log('in')", "process.exit(console.log('in'))")))).printed).toBe(
      'in\n',
    );
    server.close();
    expect(connections).toBe(1);
  });

  test.runIf(walls.outer.bwrap === true)('hides the other processes, so that none can be ended', async () => {
    const { printed } = await inBox(`
      try { process.kill(${process.pid}, 0); console.log('seen'); } catch (error) { console.log(error.code); }`);
    expect(printed).toBe('ESRCH\n');
  });
});

describe(`prlimit alone${why('prlimit')}`, () => {
  const capped = (script: string, caps = CAPS) => run(behind({ prlimit: fileOf('prlimit') }, caps, [], node(script)));

  test.runIf(walls.outer.prlimit === true)('ends what takes too much CPU time', async () => {
    const { signal, code } = await capped('for (;;);', { ...CAPS, cpuSeconds: 1 });
    expect(signal ?? code).toBe('SIGXCPU');
  });

  test.runIf(walls.outer.prlimit === true)('lets no byte be written to a file, and few files be opened', async () => {
    const folder = folderOf({ 'there.txt': '' });
    const { printed } = await capped(`
      process.on('SIGXFSZ', () => undefined);
      const { openSync, writeSync } = require('node:fs');
      const codes = [() => writeSync(openSync(${JSON.stringify(join(folder, 'there.txt'))}, 'w'), 'x'),
        () => { for (;;) openSync('/dev/null'); }]
        .map((attempt) => { try { attempt(); return 'done'; } catch (error) { return error.code; } });
      console.log(codes.join());`);
    expect(printed.trim()).toBe('EFBIG,EMFILE');
  });

  test.runIf(walls.outer.prlimit === true)('refuses memory above its cap', async () => {
    const { printed, code, signal } = await capped(
      'const kept = []; for (;;) kept.push(Buffer.alloc(1e8, 1)) && console.log(kept.length);',
      { ...CAPS, dataBytes: 2 ** 30 },
    );
    expect(signal ?? code).not.toBe(0);
    expect(Number(printed.trim().split('\n').at(-1))).toBeLessThan(11);
  });
});
