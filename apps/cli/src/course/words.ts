const en = {
  course: 'hand the course out',
  release: "write the students' repository: without model answers, hidden checks and known mistakes",
  out: "folder of the students' repository: empty, or an earlier release",
  unverified: 'release exercises that are not proved sound, too',
  seal: 'encrypt what is hidden into one file, which `grade` opens with the key',
  sealedFile: "the students' repository, or the file to write",
  keyFile: 'file with the key, outside of any repository; it is written where it is not there yet',
  open: 'write the files that a sealed file holds, for an instructor',
  sealed: 'the sealed file, or the repository that holds it',
  into: 'an empty folder to write to',
};

const ko: typeof en = {
  course: '강의를 나누어 줍니다',
  release: '학생용 저장소를 만듭니다. 모범 답안, 비공개 검사, 알려진 실수는 들어가지 않습니다',
  out: '학생용 저장소 폴더. 비어 있거나 이전에 내보낸 것이어야 합니다',
  unverified: '증명되지 않은 과제도 내보냅니다',
  seal: '비공개 부분을 파일 하나로 암호화합니다. 열쇠가 있으면 `grade`가 엽니다',
  sealedFile: '학생용 저장소 또는 쓸 파일',
  keyFile: '열쇠 파일. 저장소 바깥에 두고, 아직 없으면 새로 씁니다',
  open: '봉인 파일에 든 파일을 교수자용으로 꺼냅니다',
  sealed: '봉인 파일 또는 그것이 든 저장소',
  into: '파일을 쓸 빈 폴더',
};

/** What the help of the course commands says, in both languages. */
export const courseWords = { en, ko };
