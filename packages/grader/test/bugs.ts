/** Honest hand-ins for ch8-4 under `exercises/ch8-4/test/honest/`, each written in its own way. */
export const CODINGS = ['independent', 'calling', 'loops', 'typed'] as const;
export type Coding = (typeof CODINGS)[number];

/** What stands in an honest function's body, and what a student with the mistake writes in its place. */
type Change = readonly [right: string, wrong: string];

/** A row of the bug table of ch8-4: the function in which it lives, and how each coding comes to have it. */
export type Bug = {
  id: string;
  function: string;
  changes: Record<Coding, readonly Change[]>;
};

const DELTA_O = '(ok - t[k]) * slopeO[k]';
const SLOPE_O = 'o.map((ok) => ok * (1 - ok))';
const SLOPE_H = 'h.map((hj) => hj * (1 - hj))';
const LOOP_O = '(o[k] - t[k]) * o[k] * (1 - o[k])';
const LOOP_H = 'sum * h[j] * (1 - h[j])';

export const BUGS: readonly Bug[] = [
  {
    id: 'hidden-slope-forgotten',
    function: 'backward',
    changes: {
      independent: [['b * slopeH[j]', 'b']],
      calling: [['b * slopeH[j]', 'b']],
      loops: [[LOOP_H, 'sum']],
      typed: [['s * slopeH[j]', 's']],
    },
  },
  {
    id: 'output-slope-forgotten',
    function: 'backward',
    changes: {
      independent: [[DELTA_O, 'ok - t[k]']],
      calling: [[DELTA_O, 'ok - t[k]']],
      loops: [[LOOP_O, 'o[k] - t[k]']],
      typed: [[DELTA_O, 'ok - t[k]']],
    },
  },
  {
    id: 'w2-updated-first',
    function: 'trainStep',
    changes: {
      independent: [['const old = n.W2;', 'const old = W2;']],
      calling: [
        ['const W1 = minus(n.W1, dW1, lr);', ''],
        [
          'const W2 = minus(n.W2, dW2, lr);',
          `const W2 = minus(n.W2, dW2, lr);
  const { deltaO } = backward(x, t, n);
  const { h } = forward(x, n);
  const W1 = minus(n.W1, outer(x, W2.map((row, j) => row.reduce((s, w, k) => s + w * deltaO[k], 0) * h[j] * (1 - h[j]))), lr);`,
        ],
      ],
      loops: [
        [
          '// (before W1)',
          `const { h } = forward(x, n);
  for (let j = 0; j < W2.length; j++) {
    let sum = 0;
    for (let k = 0; k < t.length; k++) sum += W2[j][k] * gradients.deltaO[k];
    for (let i = 0; i < x.length; i++) gradients.dW1[i][j] = x[i] * sum * h[j] * (1 - h[j]);
  }`,
        ],
      ],
      typed: [
        [
          'const through = second.back(deltaO);',
          `const through = new Layer(plain(n.W2.map((row, j) => Float64Array.from(row, (w, k) => w - lr * h[j] * deltaO[k])))).back(deltaO);`,
        ],
      ],
    },
  },
  {
    id: 'w2-transposed',
    function: 'backward',
    changes: {
      independent: [['n.W2[j][k] * d', 'n.W2[k][j] * d']],
      calling: [['matmul([deltaO], transpose(n.W2))', 'matmul([deltaO], n.W2)']],
      loops: [['deltaO[k] * n.W2[j][k]', 'deltaO[k] * n.W2[k][j]']],
      typed: [['second.back(deltaO)', 'second.sum(deltaO)']],
    },
  },
  {
    id: 'first-output-only',
    function: 'backward',
    changes: {
      independent: [['deltaO.reduce((sum, d, k) => sum + n.W2[j][k] * d, 0)', 'n.W2[j][0] * deltaO[0]']],
      calling: [['matmul([deltaO], transpose(n.W2))', '[n.W2.map((row) => row[0] * deltaO[0])]']],
      loops: [['for (let k = 0; k < o.length; k++) {\n      sum +=', 'for (let k = 0; k < 1; k++) {\n      sum +=']],
      typed: [['second.back(deltaO)', 'second.back(deltaO.map((d, k) => (k === 0 ? d : 0)))']],
    },
  },
  {
    id: 'error-without-half',
    function: 'backward',
    changes: {
      independent: [[DELTA_O, `2 * ${DELTA_O}`]],
      calling: [[DELTA_O, `2 * ${DELTA_O}`]],
      loops: [[LOOP_O, `2 * ${LOOP_O}`]],
      typed: [[DELTA_O, `2 * ${DELTA_O}`]],
    },
  },
  {
    id: 'extra-half',
    function: 'backward',
    changes: {
      independent: [[DELTA_O, `(${DELTA_O}) / 2`]],
      calling: [[DELTA_O, `(${DELTA_O}) / 2`]],
      loops: [[LOOP_O, `(${LOOP_O}) / 2`]],
      typed: [[DELTA_O, `(${DELTA_O}) / 2`]],
    },
  },
  {
    id: 'slope-of-weighted-sum',
    function: 'backward',
    changes: {
      independent: [
        [SLOPE_O, 'z2.map((z) => z * (1 - z))'],
        [SLOPE_H, 'z1.map((z) => z * (1 - z))'],
      ],
      calling: [
        [SLOPE_O, 'z2.map((z) => z * (1 - z))'],
        [SLOPE_H, 'z1.map((z) => z * (1 - z))'],
      ],
      loops: [
        [LOOP_O, '(o[k] - t[k]) * z2[k] * (1 - z2[k])'],
        [LOOP_H, 'sum * z1[j] * (1 - z1[j])'],
      ],
      typed: [
        [SLOPE_O, 'z2.map((z) => z * (1 - z))'],
        [SLOPE_H, 'z1.map((z) => z * (1 - z))'],
      ],
    },
  },
  {
    id: 'sigmoid-twice',
    function: 'backward',
    changes: {
      independent: [
        [SLOPE_O, 'o.map((ok) => sigmoid(ok) * (1 - sigmoid(ok)))'],
        [SLOPE_H, 'h.map((hj) => sigmoid(hj) * (1 - sigmoid(hj)))'],
      ],
      calling: [
        [SLOPE_O, 'o.map((ok) => sigmoid(ok) * (1 - sigmoid(ok)))'],
        [SLOPE_H, 'h.map((hj) => sigmoid(hj) * (1 - sigmoid(hj)))'],
      ],
      loops: [
        [LOOP_O, '(o[k] - t[k]) * squash(o[k]) * (1 - squash(o[k]))'],
        [LOOP_H, 'sum * squash(h[j]) * (1 - squash(h[j]))'],
      ],
      typed: [
        [SLOPE_O, 'sigma(o).map((s) => s * (1 - s))'],
        [SLOPE_H, 'sigma(h).map((s) => s * (1 - s))'],
      ],
    },
  },
  {
    id: 'ascent',
    function: 'trainStep',
    changes: {
      independent: [
        ['w - lr * h[j] * deltaO[k]', 'w + lr * h[j] * deltaO[k]'],
        ['w - lr * x[i] * deltaH[j]', 'w + lr * x[i] * deltaH[j]'],
      ],
      calling: [
        ['minus(n.W1, dW1, lr)', 'minus(n.W1, dW1, -lr)'],
        ['minus(n.W2, dW2, lr)', 'minus(n.W2, dW2, -lr)'],
      ],
      loops: [
        ['W2[j][k] -= lr', 'W2[j][k] += lr'],
        ['W1[i][j] -= lr', 'W1[i][j] += lr'],
      ],
      typed: [['w - lr * left[r] * delta[c]', 'w + lr * left[r] * delta[c]']],
    },
  },
];

/** An honest coding with the mistake in the one function. Throws where the coding has nothing to change. */
export function withBug(source: string, bug: Bug, coding: Coding): string {
  const start = source.indexOf(`export function ${bug.function}(`);
  const end = source.indexOf('\nexport ', start + 1);
  let body = source.slice(start, end);
  for (const [right, wrong] of bug.changes[coding]) {
    if (body.split(right).length !== 2) throw new Error(`${coding} has not one '${right}' in ${bug.function}`);
    body = body.replace(right, () => wrong);
  }
  return source.slice(0, start) + body + source.slice(end);
}
