/**
 * Returns what a layer of Inception v3 is called here, given the name of its
 * *tensor* in Google’s file: without the network’s own name, without the last
 * word (which says the operation) and, in the stem, without the window’s size.
 * `InceptionV3/InceptionV3/Conv2d_1a_3x3/Relu` is `Conv2d_1a`.
 */
export function layerName(tensor: string): string {
  const [place, ...rest] = tensor.replace(/^(InceptionV3\/)+/, "").split("/");
  if (place === "Logits") return rest[0].startsWith("AvgPool") ? "AvgPool_1a" : "logits";
  return rest.length > 1 ? [place, ...rest.slice(0, -1)].join("/") : place.replace(/_\d+x\d+$/, "");
}
