import type { Data } from '../../values/data.ts';

/** Nested data with every number replaced. */
export function mapNumbers(data: Data, replace: (value: number) => number): Data {
  return mapWhere(
    data,
    (part) => typeof part === 'number',
    (value) => replace(value as number),
  );
}

/** Nested data with every list of numbers replaced; `undefined` where it holds none. */
export function mapVectors(data: Data, replace: (vector: number[]) => Data): Data {
  return mapped(data, isVector, replace as (part: Data) => Data);
}

/** Nested data with every matrix replaced; `undefined` where it holds none. */
export function mapMatrices(data: Data, replace: (matrix: number[][]) => Data): Data {
  return mapped(data, isMatrix, replace as (part: Data) => Data);
}

/** Where in nested data the matrices are, as paths of keys. */
export function matrixPaths(data: Data, path: readonly string[] = []): string[][] {
  if (isMatrix(data)) return [[...path]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, part]) => matrixPaths(part, [...path, key]));
}

/** Rows of numbers, all of one length. */
export function isMatrix(data: Data): data is number[][] {
  if (!Array.isArray(data) || data.length === 0 || !data.every(isVector)) return false;
  return new Set(data.map((row) => (row as number[]).length)).size === 1 && (data[0] as number[]).length > 0;
}

export function isVector(data: Data): data is number[] {
  return Array.isArray(data) && data.every((value) => typeof value === 'number');
}

export function transposed(matrix: number[][]): number[][] {
  return (matrix[0] as number[]).map((_, column) => matrix.map((row) => row[column] as number));
}

function mapped(data: Data, isWanted: (part: Data) => boolean, replace: (part: Data) => Data): Data {
  let isFound = false;
  const result = mapWhere(data, isWanted, (part) => {
    isFound = true;
    return replace(part);
  });
  return isFound ? result : undefined;
}

function mapWhere(data: Data, isWanted: (part: Data) => boolean, replace: (part: Data) => Data): Data {
  if (isWanted(data)) return replace(data);
  if (Array.isArray(data)) return data.map((part) => mapWhere(part, isWanted, replace));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, mapWhere(part, isWanted, replace)]));
}
