export { sealedWords } from '../words/sealed.ts';
export { SealedError, type SealedProblem } from './errors.ts';
export { readSealed, type Sealed } from './format.ts';
export { generateKey, readKey } from './key.ts';
export { openSealed, readFor, type SealedFiles, seal } from './seal.ts';
export { courseOf, SEALED_FILE } from './vault.ts';
