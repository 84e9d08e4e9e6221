import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { queue } from './queue.ts';

/** A queue of names whose jobs end when they are told to. */
function slowQueue() {
  const started: string[] = [];
  const ends: (() => void)[] = [];
  const jobs = queue<string>((name) => {
    started.push(name);
    return new Promise((resolve) => ends.push(resolve));
  }, 0);
  return { jobs, started, end: () => (ends.shift() as () => void)() };
}

test('a job that is asked for many times before it runs, runs once', async () => {
  const { jobs, started, end } = slowQueue();
  jobs.add('a');
  jobs.add('a');
  jobs.add('a');
  const idle = jobs.idle();
  end();
  await idle;
  expect(started).toEqual(['a']);
});

test('a job that is asked for while it runs, runs once more when it is over', async () => {
  const { jobs, started, end } = slowQueue();
  jobs.add('a');
  await after(5);
  expect(started).toEqual(['a']);
  jobs.add('a');
  jobs.add('a');
  await after(5);
  expect(started).toEqual(['a']);
  end();
  await after(5);
  expect(started).toEqual(['a', 'a']);
  end();
  await jobs.idle();
  expect(started).toHaveLength(2);
});

test('different jobs run one after the other, in the order they were asked for', async () => {
  const { jobs, started, end } = slowQueue();
  jobs.add('a');
  jobs.add('b');
  await after(5);
  expect(started).toEqual(['a']);
  end();
  await after(5);
  expect(started).toEqual(['a', 'b']);
  end();
  await jobs.idle();
});

test('an empty queue is idle', async () => {
  await expect(slowQueue().jobs.idle()).resolves.toBeUndefined();
});
