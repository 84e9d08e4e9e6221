// As chainrule.mjs, without the commands that only instructors have: what a students' repository starts.
import { enableCompileCache } from 'node:module';

if (!process.env.CHAINRULE_KEY) enableCompileCache();

const { run } = await import('../src/program.ts');
await run(process.argv.slice(2));
