// Runs in the isolate, before any student code: every intrinsic that it uses is captured here.
//
// Writes values that may be anything. One value: a tag byte (0 undefined, 1 null, 2 false, 3 true), then
//   4 number: float64 · 5 string: u32 length, UTF-16 units · 6 array: u32 count, values
//   7 object: u32 count, then key (as a string without its tag) and value
// All little-endian. `decode.ts` is the other side.
// biome-ignore lint/suspicious/noRedundantUseStrict: it is evaluated as a script
'use strict';

(outputLimit) => {
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const Bytes = Uint8Array;
  const ObjectPrototype = Object.prototype;
  const { getPrototypeOf, apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const enumerableKeys = Object.keys;
  const { isArray } = Array;
  const { isInteger } = Number;
  const TypedArrayPrototype = getPrototypeOf(Bytes.prototype);
  const typedArrayName = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, Symbol.toStringTag).get);
  const typedArrayLength = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, 'length').get);
  const copyBytes = uncurry(TypedArrayPrototype.set);
  const charCodeAt = uncurry(String.prototype.charCodeAt);
  const slice = uncurry(String.prototype.slice);
  const sliceBuffer = uncurry(ArrayBuffer.prototype.slice);

  const MAX_DEPTH = 64;
  const OVER = { __proto__: null };
  const REFUSED = { __proto__: null };

  const number = new Float64Array(1);
  const numberBytes = new Bytes(number.buffer);

  let out = new Bytes(65_536);
  let size = 0;
  let ceiling = Infinity;
  let refusal;
  const path = new Array(MAX_DEPTH + 2).fill(undefined);
  const ancestors = new Array(MAX_DEPTH + 2).fill(undefined);

  function reserve(bytes) {
    if (size + bytes > ceiling) throw OVER;
    if (size + bytes <= out.length) return;
    let length = out.length * 2;
    while (length < size + bytes) length *= 2;
    const larger = new Bytes(length);
    copyBytes(larger, out);
    out = larger;
  }

  function writeByte(byte) {
    reserve(1);
    out[size++] = byte;
  }

  function writeCount(count) {
    reserve(4);
    out[size++] = count;
    out[size++] = count >>> 8;
    out[size++] = count >>> 16;
    out[size++] = count >>> 24;
  }

  function writeNumber(value) {
    reserve(9);
    out[size++] = 4;
    number[0] = value;
    for (let i = 0; i < 8; i++) out[size++] = numberBytes[i];
  }

  function writeText(text) {
    const { length } = text;
    reserve(4 + 2 * length);
    writeCount(length);
    for (let i = 0; i < length; i++) {
      const unit = charCodeAt(text, i);
      out[size++] = unit;
      out[size++] = unit >>> 8;
    }
  }

  function writeValue(value, depth) {
    switch (typeof value) {
      case 'number':
        return writeNumber(value);
      case 'string':
        writeByte(5);
        return writeText(value);
      case 'undefined':
        return writeByte(0);
      case 'boolean':
        return writeByte(value ? 3 : 2);
      case 'object':
        return value === null ? writeByte(1) : writeObject(value, depth);
      case 'bigint':
        return refuse('a BigInt', depth);
      default:
        return refuse(`a ${typeof value}`, depth);
    }
  }

  function writeObject(value, depth) {
    if (depth > MAX_DEPTH) refuse(`data nested more than ${MAX_DEPTH} deep`, depth);
    for (let i = 0; i < depth; i++) {
      if (ancestors[i] === value) refuse('a cycle', depth);
    }
    ancestors[depth] = value;
    if (isArray(value)) return writeList(value, value.length, depth);
    const typed = typedArrayName(value);
    if (typed !== undefined) return writeList(value, typedArrayLength(value), depth);
    const prototype = getPrototypeOf(value);
    if (prototype === ObjectPrototype || prototype === null) return writeRecord(value, depth);
    return writeTensor(value, depth);
  }

  function writeList(list, length, depth) {
    if (!isInteger(length) || length < 0) refuse('an array without a length', depth);
    reserve(5 + length);
    writeByte(6);
    writeCount(length);
    for (let i = 0; i < length; i++) {
      path[depth] = i;
      writeValue(list[i], depth + 1);
    }
  }

  function writeRecord(record, depth) {
    const keys = enumerableKeys(record);
    const count = keys.length;
    reserve(5 + 5 * count);
    writeByte(7);
    writeCount(count);
    for (let i = 0; i < count; i++) {
      const key = keys[i];
      path[depth] = key;
      writeText(key);
      writeValue(record[key], depth + 1);
    }
  }

  // A tensor, by what it can do: its numbers as nested arrays.
  function writeTensor(value, depth) {
    path[depth] = undefined;
    const { arraySync } = value;
    if (typeof arraySync === 'function') return writeValue(apply(arraySync, value, []), depth + 1);
    const { dataSync, shape } = value;
    if (typeof dataSync !== 'function' || !isArray(shape)) return refuse('', depth, classNameOf(value));
    const data = apply(dataSync, value, []);
    const dimensions = [];
    let elements = 1;
    for (let i = 0; i < shape.length; i++) {
      if (!isInteger(shape[i]) || shape[i] < 0) refuse('a tensor whose shape is no list of sizes', depth);
      defineProperty(dimensions, i, { __proto__: null, value: shape[i] });
      elements *= shape[i];
    }
    if (typeof data !== 'object' || data === null || data.length !== elements) {
      refuse('a tensor whose data does not fit its shape', depth);
    }
    let next = 0;
    (function nest(axis) {
      if (axis === dimensions.length) return writeValue(data[next++], depth + 1);
      if (depth + axis > MAX_DEPTH) refuse(`data nested more than ${MAX_DEPTH} deep`, depth);
      reserve(5 + dimensions[axis]);
      writeByte(6);
      writeCount(dimensions[axis]);
      for (let i = 0; i < dimensions[axis]; i++) nest(axis + 1);
    })(0);
  }

  function classNameOf(value) {
    const maker = value.constructor;
    const name = typeof maker === 'function' ? maker.name : undefined;
    return typeof name === 'string' && name.length <= 60 ? name : '';
  }

  // `className` where what was found is an instance of a class.
  function refuse(found, depth, className = '') {
    refusal = { __proto__: null, depth, found, className };
    throw REFUSED;
  }

  return {
    __proto__: null,
    OVER,
    REFUSED,
    writeByte,
    writeCount,
    // Writes a value that may be anything; throws OVER, REFUSED, or what the student's own getters throw.
    write(value, start) {
      ceiling = start + outputLimit;
      try {
        writeValue(value, 0);
      } finally {
        ceiling = Infinity;
      }
    },
    writeOwn: (value) => writeValue(value, 0),
    // Writes why the last value was refused: the keys on the way to it, what was found, its class's name.
    writeRefusal() {
      const { depth, found, className } = refusal;
      writeCount(depth);
      for (let i = 0; i < depth; i++) {
        const key = path[i];
        writeValue(typeof key === 'string' ? slice(key, 0, 100) : key, 0);
      }
      writeValue(found, 0);
      writeValue(className, 0);
    },
    size: () => size,
    rewind(to) {
      size = to;
    },
    patch(at, byte) {
      out[at] = byte;
    },
    // What was written so far, as a buffer of its own.
    take() {
      const taken = sliceBuffer(out.buffer, 0, size);
      size = 0;
      if (out.length > 1_048_576) out = new Bytes(65_536);
      return taken;
    },
  };
};
