import { canGrade, doctorPage, examine } from '@chainrule/grader/doctor';
import { wantsColor } from '@chainrule/grader/terminal';
import { EXIT } from '../failure.ts';
import type { GradeFlags } from '../grading/gradeOne.ts';
import { ROOT } from '../root.ts';

/** Prints what the course stands on, on this machine; answers the exit code. */
export async function doctorCommand({ lang: language, isolation }: Pick<GradeFlags, 'lang' | 'isolation'>) {
  const strict = isolation === 'strict';
  const findings = await examine(ROOT);
  const { env, stdout } = process;
  const color = wantsColor({ env, isTTY: stdout.isTTY === true });
  stdout.write(doctorPage(findings, { language, width: stdout.columns ?? 80, color, strict }));
  return canGrade(findings, strict) ? EXIT.passed : EXIT.impossible;
}
