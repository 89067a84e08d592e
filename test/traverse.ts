/** Goes back or forward in the history; resolves when the page has followed. */
export async function traverse(by: -1 | 1): Promise<void> {
  const arrived = new Promise((resolve) => window.addEventListener("popstate", resolve, {once: true}));
  history.go(by);
  await arrived;
  await new Promise((resolve) => setTimeout(resolve, 20)); // the address is followed after that
}
