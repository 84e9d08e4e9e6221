import { defineMisconceptions } from '@chainrule/grader/exercise';
import type { Matrix, Trained } from '../references.ts';
import type { Submission } from './neurons.ts';

const learning = { en: 'Learning rule', ko: '학습 규칙' };

type State = { w: number[]; b: number };
type Replaced = {
  fires?: (sum: number) => number;
  /** The weights and bias after a row. */
  update?: (state: State, x: number[], target: number, output: number, lr: number) => State;
  /** What a row adds to the count of its epoch. */
  count?: (target: number, output: number) => number;
  /** Whether another epoch follows. */
  goesOn?: (errors: readonly number[], maxEpochs: number) => boolean;
};

const sumOf = ({ w, b }: State, x: number[]) => x.reduce((sum, value, i) => sum + value * w[i], b);

function moved({ w, b }: State, x: number[], weightStep: number, biasStep: number): State {
  return { w: w.map((weight, i) => weight + weightStep * x[i]), b: b + biasStep };
}

/** The learning rule with a piece replaced; with none it is right. */
function train(
  X: Matrix,
  t: number[],
  lr: number,
  maxEpochs: number,
  {
    fires = (sum) => Number(sum > 0),
    update = (state, x, target, output, rate) => moved(state, x, rate * (target - output), rate * (target - output)),
    count = (target, output) => Number(target !== output),
    goesOn = (errors, most) => errors.length < most && errors.at(-1) !== 0,
  }: Replaced = {},
): Trained {
  let state: State = { w: X[0].map(() => 0), b: 0 };
  const errors: number[] = [];
  while (goesOn(errors, maxEpochs)) {
    let total = 0;
    for (const [i, x] of X.entries()) {
      const output = fires(sumOf(state, x));
      total += count(t[i], output);
      state = update(state, x, t[i], output, lr);
    }
    errors.push(total);
  }
  return { ...state, errors };
}

/** The rule without updates until an epoch is over; errors are counted by the weights that `countWith` chooses. */
function trainByEpoch(X: Matrix, t: number[], lr: number, maxEpochs: number): Trained {
  let state: State = { w: X[0].map(() => 0), b: 0 };
  const errors: number[] = [];
  while (errors.length < maxEpochs && errors.at(-1) !== 0) {
    const misses = X.map((x, i) => t[i] - Number(sumOf(state, x) > 0));
    errors.push(misses.filter((miss) => miss !== 0).length);
    for (const [i, x] of X.entries()) state = moved(state, x, lr * misses[i], lr * misses[i]);
  }
  return { ...state, errors };
}

/** Right steps, but errors counted by a second pass at the end of each epoch. */
function countedAfterwards(X: Matrix, t: number[], lr: number, maxEpochs: number): Trained {
  const errors: number[] = [];
  let trained: Trained = { w: X[0].map(() => 0), b: 0, errors };
  for (let epoch = 1; epoch <= maxEpochs && errors.at(-1) !== 0; epoch++) {
    trained = { ...train(X, t, lr, epoch, { goesOn: (done) => done.length < epoch }), errors };
    errors.push(X.filter((x, i) => Number(sumOf(trained, x) > 0) !== t[i]).length);
  }
  return trained;
}

