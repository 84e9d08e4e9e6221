import { describe, expect, test } from 'vitest';
import { FaultyExercise } from '../exercise/errors.ts';
import { type Changes, toyExercise } from './testing.ts';
import { verifyExercise } from './verify.ts';

const SEEDS = [1];

const verified = async (changes: Changes = {}) => verifyExercise(await toyExercise(changes), SEEDS);

test('a sound exercise has no problem, and its figures say what was proved', async () => {
  const { sound, problems, figures, id } = await verified();
  expect(problems).toEqual([]);
  expect({ id, sound }).toEqual({ id: 'toy-1', sound: true });
  expect(figures).toMatchObject({
    checks: '1+3',
    inputs: 10,
    points: 100,
    gradients: 4,
    mutation: '2/2',
    named: '2/2',
    copies: '1/2',
  });
});

const misconceptions = 'hidden/misconceptions.ts';
const twin = `
  {
    id: 'twin', function: 'square', wrong: (x) => x + x, PAIR
    explanation: { en: 'You add x to itself.', ko: 'x를 두 번 더하고 있습니다.' },
  },
];
`;

describe('an exercise with one fault is refused for that fault alone:', () => {
  test.each<[string, Changes, RegExp[]]>([
    [
      'points that do not add up',
      { 'exercise.ts': [['points: 40', 'points: 30']] },
      [/^the points of all checks add up to 90: make it 100$/],
    ],
    [
      'a check without cases',
      { 'hidden/checks.ts': [['cases: [named(0)]', 'cases: []']] },
      [/^check 'slope-zero' runs on zero cases: give it inputs$/],
    ],
    [
      'a title without Korean',
      { 'exercise.ts': [["ko: '공개 표'", "ko: ' '"]] },
      [/^check 'square-published': its Korean text is missing$/],
    ],
    [
      'a title without English',
      { 'exercise.ts': [["en: 'Both'", "en: ''"]] },
      [/^exercise\.ts: part 'A': its English text is missing$/],
    ],
    [
      'English in the place of Korean',
      { 'hidden/checks.ts': [["ko: '다른 숫자'", "ko: 'other numbers'"]] },
      [/^check 'slope-numbers': its Korean text holds no Korean: 'other numbers'$/],
    ],
    [
      'an explanation without Korean',
      { [misconceptions]: [["ko: '2를 곱하지 않았습니다.'", "ko: ''"]] },
      [/'half-slope': its Korean text is missing$/],
    ],
    [
      'an import that is asked for',
      { 'exercise.ts': [['imports: [', "imports: ['square', "]] },
      [/^'square' may be imported, and is asked for: take it out of `imports`$/],
    ],
    [
      'a task that says more in one language',
      { 'README.ko.md': [['글.', '글은 12.5쪽입니다.']] },
      [
        /^README\.md and README\.ko\.md differ in more than words: 'Squares' and '제곱': numbers: only in Korean: 12\.5$/,
      ],
    ],
    ['no Korean task text', { 'README.ko.md': undefined }, [/^README\.ko\.md is missing: write the task text$/]],
    [
      'a section that is no heading',
      { [misconceptions]: [["ko: '제곱' }", "ko: '세제곱' }"]] },
      [/'doubled' refers to '세제곱', which is no heading of README\.ko\.md$/],
    ],
    [
      'a solution that is wrong',
      { 'solution/index.ts': [['return 2 * x;', 'return x < 0 ? 0 : 2 * x;']] },
      [/^solution\/index\.ts: check 'slope-numbers' is failed under seed 1 on \{"x":-3\}/],
    ],
    [
      'a solution that cannot be graded',
      { 'solution/index.ts': [['/** y', "import 'node:path';\n/** y"]] },
      [
        /^solution\/index\.ts cannot be graded: .*node:path/,
        /src\/index\.ts\(5,8\): error TS\d+: .*'node:path'/,
        /^the stub cannot be graded: .*node:path/,
      ],
    ],
    [
      'a stub that was edited',
      { 'src/index.ts': [['x: number', 'x: any']] },
      [/^src\/index\.ts is not the stub .* Run `pnpm exercise stub toy-1`$/],
    ],
    ['no stub', { 'src/index.ts': undefined }, [/^src\/index\.ts is not the stub/]],
    [
      'a stub that does not type-check',
      { 'solution/index.ts': [['slope(x: number)', 'slope(x: Numbr)']] },
      [/src\/index\.ts\(11,26\): error TS\d+: Cannot find name 'Numbr'/],
    ],
    [
      'a region that is not closed',
      { 'solution/index.ts': [['2 * x;\n  // #endregion', '2 * x;']] },
      [/^solution\/index\.ts:\d+: this region is not closed$/],
    ],
    [
      'a function without a region',
      { 'solution/index.ts': [['  // #region solution\n  return 2 * x;\n  // #endregion', '  return 2 * x;']] },
      [
        /^the stub earns 50 points$/,
        /^the stub: check 'slope-numbers' is passed; mark the body of slope/,
        /^the stub: check 'slope-zero' is passed/,
      ],
    ],
    [
      'a check that pays for the argument',
      {
        'exercise.ts': [
          [
            '{ args: [2], result: 4 }, { args: [3], result: 9 }, { args: [-1.5], result: 2.25 }, { args: [4], result: 16 }',
            '{ args: [1], result: 1 }',
          ],
        ],
        [misconceptions]: 'export default [];',
      },
      [
        /only return the number 1: mark it `edge: true`, or add inputs$/,
        /only return the first argument/,
        /only return the last argument/,
      ],
    ],
    [
      'a reference that is no gradient',
      { 'hidden/checks.ts': [['of: (x) => x * x', 'of: (x) => x ** 3']] },
      [/^check 'slope-numbers': its reference is no gradient on \[1\]: .*central differences/],
    ],
    [
      'a training run of which only the losses are judged',
      {
        'hidden/checks.ts': [
          [
            "kind: 'agrees', function: 'slope', points: 10, runs: 0, edge: true",
            "kind: 'trains', curve: 'losses', function: 'slope', points: 10, runs: 0, edge: true",
          ],
          [
            '    reference: (x) => 2 * x,\n    cases: [named(0)]',
            '    reference: (x) => ({ losses: [x, x] }),\n    cases: [named(0)]',
          ],
        ],
        'driver.ts':
          'export const slope = (own: any, x: number) => { const y = own.slope(x); return x === 0 ? { losses: [y, x] } : y; };\n',
      },
      [/^check 'slope-zero': its result is nothing but the losses, .*: return the weights too$/],
    ],
    [
      'a training run without its losses',
      {
        'hidden/checks.ts': [
          [
            "kind: 'agrees', function: 'slope', points: 10",
            "kind: 'trains', curve: 'losses', function: 'slope', points: 10",
          ],
        ],
      },
      [/^check 'slope-zero': its reference has no list of losses at 'losses'; say where it is$/],
    ],
    [
      'a mistake that survives',
      { [misconceptions]: [['wrong: (x) => x,', 'wrong: (x) => x + x,']] },
      [/'half-slope' passes every check: add an input that tells it from the right version$/],
    ],
    [
      'a mistake that is not diagnosed',
      { [misconceptions]: [['wrong: (x) => x,', "wrong: () => { throw new Error('no'); },"]] },
      [/'half-slope' is not diagnosed: it takes 3 different inputs on which it gives a result, and a wrong one/],
    ],
    [
      'two mistakes that no input tells apart',
      { [misconceptions]: [['];\n', twin.replace('PAIR', '')]] },
      [
        /'doubled' is diagnosed as 'doubled' and 'twin'/,
        /'twin' is diagnosed as 'doubled' and 'twin': .* or declare them a pair where none can$/,
      ],
    ],
    [
      'two mistakes of one name',
      { [misconceptions]: [["id: 'half-slope'", "id: 'doubled'"]] },
      [/two misconceptions are called 'doubled'$/],
    ],
    [
      'no table of what mistakes yield',
      { 'public/diagnoses.json': undefined },
      [/^public\/diagnoses\.json is missing, .*: run `pnpm exercise verify toy-1 --write`$/],
    ],
    [
      'a table that is cut off',
      { 'public/diagnoses.json': '{ "schema": "chain' },
      [/^public\/diagnoses\.json is not what the known mistakes yield: run `pnpm exercise verify toy-1 --write`$/],
    ],
    [
      'a fixed argument that is none',
      { 'hidden/checks.ts': [['edge: true,', "edge: true, fixed: ['h'],"]] },
      [/^check 'slope-zero': it fixes 'h', which is none of its arguments$/],
    ],
    [
      'a tolerance as wide as a mistake',
      { 'hidden/checks.ts': [['runs: 0,', 'runs: 0, tolerance: { rtol: 0, atol: 0.5 },']] },
      [
        /^check 'slope-numbers': its tolerance is too wide for 'half-slope', which is off by at most 6 times what is allowed, and 100/,
      ],
    ],
    [
      'a mistake about no function',
      { [misconceptions]: [["function: 'slope'", "function: 'slop'"]] },
      [/'half-slope' is about 'slop', which is no function of this exercise$/],
    ],
    [
      'a mistake that costs another function its points',
      { 'driver.ts': 'export const slope = (own: any, x: number) => own.slope(x) + own.square(x) - x * x;\n' },
      [/'doubled' loses points in other functions too: slope-numbers, slope-zero$/],
    ],
    [
      'files that belong to nothing',
      { 'notes.txt': 'to do', 'hidden/old.ts': 'export const old = 1;\n', 'src/helper.ts': 'export {};\n' },
      [/^hidden\/old\.ts belongs to nothing: .*Remove it/, /^notes\.txt belongs/, /^src\/helper\.ts belongs/],
    ],
    [
      'a package of another exercise',
      { 'package.json': [['@chainrule/toy-1', '@chainrule/toy-2']] },
      [/^package\.json: its name is '@chainrule\/toy-2': make it '@chainrule\/toy-1'$/],
    ],
    [
      'a task for turbo that verifies another exercise',
      { 'package.json': [['exercise verify toy-1', 'exercise verify toy-2']] },
      [/^package\.json: its script 'verify' has to end with `exercise verify toy-1`$/],
    ],
    ['no package', { 'package.json': undefined }, [/^package\.json is missing/]],
    [
      'a reference that is the model answer',
      {
        'hidden/checks.ts': [
          ['export', "import { slope } from '../solution/index.ts';\nexport"],
          ['(x) => 2 * x,', 'slope,'],
        ],
      },
      [
        /^hidden\/checks\.ts rests on solution\/index\.ts, the model answer.*write the reference of a check in hidden\//,
      ],
    ],
    [
      "a reference that is the student's own function",
      {
        'hidden/checks.ts': [
          ['export', "import { slope } from '../src/index.ts';\nexport"],
          ['(x) => 2 * x,', '(x) => slope(x) ?? 2 * x,'],
        ],
        'src/index.ts': 'export const slope = () => undefined;\n',
      },
      [
        /^src\/index\.ts is not the stub/,
        /^hidden\/checks\.ts rests on src\/index\.ts, the student's own file: write the reference/,
      ],
    ],
    [
      'a driver that knows the answer without the hand-in',
      {
        'driver.ts':
          'export function slope(own: any, x: number) {\n  try {\n    return own.slope(x);\n  } catch (e: any) {\n    if (e.name === "NotImplementedError") throw e;\n    return x + x;\n  }\n}\n',
        [misconceptions]: 'export default [];',
      },
      [
        /^check 'slope-numbers' pays for functions that only return an error, always/,
        /^check 'slope-zero' pays for functions that only return an error, always/,
        /^driver\.ts: 'slope' is right in check 'slope-numbers' whatever the hand-in's functions do: it leaks the reference/,
        /^driver\.ts: 'slope' is right in check 'slope-zero'/,
      ],
    ],
    [
      'a driver that repeats the model answer',
      {
        'driver.ts': `function known(x: number) {\n  if (!Number.isFinite(x)) throw new RangeError('x is no finite number');\n  return x * x;\n}\nexport const square = (own: any, x: number) => own.square(x) + 0 * known(x);\n`,
      },
      [/^driver\.ts:2 repeats solution\/index\.ts:4, which students must not see: `if \(!Number/],
    ],
    [
      'a task text that repeats the model answer',
      {
        'README.md': [['Text.', "    if (!Number.isFinite(x)) throw new RangeError('x is no finite number');"]],
        'README.ko.md': [['글.', "    if (!Number.isFinite(x)) throw new RangeError('x is no finite number');"]],
      },
      [/^README\.md:5 repeats solution\/index\.ts:4/, /^README\.ko\.md:5 repeats solution\/index\.ts:4/],
    ],
    [
      'a scene that plays the model answer',
      { 'play.ts': "import { square } from './solution/index.ts';\nexport default square;\n" },
      [/^play\.ts needs solution\/index\.ts, which no student's copy has/],
    ],
  ])('%s', async (_, changes, expected) => {
    const { sound, problems } = await verified(changes);
    expect(sound).toBe(false);
    expect(problems.map((problem) => expected.find((one) => one.test(problem))?.source ?? problem)).toEqual(
      expected.map(({ source }) => source),
    );
  });

  test('a function whose only checks are at the edge', async () => {
    const { problems } = await verified({ 'hidden/checks.ts': [['runs: 0,', 'runs: 0, edge: true,']] });
    expect(problems).toContain(
      "'slope' has no ordinary check (agrees, equals or gradient): its other checks cannot pay",
    );
  });
});

test('functions that would vouch for each other are refused', async () => {
  const by = (name: string) =>
    `given: { references: { ${name}: (x) => x }, ways: [async (use, x) => use.${name}(x)] },`;
  const { problems } = await verified({
    'exercise.ts': [['points: 40,\n', `points: 40, ${by('slope')}\n`]],
    'hidden/checks.ts': [['points: 10, runs: 0, edge: true,', `points: 10, runs: 0, edge: true, ${by('square')}`]],
  });
  expect(problems).toContainEqual(
    expect.stringMatching(/goes round in a circle, .*: (square → slope → square|slope → square → slope)$/),
  );
});

test('a driver that imports a reference is refused, although it could not be run', async () => {
  const { problems } = await verified({
    'driver.ts':
      "import { slope as right } from './hidden/references.ts';\nexport const slope = (own: any, x: number) => own.slope(right(x) / 2);\n",
    'hidden/references.ts': 'export const slope = (x: number) => 2 * x;\n',
  });
  expect(problems).toContainEqual(
    expect.stringMatching(/^driver\.ts imports hidden\/references\.ts: a driver stands alone/),
  );
});

test('what a task text links to belongs to the exercise', async () => {
  const { problems } = await verified({
    'README.md': [['Text.', '![curve](public/curve.svg)']],
    'public/curve.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  expect(problems).toEqual([]);
});

test('what stops a proof is a problem like others, and the other proofs go on', async () => {
  const { problems } = await verified({
    'hidden/checks.ts': [
      [
        'reference: (x) => 2 * x,\n    cases: [named(0)]',
        "reference: () => { throw new Error('oh'); },\n    cases: [named(0)]",
      ],
    ],
    'README.ko.md': undefined,
  });
  expect(
    problems.filter((problem) => /'slope-zero'[\s\S]*its reference throws on \[0\]: Error: oh/.test(problem)),
  ).toHaveLength(1);
  expect(problems).toContainEqual(expect.stringMatching(/^README\.ko\.md is missing/));
});

test('two mistakes that are declared a pair may be named together', async () => {
  const declared = await verified({
    [misconceptions]: [
      ["id: 'doubled',", "id: 'doubled', pair: 'twin',"],
      ['];\n', twin.replace('PAIR', "pair: 'doubled',")],
    ],
  });
  expect(declared.problems).toEqual([]);
  expect(declared.figures).toMatchObject({ named: '3/3' });
});

test.each<[string, Changes, RegExp]>([
  ['a solution', { 'solution/index.ts': undefined, 'src/index.ts': '' }, /solution\/index\.ts is missing/],
  ['hidden checks', { 'hidden/checks.ts': undefined }, /hidden\/checks\.ts is missing/],
])('a copy without %s cannot be verified', async (_, changes, message) => {
  await expect(verified(changes)).rejects.toThrow(FaultyExercise);
  await expect(verified(changes)).rejects.toThrow(message);
});
