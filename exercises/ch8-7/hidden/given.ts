import { type Given, given } from '@chainrule/grader/exercise';
import {
  argMax,
  at,
  batchesOf,
  columnsOf,
  documentFrequencies,
  elementOf,
  fittedTo,
  forward,
  frequenciesOf,
  type Gradients,
  gradients,
  gradientsOf,
  lossOf,
  type Matrix,
  type Mode,
  type Net,
  type Pass,
  sequenceOf,
  stepAlong,
  type Tokenizer,
  type Trained,
  textsToMatrix,
  textsToSequences,
  tfidf,
  tokenize,
} from './references.ts';

type Use = {
  tokenize: (text: string) => Promise<string[]>;
  documentFrequencies: (texts: string[]) => Promise<Record<string, number>>;
  textsToSequences: (texts: string[], wordIndex: Record<string, number>, numWords?: number) => Promise<number[][]>;
  tfidf: (tf: number, df: number, documentCount: number) => Promise<number>;
  textsToMatrix: (texts: string[], tokenizer: Tokenizer, mode: Mode, numWords?: number) => Promise<Matrix>;
  forward: (X: Matrix, net: Net) => Promise<Pass>;
  lossOf: (Y: Matrix, P: Matrix) => Promise<number>;
  gradients: (X: Matrix, Y: Matrix, net: Net) => Promise<Gradients>;
};

const wordsOf = (use: Pick<Use, 'tokenize'>, texts: string[]) => Promise.all(texts.map((text) => use.tokenize(text)));

export const givenWords = given({ tokenize }, async (use: Pick<Use, 'tokenize'>, texts: string[]) =>
  frequenciesOf(await wordsOf(use, texts)),
);

export const givenFrequencies = given(
  { tokenize, documentFrequencies },
  async (use: Pick<Use, 'tokenize' | 'documentFrequencies'>, texts: string[]): Promise<Tokenizer> =>
    fittedTo(await wordsOf(use, texts), await use.documentFrequencies(texts)),
);

export const givenWordsOfSequences = given(
  { tokenize },
  async (use: Pick<Use, 'tokenize'>, texts: string[], wordIndex: Record<string, number>, numWords?: number) =>
    (await wordsOf(use, texts)).map((words) => sequenceOf(words, wordIndex, numWords)),
);

/** The matrix that belongs to given sequences and weights. */
async function matrixGiven(
  use: Pick<Use, 'textsToSequences' | 'tfidf'>,
  texts: string[],
  tokenizer: Tokenizer,
  mode: Mode,
  numWords?: number,
): Promise<Matrix> {
  const columns = columnsOf(tokenizer, numWords);
  const sequences = await use.textsToSequences(texts, tokenizer.wordIndex, columns);
  const rows = sequences.map((sequence) =>
    Array.from({ length: columns }, (_, index) => elementOf(sequence, index, tokenizer, mode, use.tfidf)),
  );
  return Promise.all(rows.map((row) => Promise.all(row)));
}

export const givenSequences = given({ textsToSequences, tfidf }, matrixGiven);

export const givenForward = given(
  { forward },
  async (use: Pick<Use, 'forward'>, X: Matrix, Y: Matrix, net: Net): Promise<Gradients> =>
    gradientsOf(X, Y, net, await use.forward(X, net)),
);

/** Where training leads by given gradients, and the losses that are given along the way. */
async function trainingGiven(
  use: Pick<Use, 'forward' | 'lossOf' | 'gradients'>,
  X: Matrix,
  Y: Matrix,
  start: Net,
  lr: number,
  orders: number[][],
  batchSize: number,
): Promise<Trained> {
  let net = start;
  const history: number[] = [];
  for (const order of orders) {
    for (const batch of batchesOf(order, batchSize)) {
      net = stepAlong(net, await use.gradients(at(X, batch), at(Y, batch), net), lr);
    }
    history.push(await use.lossOf(Y, (await use.forward(X, net)).P));
  }
  return { net, history };
}

export const givenGradients = given({ forward, lossOf, gradients }, trainingGiven);

export const givenMatrix = given(
  { textsToMatrix, forward },
  async (
    use: Pick<Use, 'textsToMatrix' | 'forward'>,
    texts: string[],
    tokenizer: Tokenizer,
    mode: Mode,
    net: Net,
  ): Promise<number[]> =>
    (await use.forward(await use.textsToMatrix(texts, tokenizer, mode, net.W1.length), net)).P.map(argMax),
);

/** What the public checks grant; their own file, which students read, would give the formulas away. */
const published: Record<string, Given> = {
  'document-frequencies-published': givenWords,
  'fit-tokenizer-published': givenFrequencies,
  'texts-to-sequences-published': givenWordsOfSequences,
  'texts-to-matrix-published': givenSequences,
  'gradients-published': givenForward,
  'train-epochs-published': givenGradients,
  'classify-published': givenMatrix,
};

export default published;