/** Wrong versions of `trainPerceptron`. */
export const training = defineMisconceptions<Submission>([
  {
    id: 'error-turned-round',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'You move the weights by y − t, away from the target. The rule is w ← w + lr (t − y) x.',
      ko: '가중치를 y − t만큼, 즉 목표값의 반대쪽으로 옮겼습니다. 규칙은 w ← w + lr (t − y) x입니다.',
    },
    wrong: (X, t, lr, maxEpochs) =>
      train(X, t, lr, maxEpochs, {
        update: (state, x, target, output, rate) => moved(state, x, rate * (output - target), rate * (output - target)),
      }),
  },
  {
    id: 'bias-not-learned',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'Your bias stays 0. It learns too, like the weight of an input that is always 1: b ← b + lr (t − y).',
      ko: '편향이 계속 0입니다. 편향도 항상 1인 입력의 가중치처럼 학습합니다: b ← b + lr (t − y).',
    },
    wrong: (X, t, lr, maxEpochs) =>
      train(X, t, lr, maxEpochs, {
        update: (state, x, target, output, rate) => moved(state, x, rate * (target - output), 0),
      }),
  },
  {
    id: 'input-left-out',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'You move every weight by lr (t − y) without its input. Multiply the step of each weight by the input of that weight: lr (t − y) x.',
      ko: '모든 가중치를 입력과 상관없이 lr (t − y)만큼 옮겼습니다. 가중치마다 자기 입력을 곱한 만큼 옮기세요: lr (t − y) x.',
    },
    wrong: (X, t, lr, maxEpochs) =>
      train(X, t, lr, maxEpochs, {
        update: (state, x, target, output, rate) =>
          moved(
            state,
            x.map(() => 1),
            rate * (target - output),
            rate * (target - output),
          ),
      }),
  },
  {
    id: 'learning-rate-unused',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'You never use lr: your steps are (t − y) x. Multiply each step by the learning rate, the bias included.',
      ko: 'lr을 쓰지 않고 (t − y) x만큼 옮겼습니다. 가중치와 편향 모두 학습률을 곱한 만큼 옮겨야 합니다.',
    },
    wrong: (X, t, _, maxEpochs) => train(X, t, 1, maxEpochs),
  },
  {
    id: 'learning-rate-not-for-bias',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'Your weights use the learning rate, but your bias does not. It follows the same rule: b ← b + lr (t − y).',
      ko: '가중치에는 학습률을 곱했지만 편향에는 곱하지 않았습니다. 편향도 같은 규칙입니다: b ← b + lr (t − y).',
    },
    wrong: (X, t, lr, maxEpochs) =>
      train(X, t, lr, maxEpochs, {
        update: (state, x, target, output, rate) => moved(state, x, rate * (target - output), target - output),
      }),
  },
  {
    id: 'updates-after-epoch',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'You use the same weights for all rows of an epoch and change them at its end. The rule changes them after every row, so the next row already uses the new ones.',
      ko: '한 에포크의 모든 행을 같은 가중치로 계산한 뒤 마지막에 한꺼번에 고쳤습니다. 이 규칙은 행마다 가중치를 고치므로, 다음 행은 새 가중치로 계산합니다.',
    },
    wrong: trainByEpoch,
  },
  {
    id: 'counted-after-epoch',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'Your weights move as they should, but you count the errors in a second pass at the end of the epoch. Count a row when its turn comes, before it changes the weights.',
      ko: '가중치는 맞게 고쳤지만, 틀린 행을 에포크가 끝난 뒤에 다시 세었습니다. 행마다 가중치를 고치기 전에, 그 행이 틀렸는지 보고 세세요.',
    },
    wrong: countedAfterwards,
  },
  {
    id: 'training-fires-at-zero',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'Your output in training is 1 where the sum is exactly 0, which it is for every row at the start. The step is strict: 1 only above 0.',
      ko: '훈련 중에 합이 정확히 0일 때 1을 출력합니다. 처음에는 모든 행의 합이 0입니다. 0보다 클 때만 1입니다.',
    },
    wrong: (X, t, lr, maxEpochs) => train(X, t, lr, maxEpochs, { fires: (sum) => Number(sum >= 0) }),
  },
  {
    id: 'sum-instead-of-output',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'You take t minus the weighted sum. The error is t − y, where y is the output 0 or 1 after the step function.',
      ko: 't에서 가중합을 뺐습니다. 오차는 t − y이고, y는 계단 함수를 지난 출력 0 또는 1입니다.',
    },
    wrong: (X, t, lr, maxEpochs) =>
      train(X, t, lr, maxEpochs, { fires: (sum) => sum, count: (target, sum) => Number(target !== Number(sum > 0)) }),
  },
  {
    id: 'signed-errors',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'You add up t − y, so an error of +1 and one of −1 cancel out. Count the wrong rows, whichever way they are wrong.',
      ko: 't − y를 그대로 더해서 +1과 −1이 서로 상쇄됩니다. 어느 쪽으로 틀렸든 틀린 행의 개수를 세세요.',
    },
    wrong: (X, t, lr, maxEpochs) => train(X, t, lr, maxEpochs, { count: (target, output) => target - output }),
  },
  {
    id: 'last-zero-missing',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'Your errors lack the epoch without an error. That epoch ends the training, but it counts as well: errors ends with 0.',
      ko: 'errors에 틀린 행이 없는 에포크가 빠졌습니다. 그 에포크에서 훈련이 끝나지만 그 0도 배열에 들어갑니다. errors는 0으로 끝납니다.',
    },
    wrong: (X, t, lr, maxEpochs) => {
      const { errors, ...state } = train(X, t, lr, maxEpochs);
      return { ...state, errors: errors.filter((count) => count !== 0) };
    },
  },
  {
    id: 'never-stops-early',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'You go on until maxEpochs even after an epoch without an error. Nothing changes after that: stop there.',
      ko: '틀린 행이 없는 에포크가 나와도 maxEpochs까지 계속합니다. 그 뒤로는 바뀌는 것이 없으므로 거기서 멈추세요.',
    },
    wrong: (X, t, lr, maxEpochs) => train(X, t, lr, maxEpochs, { goesOn: (errors, most) => errors.length < most }),
  },
  {
    id: 'one-epoch-too-many',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'If the errors never reach 0, you run one epoch more than maxEpochs. errors holds at most maxEpochs counts.',
      ko: '틀린 행이 없는 에포크가 나오지 않으면 maxEpochs보다 한 번 더 돕니다. errors의 길이는 maxEpochs를 넘지 않습니다.',
    },
    wrong: (X, t, lr, maxEpochs) =>
      train(X, t, lr, maxEpochs, { goesOn: (errors, most) => errors.length <= most && errors.at(-1) !== 0 }),
  },
  {
    id: 'only-raises-weights',
    function: 'trainPerceptron',
    section: learning,
    explanation: {
      en: 'You only change the weights where the output should have been 1. An output of 1 where the target is 0 is an error as well: then t − y is −1 and the step goes the other way.',
      ko: '1이어야 하는데 0이 나온 행에서만 가중치를 고칩니다. 0이어야 하는데 1이 나온 것도 오류입니다. 그때는 t − y가 −1이므로 반대쪽으로 옮깁니다.',
    },
    wrong: (X, t, lr, maxEpochs) =>
      train(X, t, lr, maxEpochs, {
        update: (state, x, target, output, rate) =>
          moved(state, x, rate * Math.max(0, target - output), rate * Math.max(0, target - output)),
      }),
  },
]);
