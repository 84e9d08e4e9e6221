// Runs in the isolate, before any student code: every intrinsic that it uses is captured here.
//
// Reads values in the form that `writer.js` describes. `encode.ts` is the other side, and is trusted.
// biome-ignore lint/suspicious/noRedundantUseStrict: it is evaluated as a script
'use strict';

() => {
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const Bytes = Uint8Array;
  const { ownKeys, defineProperty } = Reflect;
  const { keys: enumerableKeys, is } = Object;
  const { isArray } = Array;
  const { fromCharCode } = String;
  const isEnumerable = uncurry(Object.prototype.propertyIsEnumerable);

  const NOTHING = { __proto__: null };

  const number = new Float64Array(1);
  const numberBytes = new Bytes(number.buffer);

  let input = new Bytes(0);
  let cursor = 0;

  function readCount() {
    const at = cursor;
    cursor += 4;
    return (input[at] | (input[at + 1] << 8) | (input[at + 2] << 16) | (input[at + 3] << 24)) >>> 0;
  }

  function readNumber() {
    for (let i = 0; i < 8; i++) numberBytes[i] = input[cursor++];
    return number[0];
  }

  function readText() {
    let text = '';
    for (let left = readCount(); left > 0; left--) {
      text += fromCharCode(input[cursor] | (input[cursor + 1] << 8));
      cursor += 2;
    }
    return text;
  }

  function readValue() {
    const tag = input[cursor++];
    switch (tag) {
      case 0:
        return undefined;
      case 1:
        return null;
      case 2:
      case 3:
        return tag === 3;
      case 4:
        return readNumber();
      case 5:
        return readText();
      case 6:
        return readList();
      default: {
        const record = {};
        for (let left = readCount(); left > 0; left--) {
          const key = readText();
          const value = readValue();
          if (key !== '__proto__') record[key] = value;
          if (!isEnumerable(record, key)) defineOwn(record, key, value);
        }
        return record;
      }
    }
  }

  function readList() {
    const count = readCount();
    const list = [];
    for (let i = 0; i < count; i++) {
      const value = readValue();
      list[i] = value;
      if (list.length === i) defineOwn(list, i, value);
    }
    return list;
  }

  // For a key that the prototype has taken.
  function defineOwn(target, key, value) {
    defineProperty(target, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  }

  // Reads one value and says whether `value` is the same to the last bit.
  function readSame(value) {
    const tag = input[cursor++];
    switch (tag) {
      case 0:
        return value === undefined;
      case 1:
        return value === null;
      case 2:
      case 3:
        return value === (tag === 3);
      case 4:
        return is(value, readNumber());
      case 5:
        return value === readText();
      case 6: {
        const count = readCount();
        let same = isArray(value) && value.length === count && ownKeys(value).length === count + 1;
        for (let i = 0; i < count; i++) same = readSame(same ? value[i] : NOTHING) && same;
        return same;
      }
      default: {
        const count = readCount();
        let same =
          typeof value === 'object' && value !== null && !isArray(value) && enumerableKeys(value).length === count;
        for (let left = count; left > 0; left--) {
          const key = readText();
          same = same && isEnumerable(value, key);
          same = readSame(same ? value[key] : NOTHING) && same;
        }
        return same;
      }
    }
  }

  return {
    __proto__: null,
    feed(buffer) {
      input = new Bytes(buffer);
      cursor = 0;
    },
    atEnd: () => cursor >= input.length,
    cursor: () => cursor,
    seek(to) {
      cursor = to;
    },
    readCount,
    readText,
    readValue,
    readList,
    readSame,
  };
};
