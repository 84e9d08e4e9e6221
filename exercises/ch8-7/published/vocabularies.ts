/** The vocabulary of the four texts of the task. */
export const weather = {
  wordIndex: { snow: 1, rain: 2, and: 3, wind: 4, cold: 5, white: 6, music: 7, is: 8, fun: 9 },
  wordDocs: { rain: 2, and: 2, wind: 1, snow: 2, cold: 1, white: 1, music: 1, is: 1, fun: 1 },
  documentCount: 4,
};

/** A vocabulary of two words, from three texts. */
export const duet = { wordIndex: { rain: 1, song: 2 }, wordDocs: { rain: 2, song: 1 }, documentCount: 3 };
