/** Data as TypeScript source: read back, it is the same to the bit. Throws a TypeError for what is no data. */
export function literal(data: unknown): string {
  if (typeof data === 'number') return Object.is(data, -0) ? '-0' : infinite(data);
  if (typeof data === 'string') return JSON.stringify(data);
  if (data === undefined || data === null || typeof data === 'boolean') return String(data);
  if (Array.isArray(data)) return `[${data.map(literal).join(', ')}]`;
  if (ArrayBuffer.isView(data)) return literal(Array.from(data as Float64Array));
  const prototype = typeof data === 'object' ? Object.getPrototypeOf(data) : undefined;
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`a ${typeof data} cannot be written as data`);
  }
  const entries = Object.entries(data as object).map(([key, value]) => `${keyOf(key)}: ${literal(value)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function infinite(value: number): string {
  if (Number.isNaN(value)) return 'Number.NaN';
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? 'Number.POSITIVE_INFINITY' : 'Number.NEGATIVE_INFINITY';
}

function keyOf(key: string): string {
  if (key === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
