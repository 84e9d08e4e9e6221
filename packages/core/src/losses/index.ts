export { meanSquaredError } from './meanSquaredError.ts';
