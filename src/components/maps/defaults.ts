/** What the maps of a layer, as images, show before their reader changes anything. */
export const mapsDefault = {network: "inception-v3", photo: "cat-chelsea", layer: "Mixed_5b", unit: 55} as const;
