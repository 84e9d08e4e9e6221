export * from './define.ts';
export type * from './types.ts';
