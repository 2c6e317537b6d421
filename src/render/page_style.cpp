#include "render/page_style.h"

namespace sbs::render {

const std::string_view page_style = R"css(
:root {
  color-scheme: light dark;
  --text: #1b1b1b; --soft: #4f4f4f; --line: #8a8a8a; --hair: #d4d4d0; --panel: #f4f4f1; --back: #ffffff;
  --link: #0b4a8f; --late: #9c1c12; --gap: #fff1b8;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --text: #ececea; --soft: #bdbdbb; --line: #8a8a8a; --hair: #41413f; --panel: #242422; --back: #171716;
    --link: #a5caff; --late: #ffa79f; --gap: #4f4200;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main, nav, footer { max-width: 64rem; margin: 0 auto; padding: 0 1rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 2rem 0 0.5rem; }
h1 { font-size: 1.9rem; margin-top: 0.25rem; }
h2 { font-size: 1.4rem; border-top: 2px solid var(--text); padding-top: 0.75rem; }
h3 { font-size: 1.15rem; }
h4 { font-size: 1.05rem; margin-top: 1.5rem; }
h5 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
p, ul, dl { margin: 0 0 0.75rem; }
ul { padding-left: 1.25rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: var(--back); padding: 0.5rem; z-index: 1; }
.over { color: var(--soft); margin: 1.5rem 0 0; }
.fine { color: var(--soft); }
.banner { border: 2px solid var(--text); border-left-width: 0.75rem; padding: 0.5rem 1rem; font-weight: 600; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
nav { margin-top: 1rem; }
nav a { display: inline-block; padding: 0.25rem 0; }
dl { border-top: 1px solid var(--hair); }
dl div { display: grid; grid-template-columns: 13rem 1fr; gap: 0 1rem; border-bottom: 1px solid var(--hair); padding: 0.25rem 0; }
dt { font-weight: 600; }
dd { margin: 0; }
.wide { overflow-x: auto; margin: 0 0 1rem; }
figure { background: #ffffff; color: #1b1b1b; padding: 0.25rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--hair); min-width: 5.5rem; }
thead th { border-bottom: 2px solid var(--line); }
tbody th { font-weight: 400; min-width: 10rem; }
td svg { display: block; }
figure svg { min-width: 46rem; }
.state { white-space: nowrap; }
.sign { display: inline-block; min-width: 1.35em; text-align: center; border: 1px solid currentColor; border-radius: 0.2em; font-size: 0.85em; line-height: 1.35; }
.none .sign, .done .sign, .not-known .sign, .same .sign { border-color: transparent; }
.late { color: var(--late); font-weight: 600; }
mark { background: var(--gap); color: inherit; border-bottom: 2px solid var(--line); }
summary { cursor: pointer; padding: 0.25rem 0; }
footer { color: var(--soft); border-top: 1px solid var(--hair); margin-top: 2rem; padding-top: 0.5rem; padding-bottom: 2rem; }
@media screen and (max-width: 40rem) {
  dl div { display: block; }
  h1 { font-size: 1.5rem; }
}
@media print {
  body { font-size: 10pt; line-height: 1.4; }
  main, footer { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  .wide { overflow: visible; }
  .plan + .plan { break-before: page; }
  thead { display: table-header-group; }
  tr, li, dl div, .banner, figure { break-inside: avoid; }
  h1, h2, h3, h4, h5, caption, summary { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  figure svg { width: 100%; min-width: 0; height: auto; }
  th, td { min-width: 0; }
  mark { background: none; }
}
@page {
  size: A4;
  margin: 18mm 16mm;
  @top-left { content: "Samverkan för bästa skola"; font: 8pt sans-serif; color: #4f4f4f; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #4f4f4f; }
}
)css";

const std::string_view page_style_hash = "sha256-RfMHCLncdi4xbC7NArXZrxKiv0GLk4fkUHIv5ngHsiI=";

}  // namespace sbs::render
