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

/** Textures of the corpus, animals first: every coat, and some grounds. */
export const textures: readonly Texture[] = [
  {photo: "texture-rhino-skin", of: "rhinoceros", animal: true, names: []},
  {photo: "texture-cheetah-spots", of: "cheetah", animal: true, names: [294]},
  {photo: "texture-fur-cat", of: "cat", animal: true, names: [282, 283, 284, 285, 286]},
  {photo: "texture-hedgehog-spines", of: "hedgehog", animal: true, names: [335]},
  {photo: "texture-fur-alpaca", of: "alpaca", animal: true, names: [356]},
  {photo: "texture-feathers", of: "kingfisher", animal: true, names: []},
  {photo: "texture-giraffe-coat", of: "giraffe", animal: true, names: []},
  {photo: "texture-fur-cat-marbled", of: "cat, marbled", animal: true, names: [282, 283, 284, 285, 286]},
  {photo: "texture-fur-cat-spotted", of: "cat, spotted", animal: true, names: [282, 283, 284, 285, 286]},
  {photo: "texture-fur-orangutan", of: "orangutan", animal: true, names: [366]},
  {photo: "texture-scales-iguana", of: "iguana", animal: true, names: [40]},
  {photo: "texture-fur-raccoon", of: "raccoon", animal: true, names: []},
  {photo: "texture-fur-seal", of: "fur seal", animal: true, names: []},
  {photo: "texture-feathers-duck", of: "duck", animal: true, names: []},
  {photo: "texture-bark", of: "bark", animal: false, names: []},
  {photo: "texture-brick", of: "brick", animal: false, names: []},
  {photo: "texture-grass", of: "grass", animal: false, names: []},
  {photo: "texture-meadow-grass", of: "meadow", animal: false, names: []},
  {photo: "texture-gravel", of: "gravel", animal: false, names: []},
  {photo: "texture-water", of: "water", animal: false, names: []},
  {photo: "texture-leaves-autumn", of: "leaves", animal: false, names: []},
  {photo: "texture-cobblestones-moss", of: "cobbles", animal: false, names: []}
];
