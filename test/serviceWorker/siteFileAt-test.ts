import {expect, it} from "vitest";
import type {SiteFile} from "../../src/serviceWorker/manifest.js";
import {siteFileAt} from "../../src/serviceWorker/siteFileAt.js";

const scope = "https://host.example/why/";
const files = ["index.html", "part-1.html", "lecture/index.html", "photos/a b.jpg"].map((d): SiteFile => [d, 1, ""]);
const at = (address: string) => siteFileAt({build: "", files}, address, scope)?.[0];

it("siteFileAt(manifest, address, scope) finds a file as a static host does, whatever follows ? and #", () => {
  expect(at(scope)).toBe("index.html");
  expect(at(`${scope}part-1?x=1#y`)).toBe("part-1.html");
  expect(at(`${scope}part-1.html`)).toBe("part-1.html");
  expect(at(`${scope}lecture/`)).toBe("lecture/index.html");
  expect(at(`${scope}photos/a%20b.jpg`)).toBe("photos/a b.jpg");
});

it("siteFileAt(manifest, address, scope) finds nothing of another site, and nothing for what does not decode", () => {
  for (const address of ["https://host.example/", "https://other.example/why/", `${scope}part-2`, `${scope}%E0%A4%A`])
    expect(at(address)).toBe(undefined);
});
