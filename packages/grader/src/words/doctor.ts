import type { Part } from '../doctor/examine.ts';
import type { Missing } from '../sandbox/walls.ts';

/** What a part is called, what it does, and what helps where it is missing. */
type PartWords = { name: string; does: string; remedy: string };

const en = {
  title: 'What the course stands on, on this machine',
  parts: {
    runtime: { name: 'Node', does: 'runs it all', remedy: 'Run `pnpm install`: it brings the right one.' },
    addon: {
      name: 'isolated-vm',
      does: 'keeps student code in an isolate of its own',
      remedy: 'Nothing is graded without it.',
    },
    permission: {
      name: 'permissions',
      does: 'the process around it reads and writes no files and starts no process',
      remedy: 'Use Node 24 or 26.',
    },
    offline: {
      name: 'no network',
      does: 'the process reaches no other machine',
      remedy: 'Use Node 26, or install bubblewrap.',
    },
    watched: {
      name: 'memory watch',
      does: 'the process is ended when it takes too much memory',
      remedy: 'It needs /proc, as Linux has it; elsewhere the process watches itself alone.',
    },
    bwrap: {
      name: 'bwrap',
      does: 'shows the process an empty machine',
      remedy:
        'On Debian and Ubuntu: `apt-get install bubblewrap`. In a container, it has to be allowed to make namespaces.',
    },
    prlimit: {
      name: 'prlimit',
      does: 'caps the CPU time, memory and files of the process',
      remedy: 'On Debian and Ubuntu: `apt-get install util-linux`.',
    },
    oracle: {
      name: 'TensorFlow.js',
      does: 'is what the tests compare core with',
      remedy: 'Run `pnpm install`. Grading does not need it.',
    },
    chromium: {
      name: 'Chromium',
      does: 'is what the tests look at pages with',
      remedy: 'On Debian: `apt-get install chromium`; or name it in CHROMIUM. Grading does not need it.',
    },
    database: {
      name: 'PostgreSQL',
      does: 'keeps the queue of a class that several machines grade',
      remedy: 'Run `pnpm install`, or name a server in DATABASE_URL. Only `--queue` needs it.',
    },
  } satisfies Record<Part, PartWords> as Record<Part, PartWords>,
  notThere(missing: Missing): string {
    switch (missing.why) {
      case 'not-linux':
        return 'there is none on this system';
      case 'not-installed':
        return 'not installed';
      case 'refused':
        return `does not work here: ${missing.detail}`;
    }
  },
  absent: 'not found',
  ready: 'Grading works here.',
  notReady: 'Grading does not work here.',
  tooFewWalls: (reasons: string) =>
    `\`--isolation strict\` grades behind bwrap and prlimit only. ${reasons}. \`pnpm grade --doctor\` says what helps.`,
  noAddon: (platform: string) =>
    `The sandbox has no binary for ${platform}: isolated-vm is shipped for Linux, for macOS on Apple silicon and for Windows on x64. It can be compiled: install Python 3 and a C++20 compiler, set \`isolated-vm: true\` under \`allowBuilds\` in pnpm-workspace.yaml, and run \`pnpm rebuild isolated-vm\`. Without a sandbox, nothing is graded.`,
  otherNode: (version: string) =>
    `The sandbox has no binary for Node ${version}. Start the grader by \`pnpm grade\`, which brings Node 26, or use Node 24 or 26.`,
};

const ko: typeof en = {
  title: '이 컴퓨터에 갖춰진 것',
  parts: {
    runtime: {
      name: 'Node',
      does: '모든 것을 실행합니다',
      remedy: '`pnpm install`을 실행하면 맞는 버전이 설치됩니다.',
    },
    addon: {
      name: 'isolated-vm',
      does: '학생 코드를 격리된 공간(아이솔레이트)에서 실행합니다',
      remedy: '이것이 없으면 채점하지 않습니다.',
    },
    permission: {
      name: '권한 제한',
      does: '프로세스가 파일을 읽고 쓰거나 다른 프로세스를 시작하지 못합니다',
      remedy: 'Node 24나 26을 쓰세요.',
    },
    offline: {
      name: '네트워크 차단',
      does: '프로세스가 다른 컴퓨터에 접속하지 못합니다',
      remedy: 'Node 26을 쓰거나 bubblewrap을 설치하세요.',
    },
    watched: {
      name: '메모리 감시',
      does: '메모리를 너무 많이 쓰는 프로세스를 끝냅니다',
      remedy: '리눅스의 /proc이 있어야 합니다. 다른 운영 체제에서는 프로세스가 스스로만 감시합니다.',
    },
    bwrap: {
      name: 'bwrap',
      does: '프로세스에게 빈 컴퓨터만 보여 줍니다',
      remedy:
        'Debian과 Ubuntu에서는 `apt-get install bubblewrap`. 컨테이너 안이라면 네임스페이스를 만들 수 있게 허용해야 합니다.',
    },
    prlimit: {
      name: 'prlimit',
      does: '프로세스의 CPU 시간, 메모리, 파일을 제한합니다',
      remedy: 'Debian과 Ubuntu에서는 `apt-get install util-linux`.',
    },
    oracle: {
      name: 'TensorFlow.js',
      does: 'core의 테스트에서 비교 대상이 됩니다',
      remedy: '`pnpm install`을 실행하세요. 채점에는 필요하지 않습니다.',
    },
    chromium: {
      name: 'Chromium',
      does: '테스트에서 페이지를 확인할 때 씁니다',
      remedy: 'Debian에서는 `apt-get install chromium`. 또는 CHROMIUM에 위치를 적으세요. 채점에는 필요하지 않습니다.',
    },
    database: {
      name: 'PostgreSQL',
      does: '여러 컴퓨터로 채점하는 학급의 작업 대기열을 보관합니다',
      remedy: '`pnpm install`을 실행하거나 DATABASE_URL에 서버를 적으세요. `--queue`에만 필요합니다.',
    },
  },
  notThere(missing) {
    switch (missing.why) {
      case 'not-linux':
        return '이 운영 체제에는 없습니다';
      case 'not-installed':
        return '설치되어 있지 않습니다';
      case 'refused':
        return `여기서는 동작하지 않습니다: ${missing.detail}`;
    }
  },
  absent: '찾지 못했습니다',
  ready: '이 컴퓨터에서 채점할 수 있습니다.',
  notReady: '이 컴퓨터에서는 채점할 수 없습니다.',
  tooFewWalls: (reasons) =>
    `\`--isolation strict\`는 bwrap과 prlimit 안에서만 채점합니다. ${reasons}. 해결 방법은 \`pnpm grade --doctor\`가 알려 줍니다.`,
  noAddon: (platform) =>
    `${platform}용 샌드박스 실행 파일이 없습니다. isolated-vm은 리눅스, 애플 실리콘 macOS, x64 Windows용으로만 제공됩니다. 직접 컴파일하려면 Python 3과 C++20 컴파일러를 설치하고, pnpm-workspace.yaml의 \`allowBuilds\`에 \`isolated-vm: true\`를 적은 다음 \`pnpm rebuild isolated-vm\`을 실행하세요. 샌드박스 없이는 아무것도 채점하지 않습니다.`,
  otherNode: (version) =>
    `Node ${version}용 샌드박스 실행 파일이 없습니다. Node 26을 함께 설치하는 \`pnpm grade\`로 실행하거나 Node 24 또는 26을 쓰세요.`,
};

/** What is said of the machine, in both languages. */
export const doctorWords = { en, ko };
