import { Markup } from './markup.ts';

/**
 * The page's style: colours as variables, once for light and once for dark, with a contrast of at least 4.5 to 1 for
 * text; one column that fits a phone; ink on white when printed.
 */
export const style = new Markup(`
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --panel: #f6f8fa;
  --good: #116329; --bad: #a40e26; --idle: #57606a; --link: #0550ae; --mark: #fff1c2;
  --near: #fdeaea; --off: #f8c9c9; --far: #f09a9a; --yours: #a40e26; --reference: #0550ae;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0d1117; --ink: #e6edf3; --soft: #9da7b3; --line: #3d444d; --panel: #161b22;
    --good: #56d364; --bad: #ff9492; --idle: #9da7b3; --link: #79c0ff; --mark: #3a2d00;
    --near: #35191b; --off: #5a2023; --far: #842a2e; --yours: #ff9492; --reference: #79c0ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0; display: inline; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.report + .report { margin-top: 4rem; border-top: 2px solid var(--line); padding-top: 2rem; }
.head { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; justify-content: space-between; }
.score { font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
progress { width: 100%; height: .6rem; margin: .75rem 0 0; accent-color: var(--good); }
.note { border-left: 4px solid var(--line); background: var(--panel); padding: .5rem .75rem; margin: 1rem 0; }
.note.warn { border-color: var(--bad); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
.overview { width: 100%; }
.overview th[scope="rowgroup"] { padding-top: .9rem; }
.overview th, .overview td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.overview .points { text-align: right; padding-right: 0; white-space: nowrap; font-variant-numeric: tabular-nums; }
code, pre, .matrix { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK KR", monospace; font-size: .9rem; }
pre { overflow-x: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .75rem; margin: .25rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.passed { color: var(--good); } .failed, .error, .limit { color: var(--bad); } .not-started, .skipped { color: var(--idle); }
details { border: 1px solid var(--line); border-radius: 6px; margin: .75rem 0; }
summary { cursor: pointer; padding: .6rem .75rem; }
details > .body { padding: 0 .75rem .75rem; }
dl { margin: 0; } dt { color: var(--soft); margin-top: .75rem; } dd { margin: .1rem 0 0; }
.cause { background: var(--mark); border-radius: 6px; padding: .6rem .75rem; }
.sides { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin-bottom: .75rem; } .sides > div { max-width: 100%; }
.matrix td { text-align: right; padding: .2rem .5rem; border: 1px solid var(--line); white-space: pre; font-variant-numeric: tabular-nums; }
.caption, .matrix caption { text-align: left; color: var(--soft); padding-bottom: .2rem; font-family: system-ui, sans-serif; white-space: nowrap; margin: 0; }
.near { background: var(--near); } .off { background: var(--off); } .far { background: var(--far); }
.worst { outline: 3px solid var(--bad); outline-offset: -2px; font-weight: 700; }
.hidden-text { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
figure { margin: .75rem 0 0; } figure svg { max-width: 100%; height: auto; } figcaption { color: var(--soft); }
.key { display: inline-block; width: 1.6rem; border-top: 3px solid; vertical-align: middle; margin-right: .3rem; }
.key.second { border-top-style: dashed; }
footer { margin-top: 2rem; color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --panel: #fff; --line: #999; }
  main { max-width: none; padding: 0; }
  details { break-inside: avoid; }
  a { color: inherit; }
}
`);
