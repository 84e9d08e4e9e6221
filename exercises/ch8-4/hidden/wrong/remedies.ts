import { defineMisconceptions } from '@chainrule/grader/exercise';
import type { Submission } from './network.ts';

const l1 = { en: 'L1 regularization', ko: 'L1 규제' };
const l2 = { en: 'L2 regularization', ko: 'L2 규제' };
const dropout = { en: 'Dropout', ko: '드롭아웃' };
const stopping = { en: 'Early stopping', ko: '조기 종료' };

const absolutes = (w: number[]) => w.reduce((total, weight) => total + Math.abs(weight), 0);
const squares = (w: number[]) => w.reduce((total, weight) => total + weight * weight, 0);
const zero = () => 0;

/** The patience rule, with another idea of improvement, of waiting, or of what to return. */
function stopBy(
  valLoss: number[],
  patience: number,
  {
    improves = (value: number, best: number, _previous: number) => value < best,
    resets = true,
    answer = (stop: number, best: number) => ({ stop, best }),
    last = valLoss.length - 1,
  } = {},
): { stop: number; best: number } {
  let best = 0;
  let waited = 0;
  for (let epoch = 1; epoch < valLoss.length; epoch++) {
    if (improves(valLoss[epoch]!, valLoss[best]!, valLoss[epoch - 1]!)) {
      best = epoch;
      if (resets) waited = 0;
    } else if (++waited >= patience) return answer(epoch, best);
  }
  return answer(last, best);
}

