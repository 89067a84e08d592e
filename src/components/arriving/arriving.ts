import {keepPlace, keptPlace, parts} from "./keptPlace.js";
import {placeOf} from "./placeOf.js";
import {releasePlaces} from "./releasePlaces.js";
import {soughtIds} from "./soughtIds.js";
import {whileArriving} from "./whileArriving.js";

// In the head of every page: a link goes to its figure, and a page that is
// opened again to where the reader was, though the cells come late.

let end = () => {};

/** Goes to what the address names. */
function follow(): void {
  end();
  const ids = soughtIds(location.hash);
  if (!ids.length) return;
  const bring = (element: Element) => element.scrollIntoView({block: "start", behavior: "instant"});
  end = whileArriving({find: () => placeOf(ids), bring});
}

/** Goes back to where the reader was; returns whether that is known. */
function goBack(): boolean {
  const [{type = ""} = {}] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const place = type === "reload" || type === "back_forward" ? keptPlace() : undefined;
  if (!place) return false;
  history.scrollRestoration = "manual"; // the browser knows of pixels alone, and the page is not as high yet
  end = whileArriving({
    find: () => parts()[place.part],
    bring: (element) => scrollBy({top: element.getBoundingClientRect().top - place.below, behavior: "instant"}),
    ended: () => {
      history.scrollRestoration = "auto";
    }
  });
  return true;
}

let isTraversing = false;
const {navigation} = window as {navigation?: EventTarget};
navigation?.addEventListener("navigate", (event) => {
  isTraversing = (event as Event & {navigationType: string}).navigationType === "traverse";
});

releasePlaces();
if (!goBack()) follow();
addEventListener("hashchange", () => isTraversing || follow()); // the browser itself goes back within a page
addEventListener("pagehide", keepPlace);
