export { play, runPlay } from './play.ts';
export type { Canvas, Play, PlayOptions, Scene } from './types.ts';
