import {expect, it} from "vitest";
import {holdPlaces, type PagePlaces} from "../../tools/holdPlaces.js";

const open = '<div class="observablehq observablehq--block">';
const loading = "<observablehq-loading></observablehq-loading>";
const cell = (id: string) => `${open}${loading}<!--:${id}:--></div>\n`;
const page = (body: string) => `<html><head>\n</head><body><main>${body}</main></body></html>`;
const bodyOf = (html: string) => /<main>([\s\S]*)<\/main>/.exec(html)![1];
const styleOf = (html: string) => /<style id="held-places">([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";

it("a cell's block is as high as what it showed, on a straight line between the widths that were measured", () => {
  const places: PagePlaces = {"0123abcd": {figures: "toy pair", height: [900, 500], above: 24, below: 16}};
  const html = holdPlaces(page(cell("0123abcd") + cell("ffffffff")), places, [400, 800]);
  expect(bodyOf(html)).toBe(
    cell("0123abcd").replace('block">', 'block" data-held="0123abcd" data-held-for="toy pair">') + cell("ffffffff")
  );
  const style = styleOf(html);
  const rule = (text: string) => `html:not(.presenting) #observablehq-main [data-held="0123abcd"]{${text}}`;
  expect(style).toContain(rule("margin-top:24px;margin-bottom:16px"));
  expect(style).toContain(`@media (width < 400px){${rule("min-height:900px")}}`);
  expect(style).toContain(
    `@media (width >= 400px) and (width < 800px){${rule("min-height:calc(900px + (100vw - 400px)*-1)")}}`
  );
  expect(style).toContain(`@media (width >= 800px){${rule("min-height:500px")}}`);
});

it("places are held on screens alone, and where scripts will run", () => {
  const html = holdPlaces(page(cell("0123abcd")), {"0123abcd": {height: 300, above: 16, below: 16}}, [400]);
  expect(styleOf(html)).toMatch(/^@media screen and \(scripting: enabled\)\{.*\}$/);
});

it("a number within a sentence has its room before it comes, and is not told", () => {
  const sentence = `<p>All ${loading}<!--:89abcdef:--> of them</p>`;
  const html = holdPlaces(page(sentence), {"89abcdef": {text: '1 < "2" & 3'}}, [400]);
  expect(bodyOf(html)).toBe(
    sentence.replace("<observablehq-loading", '<observablehq-loading data-held-text="1 &lt; &quot;2&quot; &amp; 3"')
  );
  expect(styleOf(html)).toContain("visibility:hidden");
});

it("a picture that stands in for a figure stands in the figure's place", () => {
  const still = '<figure class="figure-static" data-figure="toy"><img src="a.png"></figure>';
  const html = holdPlaces(
    page(`${still}\n${cell("0123abcd")}`),
    {"0123abcd": {height: 300, above: 16, below: 16}},
    [400]
  );
  expect(bodyOf(html)).toBe(
    `<div class="observablehq observablehq--block" data-held="0123abcd">${still}${loading}<!--:0123abcd:--></div>\n`
  );
});

it("what was held before is forgotten: twice is once", () => {
  const still = '<figure class="figure-static"><img src="a.png"></figure>\n';
  const body = page(`${still}${cell("0123abcd")}<p>${loading}<!--:89abcdef:--></p>`);
  const old = {"0123abcd": {figures: "toy", height: [1, 2], above: 0, below: 0}, "89abcdef": {text: "old"}};
  const places = {"0123abcd": {height: [30, 40], above: 1, below: 2}};
  const once = holdPlaces(body, places, [400, 800]);
  expect(holdPlaces(holdPlaces(body, old, [400, 800]), places, [400, 800])).toBe(once);
  expect(holdPlaces(once, places, [400, 800])).toBe(once);
  expect(styleOf(holdPlaces(once, {}, []))).toBe("");
});
