import { magnitude } from '../../terminal/numbers.ts';
import { type Certificate, certificates, REFERENCE } from '../closeness/certify.ts';
import type { Proof } from '../types.ts';

/** A tolerance is to be so many times what honest answers drift, and a mistake so many times the tolerance. */
const FACTOR = 100;

/**
 * Every tolerance keeps honest and wrong answers apart. The figures are the narrowest margins: how many times honest
 * drift fits into a tolerance, and how many times a tolerance fits into what the nearest mistake is off by.
 */
export const tolerancesAreCertified: Proof = async (subject) => {
  const measured = await certificates(subject);
  const problems = measured.flatMap((one) => [...tooTight(one), ...tooWide(one, measured)]);
  const honest = Math.max(0, ...measured.map((one) => one.honest.ratio));
  const nearest = Math.min(...measured.flatMap(({ wrong }) => wrong.filter(isApart).map((one) => one.expected.ratio)));
  return { problems, figures: { honest: `${times(1 / honest)}×`, wrong: `${times(nearest)}×` } };
};

function tooTight({ check, honest }: Certificate): string[] {
  const { ratio, of, by, allowed, path } = honest;
  if (ratio <= 1 / FACTOR) return [];
  const place = path === '' ? '' : ` at ${path}`;
  const what = Number.isFinite(by)
    ? `differs by ${magnitude(by)}${place}, where ${magnitude(allowed)} is allowed: a margin of ${times(1 / ratio)}, and ${FACTOR} is asked for`
    : 'throws, or gives a result of another form';
  const remedy =
    of === REFERENCE
      ? 'Name arguments that feed a comparison in `fixed`; else widen the tolerance, or leave out inputs that cancel'
      : 'Widen the tolerance, or leave out inputs that cancel';
  return [`check '${check.id}': ${of} ${what}. ${remedy}`];
}

function tooWide({ check, wrong }: Certificate, all: readonly Certificate[]): string[] {
  return wrong.flatMap((one) => {
    if (isUnseen(one) || isApart(one)) return [];
    const { id } = one.misconception;
    const elsewhere = all.some((other) => other.wrong.some((same) => same.misconception.id === id && isApart(same)));
    if (check.tolerance?.printed && elsewhere) return [];
    return [
      `check '${check.id}': its tolerance is too wide for '${id}', which is off by at most ${times(one.expected.ratio)} times what is allowed, and ${FACTOR} times is asked for. Narrow the tolerance, add an input that brings the mistake out, or mark it as \`precision\` where it is about digits`,
    ];
  });
}

type Wrong = Certificate['wrong'][number];

/** The mistake gives the right results on all inputs of the check. */
function isUnseen({ right }: Wrong): boolean {
  return right.ratio <= 1 / FACTOR;
}

function isApart({ expected }: Wrong): boolean {
  return expected.ratio >= FACTOR;
}

function times(factor: number): string {
  return Number.isFinite(factor) ? `${factor >= 1e4 ? magnitude(factor) : Math.floor(factor)}` : '∞';
}
