import { defineMisconceptions } from '@chainrule/grader/exercise';
import { batches, iterations } from '../references.ts';
import type { Submission } from './losses.ts';

const epochs = { en: 'Epochs and iterations', ko: '에포크와 이터레이션' };
const mini = { en: 'Mini-batches', ko: '미니 배치' };

/** `size` samples from each of the places. */
function from<T>(data: T[], places: number[], size: number): T[][] {
  return places.map((place) => data.slice(place, place + size));
}

/** Wrong versions of `iterations` and `batches`. */
export const batching = defineMisconceptions<Submission>([
  {
    id: 'rest-not-counted',
    function: 'iterations',
    section: epochs,
    explanation: {
      en: 'You round down, so nothing is learned from the samples that do not fill a batch. The last, smaller batch is an update too: round up.',
      ko: '내림해서, 배치를 채우지 못한 샘플로는 학습하지 않습니다. 마지막의 작은 배치에서도 가중치를 한 번 고칩니다. 올림하세요.',
    },
    wrong: (n, batch, passes = 1) => Math.floor(n / batch) * passes,
  },
  {
    id: 'rounded-to-nearest',
    function: 'iterations',
    section: epochs,
    explanation: {
      en: 'You round to the nearest number, which loses a last batch that is less than half full. Round up.',
      ko: '반올림해서, 반도 안 찬 마지막 배치가 빠집니다. 올림하세요.',
    },
    wrong: (n, batch, passes = 1) => Math.round(n / batch) * passes,
  },
  {
    id: 'not-rounded',
    function: 'iterations',
    section: epochs,
    explanation: {
      en: 'Your number of iterations is not a whole number. The last, smaller batch counts as one update: round n / batch up.',
      ko: '이터레이션의 수가 정수가 아닙니다. 마지막의 작은 배치에서도 가중치를 한 번 고치므로 n / batch를 올림하세요.',
    },
    wrong: (n, batch, passes = 1) => (n / batch) * passes,
  },
  {
    id: 'epochs-run-together',
    function: 'iterations',
    section: epochs,
    explanation: {
      en: 'You round up n · epochs / batch, as if a batch could reach into the next epoch. Every epoch ends with its own, perhaps smaller, batch: round up first, then multiply.',
      ko: 'n · epochs / batch를 올림해서, 배치가 다음 에포크로 이어지는 것처럼 셌습니다. 에포크마다 마지막 배치가 따로 있습니다. 먼저 올림하고 나서 곱하세요.',
    },
    wrong: (n, batch, passes = 1) => Math.ceil((n * passes) / batch),
  },
  {
    id: 'epochs-unused',
    function: 'iterations',
    section: epochs,
    explanation: {
      en: 'You count one epoch, whatever epochs is. Every epoch goes through all batches again: multiply by epochs.',
      ko: 'epochs와 상관없이 한 에포크만 셌습니다. 에포크마다 모든 배치를 다시 지나므로 epochs를 곱해야 합니다.',
    },
    wrong: (n, batch) => iterations(n, batch),
  },
  {
    id: 'batch-one-more',
    function: 'iterations',
    section: epochs,
    explanation: {
      en: 'You round down and always add 1, which is one too many when n is a multiple of batch. Round up instead.',
      ko: '내림한 뒤 항상 1을 더해서, 딱 나누어떨어질 때 하나가 더 많습니다. 올림하세요.',
    },
    wrong: (n, batch, passes = 1) => (Math.floor(n / batch) + 1) * passes,
  },
  {
    id: 'rest-dropped',
    function: 'batches',
    section: mini,
    explanation: {
      en: 'You drop the samples that do not fill a batch. The last batch holds what is left.',
      ko: '배치를 채우지 못한 샘플을 버렸습니다. 마지막 배치에는 남은 샘플이 들어갑니다.',
    },
    wrong: (data, size) => batches(data, size).filter((batch) => batch.length === size),
  },
  {
    id: 'rest-filled-up',
    function: 'batches',
    section: mini,
    explanation: {
      en: 'You fill the last batch up from the beginning of the data. It stays smaller: every sample is in exactly one batch.',
      ko: '마지막 배치를 앞쪽 데이터로 채웠습니다. 마지막 배치는 작은 대로 두세요. 샘플은 저마다 한 배치에만 들어갑니다.',
    },
    wrong: (data, size) =>
      batches(data, size).map((batch, at) =>
        Array.from({ length: size }, (_, i) => batch[i] ?? data[(at * size + i) % data.length]),
      ),
  },
  {
    id: 'size-as-count',
    function: 'batches',
    section: mini,
    explanation: {
      en: 'You make size batches. size is not the number of batches but the number of samples in each.',
      ko: 'size개의 배치로 나눴습니다. size는 배치의 개수가 아니라 배치 하나에 들어갈 샘플의 수입니다.',
    },
    wrong: (data, size) => batches(data, Math.ceil(data.length / size)),
  },
  {
    id: 'batches-overlap',
    function: 'batches',
    section: mini,
    explanation: {
      en: 'Your batches overlap: each begins one sample after the one before. The next batch begins where the last one ended.',
      ko: '배치가 겹칩니다. 다음 배치가 한 샘플 뒤에서 시작합니다. 앞 배치가 끝난 곳에서 시작해야 합니다.',
    },
    wrong: (data, size) =>
      from(
        data,
        data.map((_, i) => i).filter((i) => i === 0 || i + size <= data.length),
        size,
      ),
  },
  {
    id: 'batches-dealt-out',
    function: 'batches',
    section: mini,
    explanation: {
      en: 'You deal the samples out like cards, one to each batch in turn. The first size samples are the first batch.',
      ko: '카드를 돌리듯 샘플을 배치마다 하나씩 나눠 담았습니다. 처음 size개가 첫 배치입니다.',
    },
    wrong: (data, size) => {
      const count = Math.ceil(data.length / size);
      return Array.from({ length: count }, (_, batch) => data.filter((_sample, i) => i % count === batch));
    },
  },
  {
    id: 'data-emptied',
    function: 'batches',
    section: mini,
    explanation: {
      en: 'Your batches are right, but you cut them out of the array that you were given, for example with splice, and leave it empty. Use slice.',
      ko: '배치는 맞지만 splice처럼 인자로 받은 데이터에서 잘라 내어 원래 배열이 비어 버립니다. slice를 쓰세요.',
    },
    wrong: (data, size) => {
      const result = [];
      while (data.length > 0) result.push(data.splice(0, size));
      return result;
    },
  },
]);
