/** The look of the page. */
export const style = `
:root { color-scheme: light; --ink: #1b2430; --quiet: #52606f; --line: #d3dae2; --paper: #ffffff; --band: #f3f6f9; --link: #0b4f9e }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: var(--paper) }
main, header { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem }
header { padding-top: 2.5rem }
main { padding-bottom: 4rem }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.35rem; margin: 3rem 0 .25rem }
p { max-width: 48rem; margin: .25rem 0 1rem }
a { color: var(--link) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 1.5rem 0 }
dt { color: var(--quiet) }
dd { margin: 0 }
nav ul, .legend ul { list-style: none; padding: 0; margin: .5rem 0 1rem; display: flex; flex-wrap: wrap; gap: .35rem 1.5rem }
.count, .facts, .doubts, .source { color: var(--quiet); font-size: .875rem }
.scroll { overflow-x: auto }
table { width: 100%; min-width: 56rem; border-collapse: collapse; table-layout: fixed; margin-top: .75rem }
col.key { width: 22% } col.text { width: 30% } col.how { width: 26% } col.checks { width: 22% }
thead th { text-align: left; background: var(--band); border-bottom: 2px solid var(--line); padding: .5rem .75rem; font-size: .875rem }
td, tbody th { text-align: left; vertical-align: top; font-weight: normal; padding: .75rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
tbody th strong { font-size: 1rem; margin-right: .4rem }
tbody th div, td div { margin-top: .25rem }
td ul { margin: 0; padding-left: 1.1rem }
.chip { display: inline-block; border-radius: 1rem; padding: .05rem .65rem; font-size: .8125rem; font-weight: 600; white-space: nowrap }
.automatic { background: #d9f0e1; color: #124a28 }
.attested { background: #dfe9fb; color: #173f7c }
.declared { background: #ece4f8; color: #4b2a80 }
.not-tested { background: #e8ebef; color: #3d4854 }
.must { background: #1b2430; color: #ffffff }
.should { background: #ffffff; color: #1b2430; box-shadow: inset 0 0 0 1px #1b2430 }
.said { color: #173f7c; font-weight: 600 }
.waiting { color: #8a3b00; font-weight: 600 }
@media print { body { font-size: 11px } main, header { max-width: none; padding: 0 } tr { break-inside: avoid } table { min-width: 0 } }
`

/** The page as an Eta template. */
export const page = `<!doctype html>
<html lang="<%= it.lang %>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><%= it.title %> · pll-conformance</title>
<style><%~ it.style %></style>
</head>
<body>
<header>
<h1><%= it.title %></h1>
<p><%= it.intro %></p>
<dl>
<% for (const { label, text } of it.head) { %><dt><%= label %></dt><dd><%= text %></dd>
<% } %></dl>
<section class="legend" aria-label="<%= it.legendTitle %>">
<ul>
<% for (const { how, words, means } of it.legend) { %><li><span class="chip <%= how %>"><%= words %></span> <%= means %></li>
<% } %></ul>
</section>
<nav aria-label="<%= it.contents %>">
<ul>
<% for (const { id, name, rows } of it.groups) { %><li><a href="#<%= id %>"><%= name %></a> (<%= rows.length %>)</li>
<% } %></ul>
</nav>
</header>
<main>
<% for (const { id, name, counts, rows } of it.groups) { %>
<h2 id="<%= id %>"><%= name %></h2>
<p class="count"><%= counts %></p>
<div class="scroll" role="region" aria-labelledby="<%= id %>" tabindex="0">
<table>
<colgroup><col class="key"><col class="text"><col class="how"><col class="checks"></colgroup>
<thead><tr><% for (const column of it.columns) { %><th scope="col"><%= column %></th><% } %></tr></thead>
<tbody>
<% for (const row of rows) { %><tr>
<th scope="row"><strong><%= row.key %></strong> <span class="chip <%= row.severity %>"><%= row.severityWords %></span>
<% for (const fact of row.facts) { %><div class="facts"><%= fact %></div><% } %>
<div class="source"><% if (row.source.url === null) { %><%= row.source.words %><% } else { %><a href="<%= row.source.url %>"><%= row.source.words %></a><% } %></div></th>
<td><%= row.text %><% for (const doubt of row.doubts) { %><div class="doubts"><%= doubt %></div><% } %></td>
<td><span class="chip <%= row.how %>"><%= row.howWords %></span>
<% if (row.note !== undefined) { %><div><%= row.note.label %> <%= row.note.text %></div><% } %>
<% for (const said of row.attested) { %><div class="said">☑ <%= said %></div>
<% } %><% if (row.waiting !== undefined) { %><div class="waiting"><%= row.waiting %></div><% } %></td>
<td><% if (row.checks.length > 0) { %><ul><% for (const check of row.checks) { %><li><%= check %></li><% } %></ul><% } %></td>
</tr>
<% } %></tbody>
</table>
</div>
<% } %>
</main>
</body>
</html>
`
