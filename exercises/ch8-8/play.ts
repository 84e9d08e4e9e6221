import { uniforms } from '@chainrule/core/random';
import { corpus } from '@chainrule/datasets';
import { runPlay } from '@chainrule/grader/play';

type Matrix = number[][];
type Net = { E: Matrix; W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
type Examples = { contexts: Matrix; targets: number[] };

type Student = {
  buildVocabulary(sentences: string[][]): Record<string, number>;
  windows(ids: number[], window: number): Examples;
  forward(ids: number[], net: Net): { probabilities: number[] };
  perplexity(probabilities: number[]): number;
  trainEpochs(
    contexts: Matrix,
    targets: number[],
    net: Net,
    orders: Matrix,
    batchSize: number,
    learningRate: number,
  ): { net: Net; history: number[] };
  nextWord(ids: number[], net: Net): number;
};

const WINDOW = 4;
const NUMBERS = 6;
const HIDDEN = 12;
const BATCH_SIZE = 8;
const LEARNING_RATE = 0.5;
const EPOCHS = 36;
const EPOCHS_A_POINT = 3;
const WRITTEN = 6;
const SEED = 11;
/** Stands before the first word, so that the model also learns how sentences begin, and after the last one. */
const EDGE = '·';

/** Small weights around 0, larger ones for the vectors of the words. */
function newNet(words: number, rand: () => number): Net {
  const matrix = (rows: number, columns: number, limit: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => (2 * rand() - 1) * limit));
  return {
    E: matrix(words, NUMBERS, 1),
    W1: matrix(WINDOW * NUMBERS, HIDDEN, 0.4),
    b1: Array.from({ length: HIDDEN }, () => 0),
    W2: matrix(HIDDEN, words, 0.4),
    b2: Array.from({ length: words }, () => 0),
  };
}

/** The examples' numbers in a drawn order. */
function shuffled(count: number, rand: () => number): number[] {
  return Array.from({ length: count }, (_, i) => ({ i, key: rand() }))
    .sort((a, b) => a.key - b.key)
    .map(({ i }) => i);
}

function perplexityOf(student: Student, { contexts, targets }: Examples, net: Net): number {
  return student.perplexity(contexts.map((ids, i) => student.forward(ids, net).probabilities[targets[i]]));
}

/** The first two words of a sentence, and what the model writes behind them up to the end of the sentence. */
function continued(student: Student, vocabulary: Record<string, number>, net: Net, start: string[]): string[] {
  const words = Object.keys(vocabulary);
  const ids = [...Array.from({ length: WINDOW }, () => EDGE), ...start].map((word) => vocabulary[word]);
  const written: string[] = [];
  while (written.length < WRITTEN) {
    const next = student.nextWord(ids.slice(-WINDOW), net);
    if (words[next] === EDGE || words[next] === undefined) break;
    ids.push(next);
    written.push(words[next]);
  }
  return written;
}

/** Fifty sentences being learned, and continued. */
export default runPlay<Student>({
  uses: ['buildVocabulary', 'windows', 'forward', 'perplexity', 'trainEpochs', 'nextWord'],
  shows: {
    perplexity: { en: 'how the perplexity falls, epoch by epoch', ko: '에포크마다 펄플렉서티가 줄어드는 모습' },
    trainEpochs: { en: 'your model learning fifty sentences', ko: '여러분의 모델이 문장 쉰 개를 배우는 모습' },
    nextWord: { en: 'sentences that your model continues', ko: '여러분의 모델이 이어 쓰는 문장' },
  },
  draw(student, canvas) {
    const sentences = corpus(canvas.language);
    const padding = Array.from({ length: WINDOW }, () => EDGE);
    const framed = sentences.map((sentence) => [...padding, ...sentence, EDGE]);
    const vocabulary = student.buildVocabulary(framed);
    const words = Object.keys(vocabulary).length;
    const cut = framed.map((sentence) =>
      student.windows(
        sentence.map((word) => vocabulary[word]),
        WINDOW,
      ),
    );
    const examples = { contexts: cut.flatMap((one) => one.contexts), targets: cut.flatMap((one) => one.targets) };
    const count = examples.targets.length;
    canvas.text({
      en: `${sentences.length} sentences of ${words - 1} different words make ${count} examples with a window of ${WINDOW}. A dot marks where a sentence begins and ends, so guessing blindly has a perplexity of ${words}. Random first weights guess a little worse than that.`,
      ko: `문장 ${sentences.length}개, 서로 다른 단어 ${words - 1}개에서 윈도우 ${WINDOW}로 예제 ${count}개가 나옵니다. 문장의 처음과 끝을 나타내는 점도 단어로 치므로, 아무거나 찍으면 펄플렉서티는 ${words}입니다. 무작위로 정한 첫 가중치는 그보다 조금 더 못 맞힙니다.`,
    });
    const rand = uniforms(SEED);
    let net = newNet(words, rand);
    const curve = [perplexityOf(student, examples, net)];
    for (let epoch = 0; epoch < EPOCHS; epoch += EPOCHS_A_POINT) {
      const orders = Array.from({ length: EPOCHS_A_POINT }, () => shuffled(count, rand));
      const { contexts, targets } = examples;
      net = student.trainEpochs(contexts, targets, net, orders, BATCH_SIZE, LEARNING_RATE).net;
      curve.push(perplexityOf(student, examples, net));
    }
    canvas.lineChart({
      title: { en: 'Perplexity, by epoch', ko: '에포크에 따른 펄플렉서티' },
      series: [{ name: { en: 'your model', ko: '여러분의 모델' }, values: curve }],
      x: [0, EPOCHS],
    });
    canvas.table(
      [
        { en: 'you begin', ko: '첫머리' },
        { en: 'your model goes on', ko: '여러분의 모델이 이어 쓴 말' },
      ],
      beginnings(sentences).map((start) => [start.join(' '), continued(student, vocabulary, net, start).join(' ')]),
    );
    canvas.text(verdict(curve[0], curve.at(-1) as number));
  },
});

/** The beginnings of two words that are most common, each once. */
function beginnings(sentences: string[][]): string[][] {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const start = sentence.slice(0, 2).join(' ');
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const common = [...counts].sort(([, a], [, b]) => b - a).slice(0, 6);
  return common.map(([start]) => start.split(' '));
}

function verdict(before: number, after: number): { en: string; ko: string } {
  if (!(after < before / 5)) {
    return {
      en: `The perplexity went from ${before.toFixed(1)} to ${after.toFixed(1)}. Training should lower it much more: run pnpm grade ch8-8.`,
      ko: `펄플렉서티가 ${before.toFixed(1)}에서 ${after.toFixed(1)}(으)로 변했습니다. 훈련이 제대로 되지 않았습니다. pnpm grade ch8-8을 실행해 보세요.`,
    };
  }
  return {
    en: `The perplexity fell from ${before.toFixed(1)} to ${after.toFixed(1)}: the model hesitated among all words before, and now it hesitates among about ${Math.round(after)}. It has learned from these sentences; a text that it has never seen would be harder.`,
    ko: `펄플렉서티가 ${before.toFixed(1)}에서 ${after.toFixed(1)}까지 줄었습니다. 모든 단어 사이에서 망설이던 모델이 이제 ${Math.round(after)}개쯤 사이에서 망설입니다. 배운 문장으로 잰 값이므로, 처음 보는 글에서는 더 망설일 것입니다.`,
  };
}
