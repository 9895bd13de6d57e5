/** The style of the page. Drawings are made for white paper, so that they keep it in the dark. */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1b1b1f; --quiet: #55555f; --back: #fdfdfc; --line: #c9c9d0; --link: #0b57a4;
  --passes: #1d6b34; --fails: #a4161a; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e7e7ea; --quiet: #b0b0ba; --back: #17171b; --line: #45454e; --link: #8cc0ff; --passes: #85d69b; --fails: #ff9c9c; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1rem; color: var(--text); background: var(--back);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; }
h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); }
a { color: var(--link); }
code { font-size: 0.9em; overflow-wrap: anywhere; }
q, caption, figcaption, .small { color: var(--quiet); font-size: 0.875rem; }
.figures { display: grid; gap: 2rem; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); }
figure { margin: 0; }
img { display: block; width: 100%; height: auto; max-width: 36rem; background: #fff; border: 1px solid var(--line); border-radius: 4px; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 0.9rem; }
caption { text-align: left; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 600; }
.passes { color: var(--passes); }
.fails { color: var(--fails); font-weight: 600; }
article table, article table caption, article table thead, article table tbody, article table tr, article table th, article table td { display: block; border: 0; }
article table thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
article td::before { content: attr(data-column) ": "; color: var(--quiet); }
article td { display: inline-block !important; margin-right: 0.5rem; padding: 0; }
article th { padding: 0; }
@media (max-width: 48rem) {
  table, thead, tbody, tr, th, td, caption { display: block; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tr { border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
  th, td { border: 0; padding: 0.1rem 0; }
  td:not(:empty)::before { content: attr(data-column) ": "; color: var(--quiet); }
}
@media print { body { max-width: none; } article, tr { break-inside: avoid; } }
`;
