import { type Arbitrary, array, constantFrom, tuple } from 'fast-check';

const WORDS = ['rain', 'snow', 'the', 'a', "it's", 'song', '비', '눈', 'Rain', 'THE'];
const GAPS = [' ', ' ', ' ', '  ', ', ', '. '];
const PARTING = [...'!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~', ' ', '\t', '\n'];

function textOf(words: readonly string[], gaps: readonly string[], most: number): Arbitrary<string> {
  const pairs = array(tuple(constantFrom(...words), constantFrom(...gaps)), { maxLength: most });
  return pairs.map((list) => list.map(([word, gap]) => word + gap).join(''));
}

/** Short texts of a few words, apart by spaces, commas and full stops. */
export const someTexts = array(textOf(WORDS, GAPS, 7), { maxLength: 5 });

/** Texts that hold at least one word. */
export const wordyTexts = array(textOf(WORDS, GAPS, 7), { minLength: 1, maxLength: 5 }).filter((texts) =>
  texts.some((text) => text !== ''),
);

/** A text whose words are parted by any of the characters that part words. */
export const partedText = textOf([...WORDS, 'R2D2', "o'clock", 'ÄRA'], PARTING, 8);
