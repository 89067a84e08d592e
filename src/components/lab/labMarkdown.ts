import {ownPart} from "./presets.js";

/** It is no import of this module. */
const keyword = "import";

/**
 * Returns the Markdown that shows the lab in the given *state* on a page that lies *depth* folders below the site’s root:
 * cells to be pasted. Throws a RangeError where a link cannot carry the state.
 */
export function labMarkdown(state: string, {id = "lab", depth = 0} = {}): string {
  const own = ownPart(state, id);
  if (/(^|&)[^&]*\.photo=own/.test(own))
    throw new RangeError("your own photo stays in this window; choose one of the site’s for a page");
  if (own.includes("=own-"))
    throw new RangeError("your own network stays in this browser; choose one of the site’s for a page");
  const root = depth ? "../".repeat(depth) : "./";
  return `\`\`\`js
${keyword} {labFigure} from "${root}components/lab/labFigure.js";
${keyword} {createClient} from "${root}worker/client.js";
\`\`\`

\`\`\`js
labFigure({client: createClient(), id: ${JSON.stringify(id)}, state: ${JSON.stringify(own)}, invalidation})
\`\`\`
`;
}
