import type { WrongVariant } from '@chainrule/grader/verify';
import type { Gradients, Net } from '../solution/index.ts';
import * as right from '../solution/index.ts';

type Matrix = number[][];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The right pass, and another one made of it. */
function pass(change: (pass: right.Pass, net: Net) => right.Pass) {
  return (ids: number[], net: Net) => change(right.forward(ids, net), net);
}

function gradients(
  change: (gradients: Gradients, contexts: Matrix, targets: number[], net: Net) => Partial<Gradients>,
) {
  return (contexts: Matrix, targets: number[], net: Net) => {
    const all = right.backward(contexts, targets, net);
    return { ...all, ...change(all, contexts, targets, net) };
  };
}

const softmax = (logits: number[]) => {
  const top = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - top));
  return powers.map((power) => power / sum(powers));
};

const logitsOf = (hidden: number[], { W2, b2 }: Net) => b2.map((b, k) => b + sum(hidden.map((a, j) => a * W2[j][k])));

const times = (m: Matrix, factor: number) => m.map((row) => row.map((value) => value * factor));

/** Wrong versions that are no known mistakes: what a student might write who is nearly, or not at all, right. */
const variants: WrongVariant[] = [
  {
    id: 'vocabulary-counts',
    function: 'buildVocabulary',
    wrong: (sentences: string[][]) => {
      const all = sentences.flat();
      return Object.fromEntries(all.map((word) => [word, all.filter((other) => other === word).length]));
    },
  },
  {
    id: 'vocabulary-last-occurrence',
    function: 'buildVocabulary',
    wrong: (sentences: string[][]) => {
      const last = [...new Set(sentences.flat().toReversed())].toReversed();
      return Object.fromEntries(last.map((word, id) => [word, id]));
    },
  },
  {
    id: 'vocabulary-first-sentence',
    function: 'buildVocabulary',
    wrong: (sentences: string[][]) => right.buildVocabulary(sentences.slice(0, 1)),
  },
  {
    id: 'vocabulary-lower-case',
    function: 'buildVocabulary',
    wrong: (sentences: string[][]) =>
      right.buildVocabulary(sentences.map((sentence) => sentence.map((word) => word.toLowerCase()))),
  },
  {
    id: 'vocabulary-turned',
    function: 'buildVocabulary',
    wrong: (sentences: string[][]) => Object.fromEntries([...new Set(sentences.flat())].entries()),
  },
  {
    id: 'windows-one-shorter',
    function: 'windows',
    wrong: (ids, window) => {
      right.windows(ids, window);
      return right.windows(ids, Math.max(1, window - 1));
    },
  },
  {
    id: 'windows-first-only',
    function: 'windows',
    wrong: (ids, window) => {
      const { contexts, targets } = right.windows(ids, window);
      return { contexts: contexts.slice(0, 1), targets: targets.slice(0, 1) };
    },
  },
  {
    id: 'windows-padded',
    function: 'windows',
    wrong: (ids, window) => {
      right.windows(ids, window);
      return right.windows([...new Array<number>(window - 1).fill(0), ...ids], window);
    },
  },
  {
    id: 'windows-grow',
    function: 'windows',
    wrong: (ids: number[], window) => {
      const { targets } = right.windows(ids, window);
      return { contexts: targets.map((_, i) => ids.slice(0, i + window)), targets };
    },
  },
  {
    id: 'windows-any-size',
    function: 'windows',
    wrong: (ids, window) => right.windows(ids, Math.max(1, Math.round(window))),
  },
  {
    id: 'lookup-columns',
    function: 'lookup',
    wrong: (E: Matrix, ids: number[]) => {
      right.lookup(E, ids);
      return ids.map((id) => E.map((row) => row[id % row.length]));
    },
  },
  {
    id: 'lookup-from-the-end',
    function: 'lookup',
    wrong: (E: Matrix, ids: number[]) => right.lookup(E.toReversed(), ids),
  },
  {
    id: 'lookup-unknown-as-zeros',
    function: 'lookup',
    wrong: (E: Matrix, ids: number[]) => ids.map((id) => [...(E[id] ?? E[0].map(() => 0))]),
  },
  {
    id: 'lookup-sorted-rows',
    function: 'lookup',
    wrong: (E: Matrix, ids: number[]) => right.lookup(E, ids).map((row) => row.toSorted((a, b) => a - b)),
  },
  {
    id: 'concatenate-first-and-last',
    function: 'concatenate',
    wrong: (vectors: Matrix) => [...(vectors[0] ?? []), ...(vectors.at(-1) ?? [])],
  },
  {
    id: 'concatenate-without-repeats',
    function: 'concatenate',
    wrong: (vectors: Matrix) => [...new Set(vectors.flat())],
  },
  {
    id: 'concatenate-mean',
    function: 'concatenate',
    wrong: (vectors: Matrix) => (vectors[0] ?? []).map((_, m) => sum(vectors.map((v) => v[m] ?? 0)) / vectors.length),
  },
  {
    id: 'count-output-from-projection',
    function: 'parameterCount',
    wrong: (V, window, M, h) => right.parameterCount(V, window, M, h) + (window * M - h) * V,
  },
  {
    id: 'count-one-bias',
    function: 'parameterCount',
    wrong: (V, window, M, h) => right.parameterCount(V, window, M, h) - h - V + 2,
  },
  {
    id: 'count-without-projection',
    function: 'parameterCount',
    wrong: (V, window, M, h) => right.parameterCount(V, window, M, h) - V * M,
  },
  {
    id: 'count-any-size',
    function: 'parameterCount',
    wrong: (V, window, M, h) => V * M + (window * M + 1) * h + (h + 1) * V,
  },
  {
    id: 'forward-last-word-only',
    function: 'forward',
    wrong: (ids: number[], net: Net) => {
      right.forward(ids, net);
      return right.forward(
        ids.map(() => ids.at(-1) as number),
        net,
      );
    },
  },
  {
    id: 'forward-tanh-twice',
    function: 'forward',
    wrong: pass(({ x, hidden }, net) => {
      const twice = hidden.map(Math.tanh);
      return { x, hidden: twice, probabilities: softmax(logitsOf(twice, net)) };
    }),
  },
  {
    id: 'forward-logits',
    function: 'forward',
    wrong: pass(({ x, hidden }, net) => ({ x, hidden, probabilities: logitsOf(hidden, net) })),
  },
  {
    id: 'forward-tanh-at-the-output',
    function: 'forward',
    wrong: pass(({ x, hidden }, net) => ({
      x,
      hidden,
      probabilities: softmax(logitsOf(hidden, net).map(Math.tanh)),
    })),
  },
  {
    id: 'forward-not-normalized',
    function: 'forward',
    wrong: pass(({ x, hidden, probabilities }) => ({
      x,
      hidden,
      probabilities: probabilities.map((p) => p / Math.max(...probabilities)),
    })),
  },
  {
    id: 'forward-relu',
    function: 'forward',
    wrong: pass(({ x, hidden }, net) => {
      const a = hidden.map((one) => Math.max(0, Math.atanh(one)));
      return { x, hidden: a, probabilities: softmax(logitsOf(a, net)) };
    }),
  },
  {
    id: 'entropy-of-the-largest',
    function: 'crossEntropy',
    wrong: (probabilities: number[], target) => {
      right.crossEntropy(probabilities, target);
      return -Math.log(Math.max(...probabilities));
    },
  },
  {
    id: 'entropy-base-ten',
    function: 'crossEntropy',
    wrong: (probabilities, target) => right.crossEntropy(probabilities, target) / Math.LN10,
  },
  {
    id: 'entropy-weighted',
    function: 'crossEntropy',
    wrong: (probabilities, target) => right.crossEntropy(probabilities, target) * probabilities[target],
  },
  {
    id: 'entropy-clipped-at-a-thousandth',
    function: 'crossEntropy',
    wrong: (probabilities: number[], target) => Math.min(right.crossEntropy(probabilities, target), -Math.log(1e-3)),
  },
  {
    id: 'entropy-any-target',
    function: 'crossEntropy',
    wrong: (probabilities: number[], target) => -Math.log(Math.max(1e-7, probabilities[target] ?? 0)),
  },
  {
    id: 'perplexity-base-two-of-nats',
    function: 'perplexity',
    wrong: (probabilities) => 2 ** Math.log(right.perplexity(probabilities)),
  },
  {
    id: 'perplexity-inverse',
    function: 'perplexity',
    wrong: (probabilities) => 1 / right.perplexity(probabilities),
  },
  {
    id: 'perplexity-one-fewer',
    function: 'perplexity',
    wrong: (probabilities: number[]) =>
      right.perplexity(probabilities) ** (probabilities.length / Math.max(1, probabilities.length - 1)),
  },
  {
    id: 'perplexity-of-nothing',
    function: 'perplexity',
    wrong: (probabilities: number[]) => (probabilities.length === 0 ? 1 : right.perplexity(probabilities)),
  },
  {
    id: 'backward-sign',
    function: 'backward',
    wrong: gradients(({ dE, dW1, dW2 }) => ({ dE: times(dE, -1), dW1: times(dW1, -1), dW2: times(dW2, -1) })),
  },
  {
    id: 'backward-words-averaged',
    function: 'backward',
    wrong: gradients(({ dE }, contexts) => ({
      dE: dE.map((row, id) => {
        const count = contexts.flat().filter((own) => own === id).length;
        return row.map((d) => d / Math.max(1, count));
      }),
    })),
  },
  {
    id: 'backward-first-example',
    function: 'backward',
    wrong: (contexts: Matrix, targets: number[], net: Net) => {
      right.backward(contexts, targets, net);
      return right.backward(contexts.slice(0, 1), targets.slice(0, 1), net);
    },
  },
  {
    id: 'backward-biases-zero',
    function: 'backward',
    wrong: gradients(({ db1, db2 }) => ({ db1: db1.map(() => 0), db2: db2.map(() => 0) })),
  },
  {
    id: 'backward-every-row',
    function: 'backward',
    wrong: gradients(({ dE }) => ({ dE: dE.map(() => dE[0].map((_, m) => sum(dE.map((row) => row[m])))) })),
  },
  {
    id: 'backward-embedding-with-slope',
    function: 'backward',
    wrong: gradients(({ dE }, _, __, net) => ({
      dE: dE.map((row, id) => row.map((d, m) => d * (1 - Math.tanh(net.E[id][m]) ** 2))),
    })),
  },
  {
    id: 'backward-target-row',
    function: 'backward',
    wrong: gradients(({ dE }, _, targets) => ({
      dE: dE.map((row, id) => (targets.includes(id) ? row.map((d) => d + 1e-3) : row)),
    })),
  },
  {
    id: 'step-twice',
    function: 'trainStep',
    wrong: (contexts, targets, net, rate) =>
      right.trainStep(contexts, targets, right.trainStep(contexts, targets, net, rate), rate),
  },
  {
    id: 'step-of-signs',
    function: 'trainStep',
    wrong: (contexts, targets, net, rate) => {
      const step = right.trainStep(contexts, targets, net, rate);
      return { ...step, b2: net.b2.map((b: number, k: number) => b - rate * Math.sign(b - step.b2[k])) };
    },
  },
  {
    id: 'step-output-frozen',
    function: 'trainStep',
    wrong: (contexts, targets, net, rate) => ({ ...right.trainStep(contexts, targets, net, rate), W2: net.W2 }),
  },
  {
    id: 'step-examples-in-turn',
    function: 'trainStep',
    wrong: (contexts: Matrix, targets: number[], net, rate) => {
      right.backward(contexts, targets, net);
      return contexts.reduce((at: Net, ids, i) => right.trainStep([ids], [targets[i]], at, rate / targets.length), net);
    },
  },
  {
    id: 'epochs-first-order-again',
    function: 'trainEpochs',
    wrong: (contexts, targets, net, orders: Matrix, size, rate) =>
      right.trainEpochs(
        contexts,
        targets,
        net,
        orders.map(() => orders[0]),
        size,
        rate,
      ),
  },
  {
    id: 'epochs-one-fewer',
    function: 'trainEpochs',
    wrong: (contexts, targets, net, orders: Matrix, size, rate) =>
      right.trainEpochs(contexts, targets, net, orders.slice(0, -1), size, rate),
  },
  {
    id: 'epochs-losses-added-up',
    function: 'trainEpochs',
    wrong: (contexts: Matrix, targets, net, orders, size, rate) => {
      const { net: after, history } = right.trainEpochs(contexts, targets, net, orders, size, rate);
      return { net: after, history: history.map((loss) => loss * contexts.length) };
    },
  },
  {
    id: 'epochs-network-of-the-last-but-one',
    function: 'trainEpochs',
    wrong: (contexts, targets, net, orders: Matrix, size, rate) => ({
      net: right.trainEpochs(contexts, targets, net, orders.slice(0, -1), size, rate).net,
      history: right.trainEpochs(contexts, targets, net, orders, size, rate).history,
    }),
  },
  {
    id: 'epochs-start-in-history',
    function: 'trainEpochs',
    wrong: (contexts: Matrix, targets: number[], net, orders, size, rate) => {
      const { net: after, history } = right.trainEpochs(contexts, targets, net, orders, size, rate);
      const losses = contexts.map((ids, i) => right.crossEntropy(right.forward(ids, net).probabilities, targets[i]));
      return { net: after, history: [sum(losses) / losses.length, ...history] };
    },
  },
  {
    id: 'epochs-perplexity',
    function: 'trainEpochs',
    wrong: (contexts, targets, net, orders, size, rate) => {
      const { net: after, history } = right.trainEpochs(contexts, targets, net, orders, size, rate);
      return { net: after, history: history.map(Math.exp) };
    },
  },
  {
    id: 'next-second-best',
    function: 'nextWord',
    wrong: (ids, net) => {
      const { probabilities } = right.forward(ids, net);
      return [...probabilities.keys()].sort((a, b) => probabilities[b] - probabilities[a] || a - b)[1];
    },
  },
  {
    id: 'next-not-the-last-word',
    function: 'nextWord',
    wrong: (ids: number[], net) => {
      const { probabilities } = right.forward(ids, net);
      const others = probabilities.map((p, id) => (id === ids.at(-1) ? 0 : p));
      return others.indexOf(Math.max(...others));
    },
  },
  {
    id: 'next-from-one',
    function: 'nextWord',
    wrong: (ids, net) => right.nextWord(ids, net) + 1,
  },
  {
    id: 'windows-size-after-the-length',
    function: 'windows',
    wrong: (ids: number[], window) =>
      ids.length <= window ? { contexts: [], targets: [] } : right.windows(ids, window),
  },
  {
    id: 'windows-of-nan',
    function: 'windows',
    wrong: (ids, window) => right.windows(ids, Number.isNaN(window) ? 1 : window),
  },
  {
    id: 'vocabulary-without-marks',
    function: 'buildVocabulary',
    wrong: (sentences: string[][]) =>
      right.buildVocabulary(sentences.map((sentence) => sentence.map((word) => word.replace(/[.,!?']/g, '')))),
  },
  {
    id: 'lookup-checks-the-last',
    function: 'lookup',
    wrong: (E: Matrix, ids: number[]) => {
      right.lookup(E, ids.slice(-1));
      return ids.map((id) => E[id] ?? E[0]);
    },
  },
  ...[
    ['V', (V: number) => V > 0],
    ['window', (_: number, window: number) => Number.isInteger(window)],
    ['M', (_: number, __: number, M: number) => M > 0],
    ['h', (_: number, __: number, ___: number, h: number) => h >= 0],
  ].map(([name, isEnough]) => ({
    id: `count-less-strict-with-${name}`,
    function: 'parameterCount',
    wrong: (V: number, window: number, M: number, h: number) => {
      if (!(isEnough as (...sizes: number[]) => boolean)(V, window, M, h)) throw new RangeError('size');
      const sizes = { V, window, M, h, [name as string]: 1 };
      right.parameterCount(sizes.V, sizes.window, sizes.M, sizes.h);
      return V * M + (window * M + 1) * h + (h + 1) * V;
    },
  })),
  {
    id: 'forward-mean-logit-subtracted',
    function: 'forward',
    wrong: pass(({ x, hidden }, net) => {
      const logits = logitsOf(hidden, net);
      const powers = logits.map((logit) => Math.exp(logit - sum(logits) / logits.length));
      return { x, hidden, probabilities: powers.map((power) => power / sum(powers)) };
    }),
  },
  {
    id: 'forward-ids-from-the-end',
    function: 'forward',
    wrong: (ids: number[], net: Net) =>
      right.forward(
        ids.map((id) => (id < 0 ? net.E.length + id : id)),
        net,
      ),
  },
  {
    id: 'forward-no-context-alone-refused',
    function: 'forward',
    wrong: (ids: number[], net: Net) => {
      const M = net.E[0].length;
      if (ids.length === 0 || ids.length * M > net.W1.length) throw new RangeError('context');
      return right.forward(ids, { ...net, W1: net.W1.slice(0, ids.length * M) });
    },
  },
  {
    id: 'entropy-small-ones-cost-as-much',
    function: 'crossEntropy',
    wrong: (probabilities: number[], target) =>
      right.crossEntropy(
        probabilities.map((p) => (p < 1e-4 ? 0 : p)),
        target,
      ),
  },
  {
    id: 'perplexity-small-ones-cost-as-much',
    function: 'perplexity',
    wrong: (probabilities: number[]) => right.perplexity(probabilities.map((p) => (p < 1e-6 ? 0 : p))),
  },
  {
    id: 'backward-clipped-probabilities',
    function: 'backward',
    wrong: gradients(({ db2 }) => ({ db2: db2.map((d) => (Math.abs(d) < 1e-7 ? 1e-7 : d)) })),
  },
  {
    id: 'backward-clip-inside-the-chain',
    function: 'backward',
    wrong: (contexts: Matrix, targets: number[], net: Net) => {
      const all = right.backward(contexts, targets, net);
      const p = Math.min(...contexts.map((ids, i) => right.forward(ids, net).probabilities[targets[i]]));
      const factor = Math.min(1, p / 1e-7);
      return {
        dE: times(all.dE, factor),
        dW1: times(all.dW1, factor),
        db1: times([all.db1], factor)[0],
        dW2: times(all.dW2, factor),
        db2: times([all.db2], factor)[0],
      };
    },
  },
  ...[
    { id: 'of-fractions', mend: (targets: number[]) => targets.map(Math.floor) },
    { id: 'of-the-first-target-alone', mend: ([first, ...rest]: number[]) => [first, ...rest.map((t) => t % 3)] },
    { id: 'of-the-last-target-alone', mend: (targets: number[]) => targets.map((t, i) => (i === 0 ? t % 3 : t)) },
  ].map(({ id, mend }) => ({
    id: `backward-takes-bad-targets-${id}`,
    function: 'backward',
    wrong: (contexts: Matrix, targets: number[], net: Net) =>
      right.backward(contexts, targets.length > 1 || id === 'of-fractions' ? mend(targets) : targets, net),
  })),
  {
    id: 'backward-checks-the-first-context',
    function: 'backward',
    wrong: (contexts: Matrix, targets: number[], net: Net) =>
      right.backward(
        contexts.map((ids, i) => (i > 0 && ids.length < contexts[0].length ? contexts[0] : ids)),
        targets,
        net,
      ),
  },
  {
    id: 'epochs-losses-not-clipped',
    function: 'trainEpochs',
    wrong: (contexts: Matrix, targets: number[], net, orders: Matrix, size, rate) => {
      const { net: after } = right.trainEpochs(contexts, targets, net, orders, size, rate);
      const history = orders.map((_, k) => {
        const { net: at } = right.trainEpochs(contexts, targets, net, orders.slice(0, k + 1), size, rate);
        return (
          sum(contexts.map((ids, i) => -Math.log(right.forward(ids, at).probabilities[targets[i]]))) / targets.length
        );
      });
      return { net: after, history };
    },
  },
  {
    id: 'next-of-rounded-probabilities',
    function: 'nextWord',
    wrong: (ids, net) => {
      const rounded = right.forward(ids, net).probabilities.map((p) => Number(p.toFixed(3)));
      return rounded.indexOf(Math.max(...rounded));
    },
  },
  {
    id: 'next-sorted-as-text',
    function: 'nextWord',
    wrong: (ids, net) => {
      const { probabilities } = right.forward(ids, net);
      return probabilities.indexOf([...probabilities].sort().at(-1) as number);
    },
  },
];

export default variants;
