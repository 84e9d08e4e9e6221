import type { Group } from '../program.ts';

export const course: Group = () => undefined;
