// @vitest-environment jsdom
import {expect, it} from "vitest";
import {photoCredit} from "../../../src/components/frame/photoCredit.js";
import {photos} from "../../../src/photos.js";

it("photoCredit(photo) names title, author and licence, with links", async () => {
  const photo = photos.find(({id}) => id === "cat-grey-blue-eyes")!;
  await expect(photoCredit(photo).outerHTML).toMatchFileSnapshot("../../output/photoCredit.html");
});

it("every photo's credit names its author, and links to a licence unless it is in the public domain", () => {
  for (const photo of photos) {
    const credit = photoCredit(photo);
    expect(credit.textContent).toContain(photo.author);
    expect(credit.querySelector("cite")!.textContent).toBe(photo.title);
    const links = Array.from(credit.querySelectorAll("a"), ({href}) => href);
    if (photo.licence !== "public domain") expect(links, photo.id).toContain(new URL(photo.licenceUrl!).href);
  }
});
