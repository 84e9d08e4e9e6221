import type { Data } from './data.ts';

/** How many leaves and holders nested plain data has. */
export function sizeOf(data: Data): number {
  if (typeof data !== 'object' || data === null) return 1;
  let size = 1;
  for (const part of Array.isArray(data) ? data : Object.values(data)) size += sizeOf(part);
  return size;
}
