const en = {
  exercise: 'write exercises',
  list: 'list the exercises, and whether they are proved sound as they stand',
  make: 'begin an exercise: a folder that is sound already, to be changed step by step',
  title: 'its title in English',
  titleKo: 'its title in Korean',
  stub: "make an exercise's stub from its solution",
  verify: 'prove that exercises are sound',
  json: 'print JSON instead of a table',
  write: 'write public/diagnoses.json first, by which a student’s copy names mistakes',
  watch: 'prove again at every save',
  force: 'prove again what has not changed since it was proved',
  jobs: 'how many exercises to prove at the same time',
  notJobs: 'a whole number from 1 to 64',
};

const ko: typeof en = {
  exercise: '과제를 만듭니다',
  list: '과제 목록과, 지금 그대로 증명되어 있는지를 보여 줍니다',
  make: '과제를 새로 시작합니다. 처음부터 빈틈없는 폴더를 만들어 주므로 한 단계씩 고쳐 나가면 됩니다',
  title: '영어 제목',
  titleKo: '한국어 제목',
  stub: '모범 답안에서 학생용 파일을 만듭니다',
  verify: '과제에 빈틈이 없는지 증명합니다',
  json: '표 대신 JSON을 출력합니다',
  write: '먼저 public/diagnoses.json을 씁니다. 학생용 사본은 이 파일로 실수를 알아봅니다',
  watch: '저장할 때마다 다시 증명합니다',
  force: '증명한 뒤 바뀌지 않은 과제도 다시 증명합니다',
  jobs: '동시에 증명할 과제 수',
  notJobs: '1부터 64까지의 정수',
};

/** What the help of the authoring commands says, in both languages. */
export const authoringWords = { en, ko };
