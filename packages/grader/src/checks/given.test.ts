import { describe, expect, test } from 'vitest';
import { agrees, given, rejects } from '../exercise/define.ts';
import type { Functions, GivenWay } from '../exercise/types.ts';
import { builtOn, rightGiven, withWrong } from './given.ts';
import { run, runnerOf, runOne, title } from './testing.ts';

const square = (x: number) => x * x;
const half = (x: number) => x / 2;
/** quarter = half(half(x²)) */
const quarter = (x: number) => half(half(square(x)));
const grant = given({ square, half }, async (use, x: number) => use.half(await use.half(await use.square(x))));

const cases = [1, 2, 3, -4].map((x) => ({ name: title, args: [x] as [number] }));
const check = (name: string, reference: (x: number) => number) =>
  agrees<[number]>({ id: `${name}-all`, function: name, title, points: 1, reference, cases });
const checks = [check('square', square), check('half', half), { ...check('quarter', quarter), given: grant }];

/** What the check of `quarter` is right given. */
async function givenIn(student: Functions): Promise<string[] | undefined> {
  const runs = await run(checks, student);
  return runs[2]?.given;
}

const cube = (x: number) => x ** 3;
const double = (x: number) => x * 2;

describe('a function that builds on a wrong one', () => {
  test('is right given that one', async () => {
    expect(await givenIn({ square: cube, half, quarter: (x: number) => cube(x) / 4 })).toEqual(['square']);
  });

  test('is right given two wrong ones, where it takes both', async () => {
    const student = { square: cube, half: double, quarter: (x: number) => cube(x) * 4 };
    expect(await givenIn(student)).toEqual(['square', 'half']);
  });

  test('is right given the fewest that explain it', async () => {
    const student = { square: cube, half: double, quarter: (x: number) => cube(x) / 4 };
    expect(await givenIn(student)).toEqual(['square']);
  });

  test('is right given the one that matters, where another is wrong elsewhere', async () => {
    const student = { square: cube, half: (x: number) => (x === 3 ? 9 : half(x)), quarter: (x: number) => cube(x) / 4 };
    expect(await givenIn(student)).toEqual(['square']);
  });

  test('is wrong where it makes a mistake of its own', async () => {
    expect(await givenIn({ square: cube, half, quarter: (x: number) => cube(x) / 8 })).toBeUndefined();
  });

  test('is wrong where all that it builds on is right', async () => {
    expect(await givenIn({ square, half, quarter: (x: number) => cube(x) / 4 })).toBeUndefined();
  });

  test('is right by itself where it does not use the wrong one', async () => {
    const runs = await run(checks, { square: cube, half, quarter });
    expect(runs[2]).not.toHaveProperty('given');
    expect(runs[2]?.shown).toBeUndefined();
  });
});

describe('a function that may build on others in several ways', () => {
  const ways = given(
    { square, half },
    async (use, x: number) => use.half(await use.half(await use.square(x))),
    async (use, x: number) => use.square(await use.half(x)),
  );
  const inWays = async (student: Functions) => {
    const runs = await run([...checks.slice(0, 2), { ...check('quarter', quarter), given: ways }], student);
    return runs[2]?.given;
  };

  test.each<[string, (x: number) => number]>([
    ['first', (x) => cube(x) / 4],
    ['second', (x) => cube(x / 2)],
  ])('is right given a wrong one in the %s way', async (_, own) => {
    expect(await inWays({ square: cube, half, quarter: own })).toEqual(['square']);
  });

  test('is wrong where it goes one way here and another there', async () => {
    const own = (x: number) => (x > 2 ? cube(x) / 4 : cube(x / 2));
    expect(await inWays({ square: cube, half, quarter: own })).toBeUndefined();
  });
});

test('a way that has several functions at work at once is given up as a whole', async () => {
  const both = given({ square }, async (use, x: number) => {
    const rejecting = [use.square(x), use.square(x + 1)].map(async (promise) => (await promise) + 1);
    await use.square(x);
    return Promise.all(rejecting);
  });
  const broken = () => {
    throw new Error('no');
  };
  const runs = await run([...checks.slice(0, 2), { ...check('quarter', quarter), given: both }], {
    square: broken,
    half,
    quarter: (x: number) => x,
  });
  expect(runs[2]?.given).toBeUndefined();
});

describe('what does not count as given', () => {
  test.each<[string, (x: number) => unknown]>([
    ['zero everywhere', () => 0],
    ['NaN', () => Number.NaN],
    ['another form', (x) => [x]],
    ['nothing', () => undefined],
    [
      'an error',
      () => {
        throw new Error('no');
      },
    ],
  ])('%s', async (_, wrong) => {
    const quarterOfWrong = (x: number) => ((wrong(x) as number) / 4) as number;
    const student = { square: wrong, half, quarter: quarterOfWrong } as Functions;
    expect(await givenIn(student)).toBeUndefined();
  });

  test('a function that is missing', async () => {
    expect(await givenIn({ half, quarter: (x: number) => cube(x) / 4 })).toBeUndefined();
  });
});

test('inputs on which the wrong function has no usable result are excused, as long as others explain', async () => {
  const root = (x: number) => (x < 0 ? Number.NaN : x ** 3);
  const student = { square: root, half, quarter: (x: number) => root(x) / 4 };
  expect(await givenIn(student)).toEqual(['square']);
});

