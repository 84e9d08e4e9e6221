import type { Data } from './data.ts';

/**
 * Plain data as JSON, in reports and in what `verify` writes. JSON has no NaN, infinities, −0 and undefined: they are written
 * `{ "$number": "NaN" }`, `{ "$number": "Infinity" }`, `{ "$number": "-Infinity" }`, `{ "$number": "-0" }`, `{ "$undefined": true }`.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Plain data as JSON. */
export function toJson(data: Data): Json {
  if (data === undefined) return { $undefined: true };
  if (typeof data === 'number') {
    if (!Number.isFinite(data)) return { $number: String(data) };
    return Object.is(data, -0) ? { $number: '-0' } : data;
  }
  if (Array.isArray(data)) return data.map(toJson);
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, toJson(value)]));
  }
  return data;
}

/** The plain data that `toJson` wrote. */
export function fromJson(json: Json): Data {
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json !== 'object' || json === null) return json;
  if (json['$undefined'] === true) return undefined;
  if (typeof json['$number'] === 'string') return Number(json['$number']);
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, fromJson(value)]));
}

/** A text that is the same for the same data only: NaN, infinities, −0, null and undefined are all different. */
export function keyOf(data: Data): string {
  return JSON.stringify(toJson(data));
}
