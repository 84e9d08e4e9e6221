export { modelFromJSON } from './fromJSON.ts';
