type Value = { data: number; times(other: Value): Value };

export const product = (submission: { Value: new (data: number) => Value }, a: number, b: number) =>
  new submission.Value(a).times(new submission.Value(b)).data;
