export { examine, type Finding, type Part } from './examine.ts';
export { canGrade, doctorPage, explainSandbox } from './page.ts';
