export { numbers } from './numbers.ts';
export { matrix, scalar, shaped, vector } from './shaped.ts';
