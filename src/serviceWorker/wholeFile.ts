import type {SiteFile} from "./manifest.js";

/**
 * Returns the answer of a host as one that may be kept: with nothing of the
 * host's headers but the type. Throws an Error where it is not the *file* of the
 * build: an error of the host, a redirection, half a file, or one of another version.
 */
export async function wholeFile(response: Response, [path, bytes, hash]: SiteFile): Promise<Response> {
  if (response.status !== 200 || response.type === "opaque")
    throw new Error(`${path}: the host answers ${response.status}`);
  const content = await response.arrayBuffer();
  if (content.byteLength !== bytes || (await digest(content)) !== hash) throw new OtherVersion(path);
  return new Response(content, {headers: {"Content-Type": response.headers.get("Content-Type") ?? ""}});
}

/** The host has another version of the site than the one that is kept. */
export class OtherVersion extends Error {
  constructor(path: string) {
    super(`${path}: the host has another version of this site`);
    this.name = "OtherVersion";
  }
}

async function digest(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
