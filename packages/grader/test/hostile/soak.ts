import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exchangeIntrinsics } from './intrinsics.ts';
import type { Outcome } from './run.ts';

/**
 * Grades every attack in one batch with ordinary hand-ins: as this user and, for root, as nobody; behind the outer walls
 * that stand and without them. Then exchanges all that the language has, and tries two million frames. Prints what came of each, and fails where something did.
 */
const RUN = fileURLToPath(new URL('run.ts', import.meta.url));
const GRADER = fileURLToPath(new URL('../../', import.meta.url));
const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'];

const users = process.getuid?.() === 0 ? { root: [], nobody: NOBODY } : { 'this user': [] };
let isSound = true;
for (const [user, prefix] of Object.entries(users)) {
  for (const isolation of ['auto', 'bare']) {
    const [command, ...args] = [...prefix, process.execPath, '--disable-warning=ExperimentalWarning', RUN, isolation];
    const { stdout, stderr } = spawnSync(command as string, args, {
      encoding: 'utf8',
      env: { ...process.env, HOME: '/nonexistent', NODE_COMPILE_CACHE: '' },
    });
    try {
      const { attacks, handIns, seconds, amiss, connections, written, left, peak } = JSON.parse(stdout) as Outcome;
      console.log(
        `${user}, ${isolation === 'auto' ? 'outer walls where they stand' : 'no outer walls'}: ${attacks} attacks among ` +
          `${handIns} hand-ins, ${amiss.length} verdicts amiss, ${connections} connections, ${written.length} files ` +
          `written, ${left.length} processes left, peak ${peak.toFixed(0)} MB, ${seconds.toFixed(0)} s`,
      );
      for (const one of [...amiss, ...written, ...left]) console.log(`  ${one}`);
      isSound &&= amiss.length + connections + written.length + left.length === 0;
    } catch {
      console.log(`${user}, ${isolation}: it did not end as it should\n${stdout}${stderr}`);
      isSound = false;
    }
  }
}

const { tried, wrong } = await exchangeIntrinsics(1);
console.log(`${tried} exchanges of what the language has: ${wrong.length} outcomes wrong`);
for (const one of wrong) console.log(`  ${one}`);
isSound &&= wrong.length === 0;

const fuzz = spawnSync('npx', ['vitest', 'run', 'src/sandbox/replies.fuzz.test.ts'], {
  cwd: GRADER,
  encoding: 'utf8',
  env: { ...process.env, CHAINRULE_FUZZ_FRAMES: '2000000' },
});
console.log(`2,000,000 frames: ${fuzz.status === 0 ? 'read or refused, and nothing else' : fuzz.stdout}`);
process.exitCode = isSound && fuzz.status === 0 ? 0 : 1;
