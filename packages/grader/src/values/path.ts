import type { Data } from './data.ts';

/** What is at a path of keys and indices with dots between them, such as `layers.0.W`; `undefined` where nothing is. */
export function valueAt(data: Data, path: string): Data {
  return path.split('.').reduce<Data>((value, key) => {
    const isHolder = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isHolder ? (value as Record<string, Data>)[key] : undefined;
  }, data);
}

/** A path one key further: `n.W1`, or `n["my key"]` where the key is no identifier. */
export function join(path: string, key: string): string {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
