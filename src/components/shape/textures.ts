/** A close-up of the corpus: a texture without the shape of what it is of. */
export interface Texture {
  /** The photo's id. */
  readonly photo: string;
  /** What it is of, in a word or two. */
  readonly of: string;
  /** Whether that is an animal. */
  readonly animal: boolean;
  /** The classes of inception-v3 that name the animal; empty where ImageNet has no class for it, as for the rhinoceros and the giraffe. */
  readonly names: readonly number[];
}

/** A photo of the corpus among the textures that is no close-up: limbs are to be seen in it. */
export const noCloseUp = "texture-fur-orangutan";

/** Every other texture of the corpus, animals first. Ducks have one class, drake. */
export const textures: readonly Texture[] = [
  {photo: "texture-rhino-skin", of: "rhinoceros", animal: true, names: []},
  {photo: "texture-cheetah-spots", of: "cheetah", animal: true, names: [294]},
  {photo: "texture-fur-cat", of: "long-haired cat", animal: true, names: [282, 283, 284, 285, 286]},
  {photo: "texture-fur-cat-marbled", of: "marbled cat", animal: true, names: [282, 283, 284, 285, 286]},
  {photo: "texture-fur-cat-spotted", of: "spotted cat", animal: true, names: [282, 283, 284, 285, 286]},
  {photo: "texture-hedgehog-spines", of: "hedgehog", animal: true, names: [335]},
  {photo: "texture-fur-alpaca", of: "alpaca", animal: true, names: [356]},
  {photo: "texture-scales-iguana", of: "iguana", animal: true, names: [40]},
  {photo: "texture-feathers-duck", of: "duck", animal: true, names: [98]},
  {photo: "texture-feathers", of: "kingfisher", animal: true, names: []},
  {photo: "texture-fur-raccoon", of: "raccoon", animal: true, names: []},
  {photo: "texture-fur-seal", of: "fur seal", animal: true, names: []},
  {photo: "texture-giraffe-coat", of: "giraffe", animal: true, names: []},
  {photo: "texture-bark", of: "bark", animal: false, names: []},
  {photo: "texture-brick", of: "brick", animal: false, names: []},
  {photo: "texture-cobblestones", of: "cobblestones", animal: false, names: []},
  {photo: "texture-cobblestones-moss", of: "cobblestones in moss", animal: false, names: []},
  {photo: "texture-gravel", of: "gravel", animal: false, names: []},
  {photo: "texture-stone-glyphs", of: "stone glyphs", animal: false, names: []},
  {photo: "texture-fabrics", of: "fabrics", animal: false, names: []},
  {photo: "texture-grass", of: "grass", animal: false, names: []},
  {photo: "texture-meadow-grass", of: "meadow", animal: false, names: []},
  {photo: "texture-leaves-autumn", of: "autumn leaves", animal: false, names: []},
  {photo: "texture-leaves-fallen", of: "fallen leaves", animal: false, names: []},
  {photo: "texture-water", of: "water", animal: false, names: []},
  {photo: "texture-jupiter-clouds", of: "clouds of Jupiter", animal: false, names: []},
  {photo: "texture-nebula", of: "nebula", animal: false, names: []}
];
