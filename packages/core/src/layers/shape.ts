import type { Shape } from '../shapes.ts';

/** Sizes of the axes of a batch: null for the batch itself, and for a length that may change from batch to batch. */
export type BatchShape = readonly (number | null)[];

/** How a batch's shape reads in a message: [null, 3]. */
export function formatBatchShape(shape: BatchShape): string {
  return `[${shape.map(String).join(', ')}]`;
}

/** Whether a tensor of this shape is such a batch: as many axes, and equal sizes where they are known. */
export function fits(shape: Shape, batch: BatchShape): boolean {
  return shape.length === batch.length && batch.every((size, i) => size === null || size === shape[i]);
}
