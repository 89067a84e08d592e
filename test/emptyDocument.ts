import {afterAll} from "vitest";

// Files of components share one document: each leaves it as it found it.
afterAll(() => {
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
});