/** Wrong versions of `l1`, `l2`, `dropout` and `earlyStopping`. */
export const remedies = defineMisconceptions<Submission>([
  {
    id: 'sign-of-zero',
    function: 'l1',
    section: l1,
    explanation: {
      en: 'A weight that is exactly 0 gets the gradient λ, so L1 pushes it away from 0 again. sign(0) is 0.',
      ko: '정확히 0인 가중치의 기울기가 λ여서 L1이 그 가중치를 다시 0에서 밀어냅니다. sign(0)은 0입니다.',
    },
    wrong: (w, lambda) => ({ penalty: lambda * absolutes(w), grad: w.map((v) => (v >= 0 ? lambda : -lambda)) }),
  },
  {
    id: 'l1-penalty-without-lambda',
    function: 'l1',
    section: l1,
    explanation: {
      en: 'Your penalty is Σ |w| without its strength. Multiply it by λ, as you do with the gradient.',
      ko: '페널티에 λ가 빠져 Σ |w|만 남았습니다. 기울기처럼 λ를 곱하세요.',
    },
    wrong: (w, lambda) => ({ penalty: absolutes(w), grad: w.map((v) => lambda * Math.sign(v)) }),
  },
  {
    id: 'l1-gradient-missing',
    function: 'l1',
    section: l1,
    explanation: {
      en: 'You compute the penalty, but its gradient is 0 everywhere, so training never feels it. Each weight needs λ·sign(w).',
      ko: '페널티는 구했지만 기울기가 모두 0이어서 학습에 아무 영향이 없습니다. 가중치마다 λ·sign(w)가 필요합니다.',
    },
    wrong: (w, lambda) => ({ penalty: lambda * absolutes(w), grad: w.map(zero) }),
  },
  {
    id: 'l1-without-absolute-value',
    function: 'l1',
    section: l1,
    explanation: {
      en: 'You add up the weights with their signs, so positive and negative ones cancel out. The penalty is λ Σ |w|.',
      ko: '가중치를 부호째 더해서 양수와 음수가 서로 지워집니다. 페널티는 λ Σ |w|입니다.',
    },
    wrong: (w, lambda) => ({
      penalty: lambda * w.reduce((total, v) => total + v, 0),
      grad: w.map((v) => lambda * Math.sign(v)),
    }),
  },
  {
    id: 'l2-of-keras',
    function: 'l2',
    section: l2,
    explanation: {
      en: 'This is the convention of Keras: penalty λ Σ w², gradient 2λw. The course takes half of both: ½ λ Σ w² and λw.',
      ko: '케라스의 방식입니다. 페널티가 λ Σ w², 기울기가 2λw입니다. 이 강의에서는 둘 다 그 절반입니다: ½ λ Σ w²와 λw.',
    },
    wrong: (w, lambda) => ({ penalty: lambda * squares(w), grad: w.map((v) => 2 * lambda * v) }),
  },
  {
    id: 'l2-penalty-without-half',
    function: 'l2',
    section: l2,
    explanation: {
      en: 'Your gradient λw is right, but your penalty is λ Σ w², whose gradient would be 2λw. The penalty has a ½.',
      ko: '기울기 λw는 맞지만 페널티가 λ Σ w²입니다. 이 페널티의 기울기라면 2λw입니다. 페널티에 ½이 필요합니다.',
    },
    wrong: (w, lambda) => ({ penalty: lambda * squares(w), grad: w.map((v) => lambda * v) }),
  },
  {
    id: 'l2-gradient-doubled',
    function: 'l2',
    section: l2,
    explanation: {
      en: 'Your penalty is right, but your gradient is 2λw. The ½ of the penalty cancels the 2: the gradient is λw.',
      ko: '페널티는 맞지만 기울기가 2λw입니다. 페널티의 ½이 2와 약분되므로 기울기는 λw입니다.',
    },
    wrong: (w, lambda) => ({ penalty: (lambda * squares(w)) / 2, grad: w.map((v) => 2 * lambda * v) }),
  },
  {
    id: 'l2-gradient-missing',
    function: 'l2',
    section: l2,
    explanation: {
      en: 'You compute the penalty, but its gradient is 0 everywhere, so no weight decays. Each weight needs λw.',
      ko: '페널티는 구했지만 기울기가 모두 0이어서 가중치가 줄어들지 않습니다. 가중치마다 λw가 필요합니다.',
    },
    wrong: (w, lambda) => ({ penalty: (lambda * squares(w)) / 2, grad: w.map(zero) }),
  },
  {
    id: 'dropout-not-scaled',
    function: 'dropout',
    section: dropout,
    explanation: {
      en: 'You drop the right activations but leave the others as they are, so the sum shrinks. Divide the ones that stay by 1 − p.',
      ko: '끌 뉴런은 맞게 골랐지만 남은 값을 그대로 두어서 합이 줄어듭니다. 남은 값을 1 − p로 나누세요.',
    },
    wrong: (a, p, rand, training) => (training ? a.map((v) => (rand() < p ? 0 : v)) : [...a]),
  },
  {
    id: 'dropout-in-prediction',
    function: 'dropout',
    section: dropout,
    explanation: {
      en: 'You drop activations in prediction as well. Dropout acts only in training; if training is false, return a as it is.',
      ko: '예측할 때에도 뉴런을 끄고 있습니다. 드롭아웃은 훈련할 때만 동작하고, training이 false이면 a를 그대로 돌려줍니다.',
    },
    wrong: (a, p, rand) => a.map((v) => (rand() < p ? 0 : v / (1 - p))),
  },
  {
    id: 'dropout-keeps-below-p',
    function: 'dropout',
    section: dropout,
    explanation: {
      en: 'You keep an activation if rand() < p, but that is when it has to be dropped. p is the probability of dropping.',
      ko: 'rand() < p일 때 값을 남기고 있습니다. 그때 꺼야 합니다. p는 끌 확률입니다.',
    },
    wrong: (a, p, rand, training) => (training ? a.map((v) => (rand() < p ? v / (1 - p) : 0)) : [...a]),
  },
  {
    id: 'dropout-divided-by-p',
    function: 'dropout',
    section: dropout,
    explanation: {
      en: 'You divide by p, the probability of dropping. On average a fraction of 1 − p stays, so divide by 1 − p.',
      ko: '끌 확률 p로 나누고 있습니다. 남는 비율은 1 − p이므로 1 − p로 나누세요.',
    },
    wrong: (a, p, rand, training) => (training ? a.map((v) => (rand() < p ? 0 : v / p)) : [...a]),
  },
  {
    id: 'dropout-scales-in-prediction',
    function: 'dropout',
    section: dropout,
    explanation: {
      en: 'You do not scale in training, and multiply by 1 − p in prediction. Here training does the scaling, a / (1 − p), and prediction leaves a as it is.',
      ko: '훈련할 때는 크기를 맞추지 않고 예측할 때 1 − p를 곱하고 있습니다. 여기서는 훈련할 때 1 − p로 나누고, 예측할 때는 a를 그대로 둡니다.',
    },
    wrong: (a, p, rand, training) => a.map((v) => (training ? (rand() < p ? 0 : v) : v * (1 - p))),
  },
  {
    id: 'dropout-nan-at-one',
    function: 'dropout',
    section: dropout,
    explanation: {
      en: 'At p = 1 you get NaN, because you multiply by the mask and then divide by 1 − p = 0. Set dropped activations to 0 without dividing.',
      ko: 'p = 1일 때 마스크를 곱한 값을 1 − p = 0으로 나누어서 NaN이 나옵니다. 끈 활성값은 나누지 말고 바로 0으로 두세요.',
    },
    wrong: (a, p, rand, training) => (training ? a.map((v) => ((rand() < p ? 0 : 1) * v) / (1 - p)) : [...a]),
  },
  {
    id: 'tie-is-improvement',
    function: 'earlyStopping',
    section: stopping,
    explanation: {
      en: 'You treat an equal loss as an improvement and start counting again. Only a strictly lower loss counts.',
      ko: '손실이 같아도 나아진 것으로 보고 처음부터 다시 셉니다. 손실이 더 작아져야만 나아진 것입니다.',
    },
    wrong: (valLoss, patience) => stopBy(valLoss, patience, { improves: (value, best) => value <= best }),
  },
  {
    id: 'last-returned-as-best',
    function: 'earlyStopping',
    section: stopping,
    explanation: {
      en: 'You return the epoch of the stop as best. best is the epoch with the lowest validation loss, which comes earlier.',
      ko: '멈춘 에포크를 best로 돌려주고 있습니다. best는 그보다 앞에 있는, 검증 손실이 가장 작았던 에포크입니다.',
    },
    wrong: (valLoss, patience) => stopBy(valLoss, patience, { answer: (stop) => ({ stop, best: stop }) }),
  },
  {
    id: 'one-epoch-too-patient',
    function: 'earlyStopping',
    section: stopping,
    explanation: {
      en: 'You stop one epoch too late. Stop as soon as patience epochs in a row have brought no improvement, not one epoch after that.',
      ko: '한 에포크 늦게 멈춥니다. patience번 연속으로 나아지지 않으면 그 자리에서 멈추고, 한 번 더 기다리지 않습니다.',
    },
    wrong: (valLoss, patience) => stopBy(valLoss, patience + 1),
  },
  {
    id: 'patience-never-reset',
    function: 'earlyStopping',
    section: stopping,
    explanation: {
      en: 'You count all epochs without improvement together. Only those in a row count: start again from 0 at every improvement.',
      ko: '나아지지 않은 에포크를 전부 합해서 세고 있습니다. 연속된 것만 세어야 하므로, 나아질 때마다 0부터 다시 세세요.',
    },
    wrong: (valLoss, patience) => stopBy(valLoss, patience, { resets: false }),
  },
  {
    id: 'compared-with-previous',
    function: 'earlyStopping',
    section: stopping,
    explanation: {
      en: 'You compare each loss with the one just before it. An improvement is a loss lower than the best one so far.',
      ko: '바로 앞 에포크의 손실과 비교하고 있습니다. 지금까지의 최솟값보다 작아야 나아진 것입니다.',
    },
    wrong: (valLoss, patience) => stopBy(valLoss, patience, { improves: (value, _, previous) => value < previous }),
  },
  {
    id: 'stop-past-the-end',
    function: 'earlyStopping',
    section: stopping,
    explanation: {
      en: 'If patience never runs out, you return the number of epochs. Epochs count from 0, so the last one is the length minus 1.',
      ko: '끝까지 멈추지 않을 때 에포크의 개수를 돌려주고 있습니다. 에포크는 0부터 세므로 마지막은 길이 − 1입니다.',
    },
    wrong: (valLoss, patience) => stopBy(valLoss, patience, { last: valLoss.length }),
  },
]);
