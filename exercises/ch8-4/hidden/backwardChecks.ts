import { agrees, gradient, rejects } from '@chainrule/grader/exercise';
import { matrix, shaped } from '@chainrule/grader/inputs';
import { givenForward, givenForwardOfBatch } from './given.ts';
import {
  inputs,
  misfits,
  n113,
  n222,
  n231,
  n322,
  net,
  sample,
  sizes,
  targets,
  wide,
  wideInputs,
  wideTargets,
} from './networkInputs.ts';
import type { Matrix, Net } from './references.ts';
import * as reference from './references.ts';
import { badShapes, otherNetworks, twoEach } from './texts.ts';

/** A sample whose targets are what the network puts out. */
function learned(x: number[], n: Net) {
  const args = [x, reference.forward(x, n).o, n] as const;
  return { name: { en: 'outputs equal to the targets', ko: '목표값과 같은 출력' }, args };
}

/** Checks of `backward`. */
export const backwardChecks = [
  gradient<[number[], number[], Net]>({
    id: 'backward-networks',
    function: 'backward',
    title: otherNetworks,
    points: 10,
    reference: reference.backward,
    of: reference.error,
    wrt: { dW1: '2.W1', dW2: '2.W2' },
    inputs: shaped(sizes, sample),
    cases: [
      {
        name: { en: 'very small gradients', ko: '아주 작은 기울기' },
        args: [
          [1, -1],
          [0.5],
          {
            W1: [
              [8, -7],
              [-8, 9],
            ],
            W2: [[0.3], [-0.2]],
          },
        ],
      },
      { name: wide.name, args: [wideInputs, wideTargets, wide.n] },
    ],
    given: givenForward,
  }),
  gradient<[Matrix, Matrix, Net]>({
    id: 'backward-batches',
    function: 'backward',
    entry: 'batchGradient',
    parameters: ['X', 'T', 'n'],
    title: { en: 'means over batches', ko: '배치의 평균' },
    points: 3,
    reference: reference.batchGradient,
    of: reference.batchError,
    wrt: { dW1: '2.W1', dW2: '2.W2' },
    inputs: shaped({ ...sizes, samples: [2, 5] }, [
      matrix('samples', 'inputs', inputs),
      matrix('samples', 'outputs', targets),
      net,
    ]),
    runs: 20,
    cases: [
      {
        name: twoEach,
        args: [
          [
            [1, 0.5],
            [-0.5, 1],
          ],
          [
            [1, 0],
            [0, 1],
          ],
          n222,
        ],
      },
    ],
    given: givenForwardOfBatch,
  }),
  agrees<readonly [number[], number[], Net]>({
    id: 'backward-learned',
    function: 'backward',
    title: { en: 'nothing left to learn', ko: '더 배울 것이 없을 때' },
    points: 1,
    edge: true,
    reference: reference.backward,
    cases: [learned([1, 0.5], n222), learned([1, 0.5], n231), learned([1, -1, 0.5], n322), learned([-0.7], n113)],
    given: givenForward,
  }),
  rejects({
    id: 'backward-shapes',
    function: 'backward',
    title: badShapes,
    points: 2,
    cases: misfits,
    given: givenForward,
  }),
];
