import axe from "axe-core";
import type {Page} from "playwright-core";

/**
 * Returns what axe finds wrong with the accessibility of the *page* (WCAG 2 A
 * and AA and best practice), one line for each element.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const {axe} = window as unknown as {axe: typeof import("axe-core")};
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
    const results = await axe.run(document, {resultTypes: ["violations"], runOnly: {type: "tag", values}});
    return results.violations.flatMap(({id, nodes}) =>
      nodes.map(({html, failureSummary}) => `${id}: ${html}\n${failureSummary}`)
    );
  });
}
