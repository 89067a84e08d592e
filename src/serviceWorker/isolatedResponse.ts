/**
 * Returns the *response* with the headers that make a page cross-origin
 * isolated, so that WebAssembly may use threads. A page of one figure, `x.embed.y.html`,
 * that is opened by itself stays as it is; in a frame it gets what lets it stand in any page.
 */
export function isolatedResponse(
  response: Response,
  {path, destination}: {path: string; destination: string}
): Response {
  if (response.type === "opaqueredirect" || response.status === 0) return response;
  const headers = new Headers(response.headers);
  const isEmbedded = /\.embed\.[^/]*$/.test(path);
  headers.set("Cross-Origin-Resource-Policy", isEmbedded ? "cross-origin" : "same-origin");
  if (!isEmbedded || destination !== "document") headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  if (!isEmbedded && destination === "document") headers.set("Cross-Origin-Opener-Policy", "same-origin");
  return new Response([204, 304].includes(response.status) ? null : response.body, {
    status: response.status,
    statusText: response.statusText,
    headers
  });
}
