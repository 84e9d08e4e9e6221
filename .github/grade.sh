#!/usr/bin/env bash
# What action.yml runs: grades what its variables name, with annotations, a job summary and the further forms.
set -euo pipefail

reports="$GITHUB_WORKSPACE/${REPORTS:-reports}"
read -ra exercises <<<"${EXERCISE:-}"
read -ra formats <<<"${FORMATS:-}"
options=(--format github --reveal "${REVEAL:-input}")
[ -z "${SEED:-}" ] || options+=(--seed "$SEED")
for format in "${formats[@]}"; do
  case "$format" in
    junit) file=junit.xml ;;
    html) file=report.html ;;
    json) file=report.json ;;
    gradescope) file=results.json ;;
    classroom50) file=result.json ;;
    github) continue ;;
    *)
      echo "::error title=chainrule::There is no format '$format'. There is: json, junit, html, gradescope, classroom50."
      exit 2
      ;;
  esac
  options+=(--format "$format" --output "$reports/$file")
done

# A hand-in is graded by the action's own copy of the course, a copy of the course by itself.
if [ -n "${SUBMISSION:-}" ]; then
  options+=(--submission "$GITHUB_WORKSPACE/$SUBMISSION")
  cd "$ACTION"
else
  cd "$GITHUB_WORKSPACE"
fi
[ -n "${CHAINRULE_KEY:-}" ] || unset CHAINRULE_KEY
npx -y pnpm@12.20.0 install --frozen-lockfile --silent
exec npx -y pnpm@12.20.0 --silent grade "${exercises[@]}" "${options[@]}"
