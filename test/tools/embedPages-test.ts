import {expect, it} from "vitest";
import {cellsOf, embedPage, figuresOf, neededCells} from "../../tools/embedPages.js";

const html = `<html><head><title>Page | Site</title><link rel="stylesheet" type="text/css" href="./style.css">
<script type="module">

import {define} from "./client.js";
registerFile("./a.json", {"name":"./a.json"});

define({id: "aaaaaaaa", outputs: ["client"], body: () => {
return {client};
}});

define({id: "bbbbbbbb", inputs: ["client","display"], body: async (client,display) => {
display(await(
picture(client)
))
}});

define({id: "cccccccc", mode: "inline", inputs: ["other","display"], body: async (other,display) => {
display(await(other))
}});

</script></head><body><main>
<p>Prose.</p><div class="observablehq observablehq--block" data-held="bbbbbbbb" data-held-for="one two"><observablehq-loading></observablehq-loading><!--:bbbbbbbb:--></div>
</main></body></html>`;

it("a cell needs those that make its inputs, and no others", () => {
  const cells = cellsOf(html);
  expect(cells.map(({id}) => id)).toEqual(["aaaaaaaa", "bbbbbbbb", "cccccccc"]);
  expect([...neededCells(cells, "bbbbbbbb")].sort()).toEqual(["aaaaaaaa", "bbbbbbbb"]);
  expect([...neededCells(cells, "cccccccc")]).toEqual(["cccccccc"]);
});

it("the page of a figure has its cell, what that needs, and a way to the whole page", () => {
  expect(figuresOf(html)).toEqual([
    {figure: "one", cell: "bbbbbbbb"},
    {figure: "two", cell: "bbbbbbbb"}
  ]);
  const page = embedPage(html, {figure: "one", cell: "bbbbbbbb", page: "page"});
  expect(page).toContain('define({id: "aaaaaaaa"');
  expect(page).toContain("registerFile(");
  expect(page).not.toContain("cccccccc");
  expect(page).not.toContain("Prose");
  expect(page).toContain("<!--:aaaaaaaa:-->"); // Framework wants a place for every cell
  expect(page).toContain("<!--:bbbbbbbb:-->");
  expect(page).toContain('href="page"');
});
