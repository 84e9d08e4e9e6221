// Runs in the isolate, before any student code: every intrinsic that it uses is captured here.
//
// Writes values that may be anything. One value: a tag byte (0 undefined, 1 null, 2 false, 3 true), then
//   4 number: float64 · 5 string: u32 length, UTF-16 units · 6 array: u32 count, values
//   7 object: u32 count, then key (as a string without its tag) and value
// All little-endian; a NaN has the bits that it has in `NAN`. `decode.ts` is the other side.
// biome-ignore lint/suspicious/noRedundantUseStrict: it is evaluated as a script
'use strict';

(outputLimit) => {
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const Bytes = Uint8Array;
  const ObjectPrototype = Object.prototype;
  const { getPrototypeOf, apply, getOwnPropertyDescriptor } = Reflect;
  const hasOwn = uncurry(ObjectPrototype.hasOwnProperty);
  const enumerableKeys = Object.keys;
  const { isArray } = Array;
  const { isInteger, isNaN: isNotANumber } = Number;
  const TypedArrayPrototype = getPrototypeOf(Bytes.prototype);
  const typedArrayName = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, Symbol.toStringTag).get);
  const typedArrayLength = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, 'length').get);
  const bufferOf = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, 'buffer').get);
  const copyBytes = uncurry(TypedArrayPrototype.set);
  const charCodeAt = uncurry(String.prototype.charCodeAt);
  const slice = uncurry(String.prototype.slice);
  const RealMap = Map;
  const mapGet = uncurry(RealMap.prototype.get);
  const mapSet = uncurry(RealMap.prototype.set);
  const mapClear = uncurry(RealMap.prototype.clear);

  // What a refused result holds; `outcome.ts` has the words in this order.
  const CLASS_INSTANCE = 0;
  const FUNCTION = 1;
  const SYMBOL = 2;
  const BIGINT = 3;
  const CYCLE = 4;
  const GETTER = 5;
  const NO_LENGTH = 6;
  const NO_SHAPE = 7;
  const OTHER_SHAPE = 8;

  const MAX_DEPTH = 64;
  const KEY_LENGTH = 100;
  const CLASS_LENGTH = 60;
  const MOST_OWNERS = 256;
  const FEW_OWNED = 16;
  const NAN = [0, 0, 0, 0, 0, 0, 0xf8, 0x7f];
  const FIRST_ROOM = 65_536;
  const MOST_ROOM_KEPT = 1_048_576;

  const OVER = { __proto__: null };
  const REFUSED = { __proto__: null };

  const number = new Float64Array(1);
  const numberBytes = new Bytes(bufferOf(number));

  let out = new Bytes(FIRST_ROOM);
  let room = FIRST_ROOM;
  let size = 0;
  let ceiling = Infinity;

  let refused = 0;
  let className = '';
  const path = new Array(MAX_DEPTH + 1).fill(undefined);
  let pathLength = 0;
  const ancestors = new Array(MAX_DEPTH + 2).fill(undefined);

  // The objects that arguments are made of, and the argument of each; a map of them once there are many to look up.
  const owned = new Array(FEW_OWNED).fill(undefined);
  const ownedBy = new Array(FEW_OWNED).fill(0);
  const owners = new RealMap();
  let ownedCount = 0;
  let isShared = false;
  const shared = new Array(MOST_OWNERS).fill(false);

  function reserve(bytes) {
    if (size + bytes > ceiling) throw OVER;
    if (size + bytes <= room) return;
    let length = room * 2;
    while (length < size + bytes) length *= 2;
    const larger = new Bytes(length);
    copyBytes(larger, out);
    out = larger;
    room = length;
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
    const bytes = isNotANumber(value) ? NAN : numberBytes;
    for (let i = 0; i < 8; i++) out[size++] = bytes[i];
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

  function writeString(text) {
    writeByte(5);
    writeText(text);
  }

  // `depth` counts the arrays and objects around the value.
  function writeValue(value, depth) {
    switch (typeof value) {
      case 'number':
        return writeNumber(value);
      case 'string':
        return writeString(value);
      case 'undefined':
        return writeByte(0);
      case 'boolean':
        return writeByte(value ? 3 : 2);
      case 'object':
        return value === null ? writeByte(1) : writeObject(value, depth);
      case 'function':
        return refuse(FUNCTION);
      case 'symbol':
        return refuse(SYMBOL);
      default:
        return refuse(BIGINT);
    }
  }

  function writeObject(value, depth) {
    if (depth >= MAX_DEPTH) throw OVER;
    for (let i = 0; i < depth; i++) {
      if (ancestors[i] === value) refuse(CYCLE);
    }
    ancestors[depth] = value;
    const owner = ownerOf(value);
    if (owner !== undefined) isShared = shared[owner] = true;
    if (isArray(value)) return writeArray(value, depth);
    if (typedArrayName(value) !== undefined) return writeTypedArray(value, depth);
    const prototype = getPrototypeOf(value);
    if (prototype === ObjectPrototype || prototype === null) return writeRecord(value, depth);
    return writeTensor(value, depth);
  }

  function ownerOf(value) {
    if (ownedCount > FEW_OWNED) return mapGet(owners, value);
    for (let i = 0; i < ownedCount; i++) {
      if (owned[i] === value) return ownedBy[i];
    }
    return undefined;
  }

  function openList(length) {
    reserve(5 + length);
    writeByte(6);
    writeCount(length);
  }

  function writeArray(list, depth) {
    const { length } = list;
    if (!isInteger(length) || length < 0) refuse(NO_LENGTH);
    openList(length);
    const at = pathLength++;
    for (let i = 0; i < length; i++) {
      path[at] = i;
      writeProperty(list, i, depth + 1);
    }
    pathLength = at;
  }

  function writeTypedArray(list, depth) {
    const length = typedArrayLength(list);
    openList(length);
    const at = pathLength++;
    for (let i = 0; i < length; i++) {
      path[at] = i;
      writeValue(list[i], depth + 1);
    }
    pathLength = at;
  }

  function writeRecord(record, depth) {
    const keys = enumerableKeys(record);
    const count = keys.length;
    reserve(5 + 5 * count);
    writeByte(7);
    writeCount(count);
    const at = pathLength++;
    for (let i = 0; i < count; i++) {
      const key = keys[i];
      path[at] = key;
      writeText(key);
      writeProperty(record, key, depth + 1);
    }
    pathLength = at;
  }

  // What a getter answers may be something else at each reading.
  function writeProperty(target, key, depth) {
    const property = getOwnPropertyDescriptor(target, key);
    if (property === undefined) return writeByte(0);
    if (!hasOwn(property, 'value')) refuse(GETTER);
    writeValue(property.value, depth);
  }

  // A tensor, by what it can do: its numbers as nested arrays.
  function writeTensor(value, depth) {
    const { arraySync } = value;
    if (typeof arraySync === 'function') return writeValue(apply(arraySync, value, []), depth + 1);
    const { dataSync, shape } = value;
    if (typeof dataSync !== 'function' || !isArray(shape)) {
      className = classNameOf(value);
      return refuse(CLASS_INSTANCE);
    }
    const data = apply(dataSync, value, []);
    const dimensions = { __proto__: null };
    const axes = shape.length;
    let elements = 1;
    for (let axis = 0; axis < axes; axis++) {
      const dimension = shape[axis];
      if (!isInteger(dimension) || dimension < 0) refuse(NO_SHAPE);
      dimensions[axis] = dimension;
      elements *= dimension;
    }
    if (typeof data !== 'object' || data === null || data.length !== elements) refuse(OTHER_SHAPE);
    if (depth + axes > MAX_DEPTH) throw OVER;
    let next = 0;
    (function nest(axis) {
      if (axis === axes) return writeValue(data[next++], depth + axes + 1);
      ancestors[depth + axis + 1] = undefined;
      openList(dimensions[axis]);
      for (let i = 0; i < dimensions[axis]; i++) nest(axis + 1);
    })(0);
  }

  function classNameOf(value) {
    const maker = value.constructor;
    const name = typeof maker === 'function' ? maker.name : undefined;
    return typeof name === 'string' && name.length <= CLASS_LENGTH ? name : '';
  }

  function refuse(what) {
    refused = what;
    throw REFUSED;
  }

  return {
    __proto__: null,
    OVER,
    REFUSED,
    writeByte,
    writeCount,
    writeText,
    // Says that an object which `write` may come upon is part of an argument.
    own(object, argument) {
      if (argument >= MOST_OWNERS) return;
      if (ownedCount < FEW_OWNED) {
        owned[ownedCount] = object;
        ownedBy[ownedCount] = argument;
      } else {
        if (ownedCount === FEW_OWNED) for (let i = 0; i < FEW_OWNED; i++) mapSet(owners, owned[i], ownedBy[i]);
        mapSet(owners, object, argument);
      }
      ownedCount++;
    },
    // Forgets the arguments of the call before.
    disown() {
      if (ownedCount > FEW_OWNED) mapClear(owners);
      ownedCount = 0;
    },
    // Writes a value that may be anything; throws OVER, REFUSED, or what the student's own code throws on the way.
    write(value, start) {
      ceiling = start + outputLimit;
      pathLength = 0;
      className = '';
      if (isShared) for (let i = 0; i < MOST_OWNERS; i++) shared[i] = false;
      isShared = false;
      try {
        writeValue(value, 0);
      } finally {
        ceiling = Infinity;
      }
    },
    // Whether the last value that was written shares an object with an argument.
    sharesWith: (argument) => isShared && argument < MOST_OWNERS && shared[argument],
    // Writes why the last value was refused: the keys on the way to it, what was found, its class's name.
    writeRefusal() {
      writeCount(pathLength);
      for (let i = 0; i < pathLength; i++) {
        const key = path[i];
        if (typeof key === 'string') writeString(slice(key, 0, KEY_LENGTH));
        else writeNumber(key);
      }
      writeByte(refused);
      writeText(className);
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
      const taken = new Bytes(size);
      copyBytes(taken, new Bytes(bufferOf(out), 0, size));
      size = 0;
      if (room > MOST_ROOM_KEPT) {
        out = new Bytes(FIRST_ROOM);
        room = FIRST_ROOM;
      }
      return bufferOf(taken);
    },
  };
};
