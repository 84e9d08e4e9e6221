// Plain JavaScript, so that Node need not start its type stripper (30 ms) before the compile cache is on.
import { enableCompileCache } from 'node:module';

// What is opened with the key leaves no trace on the disk.
if (!process.env.CHAINRULE_KEY) enableCompileCache();

// What the compile cache is to hold has to be imported after it is on.
const { run } = await import('../src/program.ts');
const { authoring } = await import('../src/authoring/commands.ts');
const { course } = await import('../src/course/commands.ts');
await run(process.argv.slice(2), [authoring, course]);
