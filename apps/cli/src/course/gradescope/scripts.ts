import type { Reveal } from '@chainrule/grader';
import type { Language } from '@chainrule/grader/language';

/** Gradescope lays everything out below this folder; a trial run may name another one. */
const FOLDER = `root="\${AUTOGRADER:-/autograder}"`;

/**
 * What Gradescope runs once, when it builds the image: it installs what the grader needs, the outer walls of the
 * sandbox included where the image has a package manager for them.
 */
export const SETUP = `#!/usr/bin/env bash
# Runs once, when Gradescope builds the image of this autograder.
set -euo pipefail
${FOLDER}

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update || true
  apt-get install -y --no-install-recommends bubblewrap curl ca-certificates xz-utils || true
fi

# Any Node from version 18 with npm can start; the grader then brings its own.
if ! command -v npx >/dev/null || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 18 ]; then
  case "$(uname -m)" in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) echo "There is no Node for $(uname -m)." >&2; exit 1 ;;
  esac
  curl -fsSL "https://nodejs.org/dist/v22.12.0/node-v22.12.0-linux-$arch.tar.xz" | tar -xJ -C /usr/local --strip-components=1
fi

cd "$root/source"
npx -y pnpm@12.20.0 install --frozen-lockfile
`;

/** What Gradescope runs for each hand-in: it grades it and leaves results.json, whatever happens. */
export function runAutograder({ id, reveal, language }: { id: string; reveal: Reveal; language: Language }): string {
  return `#!/usr/bin/env bash
# Runs for each submission: grades it, and leaves results.json where Gradescope looks for it.
${FOLDER}
results="$root/results/results.json"
mkdir -p "$root/results"
rm -f "$results"

cd "$root/source" || exit 1
CHAINRULE_KEY="$(cat key)" node_modules/.bin/node --disable-warning=ExperimentalWarning apps/cli/bin/student.mjs \\
  grade ${id} --submission "$root/submission" --reveal ${reveal} --lang ${language} --format gradescope --output "$results"
status=$?

# A hand-in that fell short has its results. Without any, grading itself failed, and the student is not to pay for it.
if [ "$status" -gt 1 ] || [ ! -s "$results" ]; then
  echo '{"score": 0, "output": "${FAILED[language]}", "output_format": "text", "visibility": "visible", "tests": []}' >"$results"
  exit 1
fi
`;
}

/** No quotation marks in these: they stand in JSON in a shell script. */
const FAILED: Record<Language, string> = {
  en: 'The grader itself failed. This says nothing about your work: tell your instructor.',
  ko: '채점기에 문제가 생겼습니다. 제출물과는 상관이 없으니 담당 교수자에게 알려 주세요.',
};
