import type { SealedProblem } from '../sealed/errors.ts';

const en = {
  closed(file: string, problem: SealedProblem): string {
    switch (problem.kind) {
      case 'damaged':
        return `${file} is damaged: it is no sealed file, or not all of one. Fetch it again from the course's repository.`;
      case 'other-course':
        return `${file} was sealed for the course '${problem.course}', and this is '${problem.expected}'. Fetch the file of this course.`;
      case 'malformed-key':
        return 'The key is not a whole one: a character is missing, wrong or too many. Copy it again into CHAINRULE_KEY, all of it, from "crk1-" on.';
      case 'wrong-key':
        return `The key (${problem.fingerprint}) is not the one that ${file} was sealed with (${problem.expected}). Put that one into CHAINRULE_KEY.`;
      case 'forged':
        return `${file} was changed after it was sealed, by somebody without the key. Nothing of it was run. Fetch it again from the course's repository.`;
    }
  },
  withoutIt: 'Public checks can be graded all the same, with --public.',
};

const ko: typeof en = {
  closed(file, problem) {
    switch (problem.kind) {
      case 'damaged':
        return `${file} 파일이 손상되었습니다. 봉인 파일이 아니거나 일부만 남아 있습니다. 강의 저장소에서 다시 받으세요.`;
      case 'other-course':
        return `${file} 파일은 '${problem.course}' 강의의 것인데, 여기는 '${problem.expected}' 강의입니다. 이 강의의 파일을 받으세요.`;
      case 'malformed-key':
        return '열쇠가 온전하지 않습니다. 빠지거나 틀리거나 더 붙은 글자가 있습니다. "crk1-"부터 끝까지 CHAINRULE_KEY에 다시 복사하세요.';
      case 'wrong-key':
        return `지금 열쇠(${problem.fingerprint})는 ${file} 파일을 봉인한 열쇠(${problem.expected})가 아닙니다. 봉인한 열쇠를 CHAINRULE_KEY에 넣으세요.`;
      case 'forged':
        return `${file} 파일은 봉인된 뒤에 열쇠가 없는 누군가가 바꾼 것입니다. 아무것도 실행하지 않았습니다. 강의 저장소에서 다시 받으세요.`;
    }
  },
  withoutIt: '공개 검사는 --public 옵션으로 채점할 수 있습니다.',
};

/** Why a sealed file cannot be opened, in both languages. */
export const sealedWords = { en, ko };
