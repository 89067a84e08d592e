// @vitest-environment jsdom
import {expect, it} from "vitest";
import {creditById, creditsTold, photoCredit, thankInTitle} from "../../../src/components/frame/photoCredit.js";
import {firstCredits} from "../../../src/firstCredits.js";
import {photoCredits} from "../../../src/photoCredits.js";
import {photos} from "../../../src/photos.js";

const late = photos.filter(({id}) => !firstCredits.has(id));

it("photoCredit(photo) names title, author and licence, with links", async () => {
  await expect(creditById("cat-kitten-orange").outerHTML).toMatchFileSnapshot("../../output/photoCredit.html");
  expect(() => creditById("no-photo")).toThrow("no such photo: no-photo");
});

it("a credit at hand is there at once; another leads to the page of photos until it has been fetched", async () => {
  expect(photoCredit(photos[0]).querySelector("cite")).not.toBeNull();
  const credit = photoCredit(late[0]);
  expect(credit.textContent).toBe(`Photo: ${late[0].subject}`);
  expect(credit.querySelector("a")!.getAttribute("href")).toBe(`photos#photos.find=${late[0].id}`);
  await expect.poll(() => credit.querySelector("cite")?.textContent).toBe(photoCredits.get(late[0].id)!.title);
});

it("every photo's credit names its author, and links to a licence unless it is in the public domain", async () => {
  const credits = photos.map(photoCredit);
  await expect.poll(() => credits.every((credit) => credit.querySelector("cite"))).toBe(true);
  for (const [i, {id}] of photos.entries()) {
    const {author, title, licence, licenceUrl} = photoCredits.get(id)!;
    expect(credits[i].textContent).toContain(author);
    expect(credits[i].querySelector("cite")!.textContent).toBe(title);
    const links = Array.from(credits[i].querySelectorAll("a"), ({href}) => href);
    if (licence !== "public domain") expect(links, id).toContain(new URL(licenceUrl!).href);
  }
});

it("thankInTitle(element, photo) adds the author to a title, fetching the credit when the pointer comes", async () => {
  for (const [id, isAtHand] of [
    [photos[0].id, true],
    [late[0].id, false]
  ] as const) {
    const element = Object.assign(document.createElement("div"), {title: "a cat: 3"});
    thankInTitle(element, id);
    const {author} = photoCredits.get(id)!;
    expect(element.title.includes(author), id).toBe(isAtHand);
    element.dispatchEvent(new Event("pointerenter"));
    await expect.poll(() => element.title).toContain(author);
    expect(element.title).toMatch(/^a cat: 3\. /);
  }
});

it("creditsTold(element) tells every credit in it, looked at or not", async () => {
  const element = document.createElement("details");
  element.append(...photos.slice(0, 4).map(photoCredit));
  await creditsTold(element);
  expect(element.querySelectorAll("cite")).toHaveLength(4);
});
