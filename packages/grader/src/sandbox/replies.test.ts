import { describe, expect, test } from 'vitest';
import { type Frame, MalformedError } from './frames.ts';
import { placesIn } from './location.ts';
import { type Asked, readReply } from './replies.ts';
import { byte, f64, frame, outcome, printed, results, text, u32 } from './wire.testing.ts';

const call = (...args: number[]) => ({ function: 'f', args });
const asked: Asked = {
  calls: [call(), call(1, 2), call(1)],
  answered: 1,
  limits: { output: 50, console: 10 },
  places: placesIn(['index.ts']),
};
const read = (one: Frame, how: Partial<Asked> = {}) => readReply(one, { ...asked, ...how });

describe('what the process says', () => {
  test('when it has started', () => {
    expect(read(frame('ready', byte(1), byte(0), text('26.10.0')))).toEqual({
      kind: 'ready',
      facts: { permission: true, network: false, node: '26.10.0' },
    });
  });

  test('of a source', () => {
    expect(read(frame('stripped', text('const a        = 1;')))).toEqual({
      kind: 'stripped',
      code: 'const a        = 1;',
    });
    expect(read(frame('unstripped', text('ERR'), text('no'), text(':1')))).toMatchObject({
      code: 'ERR',
      message: 'no',
    });
  });

  test('of a program', () => {
    expect(read(frame('loaded', f64(2), printed('hi')))).toEqual({
      kind: 'loaded',
      spent: 2,
      printed: { text: 'hi', truncated: false },
    });
    expect(read(frame('failed', f64(2), byte(1), byte(1)))).toMatchObject({
      failure: { kind: 'limit', limit: 'memory' },
    });
    const thrown = [text('SyntaxError'), text('no [index.ts:3:4]'), text('')];
    expect(read(frame('failed', f64(0), byte(0), ...thrown))).toMatchObject({
      failure: {
        kind: 'threw',
        name: 'SyntaxError',
        message: 'no',
        location: { file: 'index.ts', line: 3, column: 4 },
      },
    });
  });

  test('while it is at work, and at its end', () => {
    expect(read(frame('running', u32(2), f64(1.5)))).toEqual({ kind: 'running', at: 2, spent: 1.5 });
    expect(read(frame('running', u32(0xffffffff), f64(0)))).toEqual({ kind: 'running', spent: 0 });
    expect(read(frame('limit', u32(0xffffffff), byte(1)))).toEqual({ kind: 'limit', limit: 'memory' });
    expect(read(frame('limit', u32(1), byte(0)))).toEqual({ kind: 'limit', at: 1, limit: 'time' });
    expect(read(frame('limit', u32(1), byte(2)))).toEqual({ kind: 'limit', at: 1, limit: 'time', total: true });
    expect(read(frame('done', f64(7), byte(1)))).toEqual({ kind: 'done', spent: 7, worn: true });
    expect(read(frame('stuck'))).toEqual({ kind: 'stuck' });
    expect(read(frame('fault', text('oh')))).toEqual({ kind: 'fault', message: 'oh' });
  });

  test('of calls', () => {
    const reply = read(
      results([outcome.returned([1], [0], [1]), outcome.threw('E', 'm', '\n    at f (index.ts:1:2)')]),
    );
    expect(reply).toMatchObject({
      kind: 'results',
      outcomes: [
        { outcome: { kind: 'returned', value: [1], mutated: [0], shared: [1] } },
        { outcome: { kind: 'threw', name: 'E', message: 'm', location: { file: 'index.ts', line: 1, column: 2 } } },
      ],
    });
  });

  test.each([
    [outcome.unusable(['dW1', 2], 1), { path: 'result.dW1[2]', found: 'a function' }],
    [outcome.unusable(['my key'], 5), { path: 'result["my key"]', found: 'a getter' }],
    [outcome.unusable([], 0, 'Network'), { path: 'result', found: 'an instance of Network' }],
    [outcome.unusable([], 0, 'not a name'), { found: 'a class instance' }],
    [outcome.unusable([], 0, 'Promise'), { found: 'a promise' }],
    [outcome.unusable([], 9), { found: 'a promise that never settles' }],
  ])('of a result that cannot be judged (%#)', (bytes, expected) => {
    expect(read(results([bytes]))).toMatchObject({ outcomes: [{ outcome: { kind: 'unusable', ...expected } }] });
  });
});

describe('what the process would not say is malformed', () => {
  const long = 'x'.repeat(2_001);
  test.each<[string, Frame]>([
    ['a frame of an unknown type', { type: 99, body: Buffer.alloc(0) }],
    ['bytes left over', frame('stuck', byte(0))],
    ['a frame that ends too early', frame('done')],
    ['time that runs backwards', frame('done', f64(-1), byte(0))],
    ['an unknown outcome', results([byte(5)])],
    ['no outcomes', results([])],
    ['more outcomes than calls', results([outcome.missing(), outcome.missing(), outcome.missing()])],
    ['outcomes after a limit', results([outcome.limit(0), outcome.missing()])],
    ['an unknown limit', results([outcome.limit(2)])],
    ['an argument that was not there', results([outcome.returned(1, [2])])],
    ['arguments out of order', results([outcome.returned(1, [1, 0])])],
    ['an argument twice', results([outcome.returned(1, [], [1, 1])])],
    ['a result above the limit', results([outcome.returned('x'.repeat(30))])],
    ['a message above the limit', results([outcome.threw('E', long)])],
    ['a path with something else in it', results([outcome.unusable([-1], 1)])],
    ['a path deeper than a result', results([outcome.unusable(new Array(65).fill(0), 1)])],
    ['something unknown in a result', results([outcome.unusable([], 10)])],
    ['a class of what has none', results([outcome.unusable([], 1, 'A')])],
    ['a promise inside of a result', results([outcome.unusable([0], 9)])],
    ['a console above the limit', results([outcome.missing()], printed('x'.repeat(11)))],
    ['a console that was cut too early', results([outcome.missing()], printed('x', true))],
    ['a call that was answered already', frame('running', u32(0), f64(1))],
    ['a call that was not made', frame('limit', u32(3), byte(0))],
  ])('%s', (_, one) => {
    expect(() => read(one)).toThrow(MalformedError);
  });
});
