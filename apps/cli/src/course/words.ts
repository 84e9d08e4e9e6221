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
  gradescope: "make the upload for a Gradescope assignment: the grader with one exercise's hidden checks",
  exercise: 'an id such as ch8-4',
  zip: 'the file to write; without it, gradescope-ID.zip in this folder',
  reveal: 'how much a report tells of hidden checks',
  lang: 'language of the reports',
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
  gradescope: 'Gradescope에 올릴 파일을 만듭니다. 채점기와 한 과제의 비공개 검사가 들어갑니다',
  exercise: 'ch8-4와 같은 과제 이름',
  zip: '쓸 파일. 없으면 이 폴더의 gradescope-과제.zip',
  reveal: '보고서에서 비공개 검사를 어디까지 보여 줄지 정합니다',
  lang: '보고서의 언어',
};

/** What the help of the course commands says, in both languages. */
export const courseWords = { en, ko };
