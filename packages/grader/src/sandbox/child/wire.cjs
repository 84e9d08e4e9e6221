'use strict';
// Frames between the grader and this process: u32 length, a type byte, a body. `frames.ts` is the other side.

const { read, writeSync } = require('node:fs');

const REQUEST = { strip: 1, load: 2, calls: 3 };

const REPLY = {
  ready: 1,
  stripped: 2,
  unstripped: 3,
  loaded: 4,
  failed: 5,
  running: 6,
  results: 7,
  limit: 8,
  done: 9,
  stuck: 10,
  fault: 11,
};

/** In the place of a call's index, where no call is running. */
const NOBODY = 0xffffffff;

const HEADER = 5;
const CHUNK = 65_536;

function send(type, ...parts) {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(body.length);
  header[4] = type;
  const frame = Buffer.concat([header, body]);
  for (let at = 0; at < frame.length; ) at += writeSync(1, frame, at);
}

function u32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function f64(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** The index of a call, which is negative where none is running. */
const index = (at) => u32(at < 0 ? NOBODY : at);

/** At most `length` UTF-16 units of a text, behind their count. */
function text(value, length) {
  const units = Buffer.from(String(value).slice(0, length), 'utf16le');
  return Buffer.concat([u32(units.length / 2), units]);
}

/**
 * Calls `receive(type, body)` for every frame that arrives, and `ended` when the other side is gone. Reads by descriptor:
 * to make a stream of it would take a tenth of the time that this process needs to start.
 */
function listen(receive, ended) {
  const chunk = Buffer.alloc(CHUNK);
  let received = Buffer.alloc(0);
  const next = () =>
    read(0, chunk, 0, CHUNK, null, (error, length) => {
      if (error?.code === 'EAGAIN') return setTimeout(next, 1);
      if (error || length === 0) return ended();
      received = Buffer.concat([received, chunk.subarray(0, length)]);
      while (received.length >= HEADER) {
        const end = HEADER + received.readUInt32LE(0);
        if (received.length < end) break;
        const frame = received.subarray(0, end);
        received = received.subarray(end);
        receive(frame[4], frame.subarray(HEADER));
      }
      next();
    });
  next();
}

module.exports = { REQUEST, REPLY, send, index, f64, text, listen };
