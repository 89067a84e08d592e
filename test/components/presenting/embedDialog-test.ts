// @vitest-environment jsdom
import {expect, it} from "vitest";
import {embedAddress, wholePagePath} from "../../../src/components/presenting/embedAddress.js";
import {embedDialog, embedSnippet, moduleSnippet} from "../../../src/components/presenting/embedDialog.js";
import {sitePage} from "../../../src/components/presenting/sitePage.js";

it("a figure’s embedded page lies beside its page, wherever the site lies", () => {
  const at = "https://example.org/site/lecture/occlusion";
  expect(embedAddress(`${at}#occluded.digit=3`, "occluded")).toBe(`${at}.embed.occluded.html#occluded.digit=3`);
  expect(embedAddress("https://example.org/site/", "point")).toBe("https://example.org/site/index.embed.point.html");
  expect(wholePagePath("/site/lecture/occlusion.embed.occluded.html")).toBe("/site/lecture/occlusion");
  expect(wholePagePath("/site/index.embed.point.html")).toBe("/site/");
  expect(wholePagePath("/site/lecture/occlusion")).toBe("/site/lecture/occlusion");
  expect(sitePage("/site/lecture/occlusion.embed.occluded.html")).toEqual({path: "/lecture/occlusion", base: "/site"});
});

it("no state and no title ends an attribute, an element or a script of what is to be copied", () => {
  const title = `"><script>alert(1)</script>`;
  const address = `https://example.org/a.embed.b.html#b.x="'><\u002fscript>`;
  const holder = document.createElement("div");
  holder.innerHTML = embedSnippet(address, title, 300);
  expect(holder.children).toHaveLength(2); // the frame and the script
  expect(holder.querySelector("iframe")!.title).toBe(title);
  expect(holder.querySelector("iframe")!.getAttribute("src")).toBe(address);
  const embedded = {address, root: "https://example.org/", page: "a", id: "b", title};
  holder.innerHTML = moduleSnippet(embedded);
  expect(holder.querySelectorAll("script")).toHaveLength(1);
  const dialog = embedDialog(embedded);
  expect(dialog.querySelectorAll("script, iframe")).toHaveLength(0);
  expect(dialog.querySelectorAll("textarea")).toHaveLength(2);
});
