import { enableCompileCache } from 'node:module';

enableCompileCache();

// What the compile cache is to hold has to be imported after it is on.
const { run } = await import('./program.ts');
await run(process.argv.slice(2));
