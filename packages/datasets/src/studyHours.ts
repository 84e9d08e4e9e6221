import { type Regression, regression } from './dataset.ts';

const BOOK = 'worked example of the textbook 딥 러닝을 이용한 자연어 처리 입문 (wikidocs 2155)';
const FACTS = 'a handful of numbers, facts without a licence';

const hours = { name: 'hours', title: { en: 'hours of study', ko: '공부 시간' }, unit: 'h' };
const score = { name: 'score', title: { en: 'score', ko: '성적' }, unit: 'points' };

/**
 * Hours of study and the score they led to, four students: the example by which chapter 7 explains the cost.
 *
 * x: (4 × 1), y: (4).
 */
export function studyHours(): Regression {
  return regression({
    id: 'study-hours',
    title: { en: 'Hours of study and scores', ko: '공부 시간과 성적' },
    origin: `${BOOK}, chapter 7-3`,
    licence: FACTS,
    features: [hours],
    target: score,
    x: [[2], [3], [4], [5]],
    y: [25, 50, 42, 61],
  });
}

/**
 * Hours of study and the score they led to, nine students: the data that chapter 7's programs are trained on.
 *
 * x: (9 × 1), y: (9).
 */
export function nineStudents(): Regression {
  return regression({
    id: 'nine-students',
    title: { en: 'Hours of study and scores of nine students', ko: '아홉 학생의 공부 시간과 성적' },
    origin: `${BOOK}, chapter 7-4`,
    licence: FACTS,
    features: [hours],
    target: score,
    x: [[1], [2], [3], [4], [5], [6], [7], [8], [9]],
    y: [11, 22, 33, 44, 53, 66, 77, 87, 95],
  });
}

/**
 * Three marks of a term and the final score, five students: linear regression with several inputs.
 *
 * x: (5 × 3), y: (5). The marks are not scaled, so a learning rate above about 1.16e-4 makes gradient descent diverge.
 */
export function examScores(): Regression {
  const mark = (name: string, en: string, ko: string) => ({ name, title: { en, ko }, unit: 'points' });
  return regression({
    id: 'exam-scores',
    title: { en: 'Marks of a term and final scores', ko: '한 학기의 점수와 최종 성적' },
    origin: `${BOOK}, chapter 7-7`,
    licence: FACTS,
    features: [
      mark('midterm', 'midterm exam', '중간고사'),
      mark('final', 'final exam', '기말고사'),
      mark('extra', 'extra credit', '가산점'),
    ],
    target: score,
    x: [
      [70, 85, 11],
      [71, 89, 18],
      [50, 80, 20],
      [99, 20, 10],
      [50, 10, 10],
    ],
    y: [73, 82, 72, 57, 34],
  });
}
