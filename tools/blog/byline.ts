import {escaped} from "./escaped.js";
import type {PageFacts} from "./pageFacts.js";

/** Returns the line under a page's title as HTML: authors, day, tags. Empty where the page says none of them. */
export function byline({authors, date, tags}: PageFacts): string {
  const parts = [
    authors.length ? `<span>${escaped(authors.join(", "))}</span>` : "",
    date ? `<time datetime="${date}">${dayText(date)}</time>` : "",
    tags.length ? `<span>Tags: ${escaped(tags.join(", "))}</span>` : ""
  ].filter(Boolean);
  return parts.length ? `<p class="blog-byline">${parts.join(" · ")}</p>\n` : "";
}

/** Returns the day "2024-05-31" as "31 May 2024". */
export function dayText(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", {dateStyle: "long", timeZone: "UTC"});
}