describe('of a function that returns a list', () => {
  const pair = (x: number) => [x, x * x];
  const total = (x: number) => x + x * x;
  const sumOf = ([a, b]: number[]) => (a as number) + (b as number);
  const grantPair = given({ pair }, async (use, x: number) => sumOf(await use.pair(x)));
  const asked = [
    agrees<[number]>({ id: 'pair-all', function: 'pair', title, points: 1, reference: pair, cases }),
    agrees<[number]>({
      id: 'total-all',
      function: 'total',
      title,
      points: 1,
      reference: total,
      cases,
      given: grantPair,
    }),
  ];
  const givenPair = async (wrong: (x: number) => number[]) =>
    (await run(asked, { pair: wrong, total: (x: number) => sumOf(wrong(x)) }))[1]?.given;

  test('wrong results are given', async () => {
    expect(await givenPair((x) => [x, x ** 3 + 1])).toEqual(['pair']);
  });

  test('one result whatever the arguments is not given either', async () => {
    const pair = (x: number): [number, number] => [x, -x];
    const sum = (x: number) => pair(x)[0] + 2;
    const both = [
      agrees<[number]>({ id: 'pair-all', function: 'pair', title, points: 1, reference: pair, cases }),
      agrees<[number]>({
        ...{ id: 'sum-all', function: 'sum', title, points: 1, reference: sum, cases },
        given: given({ pair }, async (use, x: number) => (await use.pair(x))[0] + 2),
      }),
    ];
    const runs = await run(both, { pair: () => [5, 3], sum: () => 7 });
    expect(runs[1]?.given).toBeUndefined();
    const varied = await run(both, { pair: (x: number) => [x + 5, 3], sum: (x: number) => x + 7 });
    expect(varied[1]?.given).toEqual(['pair']);
  });

  test('one number over and over is not given, because anything agrees with it', async () => {
    expect(await givenPair(() => [1, 1])).toBeUndefined();
  });

  test('a single usable result among many misses is not enough', async () => {
    expect(await givenPair((x) => (x === 2 ? [2, 8] : [x, Number.NaN]))).toBeUndefined();
  });
});

test('a miss that is no wrong result is not explained by another function', async () => {
  const student = {
    square: cube,
    half,
    quarter: (x: number) => (x === 2 ? (undefined as unknown as number) : cube(x) / 4),
  };
  expect(await givenIn(student)).toBeUndefined();
});

test('only functions that may be wrong are tried as given', async () => {
  const student = { square: cube, half, quarter: (x: number) => cube(x) / 4 };
  const { judged } = await runOne({ ...check('quarter', quarter) }, student);
  const missed = judged.filter(({ miss }) => miss !== undefined);
  const runner = runnerOf(student);
  const call = async (one: Parameters<typeof runner.call>[0][number]) => (await runner.call([one]))[0]!;
  const tolerance = { rtol: 1e-9, atol: 0 };
  expect(await rightGiven(grant, missed, new Set(['square']), call, tolerance)).toEqual(['square']);
  expect(await rightGiven(grant, missed, new Set(['half']), call, tolerance)).toBeUndefined();
  expect(await rightGiven(grant, missed, new Set(), call, tolerance)).toBeUndefined();
});

describe('bad input that is taken', () => {
  const strict = (f: (x: number) => number) => (x: number) => {
    if (!Number.isFinite(x)) throw new RangeError('no number');
    return f(x);
  };
  const strictGrant = given({ square: strict(square), half: strict(half) }, async (use, x: number) =>
    use.half(await use.half(await use.square(x))),
  );
  const bad = (name: string) =>
    rejects({ id: `${name}-bad`, function: name, title, points: 1, cases: [{ name: title, args: [Number.NaN] }] });
  const refusals = [...checks, bad('square'), bad('half'), { ...bad('quarter'), given: strictGrant }];
  const givenRefusal = async (student: Functions) => (await run(refusals, student)).at(-1)?.given;

  test('is granted where a function that it builds on takes it too', async () => {
    expect(await givenRefusal({ square, half: strict(half), quarter })).toEqual(['square']);
  });

  test('is not granted where those refuse it', async () => {
    expect(await givenRefusal({ square: strict(square), half: strict(half), quarter })).toBeUndefined();
  });

  test('is not granted where only another function takes it, which gets nothing bad from right ones', async () => {
    expect(await givenRefusal({ square: strict(square), half, quarter })).toBeUndefined();
  });

  test('is not granted where one of several bad inputs is refused below', async () => {
    const cases = [Number.NaN, Number.POSITIVE_INFINITY].map((x) => ({ name: title, args: [x] }));
    const both = { ...bad('quarter'), cases, given: strictGrant };
    const onlyNaN = (x: number) => (x === Number.POSITIVE_INFINITY ? strict(square)(x) : square(x));
    const student = { square: onlyNaN, half: strict(half), quarter };
    expect((await run([...refusals, { ...both, id: 'both' }], student)).at(-1)?.given).toBeUndefined();
  });

  test('is not looked for where refusing is all that is right', async () => {
    expect(await givenRefusal({ square, half, quarter: strict(quarter) })).toBeUndefined();
  });
});

test('the functions that a check builds on are those of what it grants', () => {
  expect(builtOn({ ...check('quarter', quarter), given: grant })).toEqual(['square', 'half']);
  expect(builtOn(check('square', square))).toEqual([]);
});

describe('what a function ought to return with a wrong one below it', () => {
  test('is worked out with the references for the rest', async () => {
    expect(await withWrong(grant, grant.ways[0] as GivenWay, { square: cube }, [2])).toEqual({
      kind: 'returned',
      value: 2,
      mutated: [],
    });
    expect(await withWrong(grant, grant.ways[0] as GivenWay, {}, [2])).toEqual({
      kind: 'returned',
      value: 1,
      mutated: [],
    });
  });

  test('is nothing where that throws', async () => {
    const failing = {
      square: () => {
        throw new Error('no');
      },
    };
    expect(await withWrong(grant, grant.ways[0] as GivenWay, failing, [2])).toBeUndefined();
  });
});
