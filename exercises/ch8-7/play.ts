import { uniforms } from '@chainrule/core/random';
import { type Language, oneHot, shuffle, split, topics } from '@chainrule/datasets';
import { runPlay } from '@chainrule/grader/play';

type Matrix = number[][];
type Net = { W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
type Tokenizer = { wordIndex: Record<string, number>; wordDocs: Record<string, number>; documentCount: number };

type Student = {
  fitTokenizer(texts: string[]): Tokenizer;
  textsToMatrix(texts: string[], tokenizer: Tokenizer, mode: 'tfidf'): Matrix;
  trainEpochs(
    X: Matrix,
    Y: Matrix,
    net: Net,
    lr: number,
    orders: number[][],
    batchSize: number,
  ): { net: Net; history: number[] };
  classify(texts: string[], tokenizer: Tokenizer, mode: 'tfidf', net: Net): number[];
  accuracy(predicted: number[], labels: number[]): number;
};

const SEED = 7;
const HIDDEN = 16;
const EPOCHS = 40;
const BATCH_SIZE = 8;
const LEARNING_RATE = 0.05;

/** Sentences that are in no data set. */
const UNSEEN: Record<Language, string[]> = {
  en: [
    'Cold rain, and wind in the night!',
    'The team won the match.',
    'Stir the soup slowly.',
    'She plays a new song.',
  ],
  ko: [
    '차가운 바람 이 불고 비 가 온다!',
    '우리 팀 이 경기 에서 골 을 넣었다.',
    '소금 을 넣고 국 을 끓이세요.',
    '피아노 로 새 노래 를 연주한다.',
  ],
};

/** A network with small weights, always the same for a seed. */
function newNet(inputs: number, classes: number): Net {
  const rand = uniforms(SEED);
  const matrix = (rows: number, columns: number) => {
    const limit = Math.sqrt(6 / (rows + columns));
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => (2 * rand() - 1) * limit));
  };
  return {
    W1: matrix(inputs, HIDDEN),
    b1: new Array<number>(HIDDEN).fill(0),
    W2: matrix(HIDDEN, classes),
    b2: new Array<number>(classes).fill(0),
  };
}

/** The topics of a language, learned from three quarters of its sentences. */
function learn(student: Student, language: Language) {
  const { texts, y, classes } = topics(language);
  const sentences = texts.map((text, i) => ({ text, label: y[i] as number }));
  const { train, test } = split(sentences, { seed: SEED, ratio: [3, 0, 1], stratify: y });
  const textsOf = (part: typeof sentences) => part.map(({ text }) => text);
  const labelsOf = (part: typeof sentences) => part.map(({ label }) => label);
  const tokenizer = student.fitTokenizer(textsOf(train));
  const X = student.textsToMatrix(textsOf(train), tokenizer, 'tfidf');
  const start = newNet(X[0]?.length ?? 0, classes.length);
  const orders = Array.from({ length: EPOCHS }, (_, epoch) => shuffle([...train.keys()], epoch + 1));
  const Y = oneHot(labelsOf(train), classes.length);
  const { net, history } = student.trainEpochs(X, Y, start, LEARNING_RATE, orders, BATCH_SIZE);
  const accuracyOf = (part: typeof sentences) =>
    student.accuracy(student.classify(textsOf(part), tokenizer, 'tfidf', net), labelsOf(part));
  const answers = student.classify(UNSEEN[language], tokenizer, 'tfidf', net);
  return {
    history,
    words: Object.keys(tokenizer.wordIndex).length,
    train: { size: train.length, accuracy: accuracyOf(train) },
    test: { size: test.length, accuracy: accuracyOf(test) },
    answers: UNSEEN[language].map((text, i) => ({ text, topic: classes[answers[i] as number]?.title })),
  };
}

const percent = (share: number) => `${(100 * share).toFixed(0)}%`;

/** Sentences sorted by topic, by the student's own network. */
export default runPlay<Student>({
  uses: ['fitTokenizer', 'textsToMatrix', 'trainEpochs', 'classify', 'accuracy'],
  shows: {
    fitTokenizer: { en: 'a vocabulary of sixty sentences', ko: '문장 60개로 만든 단어장' },
    textsToMatrix: { en: 'sentences as rows of numbers', ko: '숫자의 행이 된 문장들' },
    trainEpochs: { en: 'the loss, falling from epoch to epoch', ko: '에포크마다 줄어드는 손실' },
    classify: { en: 'the topics your network picks for new sentences', ko: '새 문장을 보고 신경망이 고른 주제' },
    accuracy: { en: 'how often it is right', ko: '얼마나 자주 맞히는지' },
  },
  draw(student, canvas) {
    const { words, train, test, history, answers } = learn(student, canvas.language);
    canvas.text({
      en: `${train.size} sentences on four topics contain ${words} different words. Your textsToMatrix turns these sentences into a TF-IDF matrix. A network with ${words + 1} inputs, ${HIDDEN} hidden neurons and 4 outputs learns from it with your trainEpochs: ${EPOCHS} epochs, batches of ${BATCH_SIZE}, learning rate ${LEARNING_RATE}.`,
      ko: `네 주제의 문장 ${train.size}개에 서로 다른 단어가 ${words}개 있습니다. 여러분의 textsToMatrix가 이 문장들을 TF-IDF 행렬로 바꿉니다. 입력 ${words + 1}개, 은닉 뉴런 ${HIDDEN}개, 출력 4개인 신경망이 여러분의 trainEpochs로 배웁니다. ${EPOCHS} 에포크, 배치 크기 ${BATCH_SIZE}, 학습률 ${LEARNING_RATE}입니다.`,
    });
    canvas.lineChart({
      title: { en: 'Loss on the training sentences, by epoch', ko: '에포크별 훈련 문장의 손실' },
      series: [{ name: { en: 'loss', ko: '손실' }, values: history }],
      x: [1, EPOCHS],
    });
    canvas.text({
      en: `Your network gets ${percent(train.accuracy)} of the training sentences right, and ${percent(test.accuracy)} of ${test.size} sentences that it has never seen. A word that is in no training sentence does not help it.`,
      ko: `신경망은 배운 문장의 ${percent(train.accuracy)}, 처음 보는 문장 ${test.size}개 가운데 ${percent(test.accuracy)}를 맞힙니다. 훈련 문장에 없던 단어는 도움이 되지 않습니다.`,
    });
    canvas.table(
      [
        { en: 'your network reads', ko: '신경망이 읽은 문장' },
        { en: 'and says', ko: '고른 주제' },
      ],
      answers.map(({ text, topic }) => [text, topic?.[canvas.language] ?? '?']),
    );
  },
});
