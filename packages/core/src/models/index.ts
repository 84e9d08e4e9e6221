/**
 * Models from JSON.
 *
 * @module
 */

export { modelFromJSON } from './fromJSON.ts';
