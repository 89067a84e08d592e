/** A state of a figure that an instructor may want to show. */
export interface LectureLink {
  /** What it shows, in a few words. */
  readonly title: string;
  /** What follows "#" in the address; empty for the figure as the page shows it. */
  readonly state: string;
}

/** A figure of the lecture. */
export interface LectureFigure {
  /** The chapter's address. */
  readonly path: string;
  /** The figure's id in the page. */
  readonly id: string;
  readonly title: string;
  /** Ready-made states, the default first. */
  readonly links: readonly LectureLink[];
}

/** Every figure of the lecture, in reading order. */
export const lectureFigures: readonly LectureFigure[] = [
  // how does it work
  {
    path: "/lecture/how-does-it-work",
    id: "competition",
    title: "The winners of ImageNet’s competition",
    links: [
      {title: "2012, the step", state: ""},
      {title: "2011, the year before", state: "competition.year=2011"},
      {title: "2015, below a human", state: "competition.year=2015"}
    ]
  },
  {
    path: "/lecture/how-does-it-work",
    id: "answer",
    title: "What does the network say to this photo?",
    links: [
      {title: "Chelsea, probabilities", state: ""},
      {title: "Chelsea, logits", state: "answer.show=logit"},
      {title: "A kitten it is unsure of", state: "answer.photo=cat-kitten-orange"},
      {title: "A photo it gets wrong: a rhinoceros", state: "answer.photo=rhinoceros-indian"}
    ]
  },
  {
    path: "/lecture/how-does-it-work",
    id: "shuffle",
    title: "Is it the parts? A photo in shuffled tiles",
    links: [
      {title: "4 × 4, still a cat", state: ""},
      {title: "3 × 3, surer than of the whole photo", state: "shuffle.n=3&shuffle.seed=2"},
      {title: "10 × 10, a Windsor tie", state: "shuffle.n=10&shuffle.seed=2"},
      {title: "A cheetah in 10 × 10", state: "shuffle.photo=cheetah&shuffle.n=10&shuffle.seed=1"},
      {title: "The curve of the logit", state: "shuffle.show=logit"}
    ]
  },
  {
    path: "/lecture/how-does-it-work",
    id: "occluder",
    title: "Is it one part? A square that hides a place",
    links: [
      {title: "The large square in the middle", state: ""},
      {title: "The small square", state: "occluder.size=100"},
      {title: "Where the large square changes the answer", state: "occluder.y=145&occluder.x=58"},
      {title: "The same place, black", state: "occluder.fill=black&occluder.y=145&occluder.x=58"},
      {title: "The map of the logit", state: "occluder.show=logit"}
    ]
  },
  {
    path: "/lecture/how-does-it-work",
    id: "silhouette",
    title: "Is it the shape? An outline filled with one colour",
    links: [
      {title: "A kitten as black paper: cowboy boot", state: ""},
      {title: "The same kitten cut out: a cat", state: "silhouette.fill=photo"},
      {title: "A shape that is enough: the bison", state: "silhouette.photo=bison-american"},
      {
        title: "A polar bear without the bear",
        state: "silhouette.photo=polar-bear&silhouette.fill=grey&silhouette.ground=photo"
      },
      {title: "A photo without an outline, to be drawn", state: "silhouette.photo=moose-bull"}
    ]
  },
  {
    path: "/lecture/how-does-it-work",
    id: "textures",
    title: "Is it the texture? Close-ups without a shape",
    links: [{title: "All textures", state: ""}]
  },
  {
    path: "/lecture/how-does-it-work",
    id: "swap",
    title: "Shape against texture: one animal in another’s skin",
    links: [
      {title: "The cat in rhinoceros skin", state: ""},
      {title: "Half as large, on white: wool", state: "swap.ground=white&swap.scale=0.5"},
      {title: "A red panda in spines: porcupine", state: "swap.animal=red-panda"},
      {title: "A golden retriever in feathers: macaw", state: "swap.animal=dog-golden-retriever"},
      {title: "A sheep in alpaca fleece: still a ram", state: "swap.animal=sheep"}
    ]
  },
  {
    path: "/lecture/how-does-it-work",
    id: "styled",
    title: "A cat in another’s skin, by style transfer",
    links: [{title: "Chelsea in rhinoceros skin", state: ""}]
  },
  {
    path: "/lecture/how-does-it-work",
    id: "scoreboard",
    title: "The scoreboard: which guess survives?",
    links: [
      {title: "All animals", state: ""},
      {title: "Best by texture first", state: "scoreboard.sort=texture"},
      {title: "Best by shape first", state: "scoreboard.sort=shape"}
    ]
  },
  // feature maps
  {
    path: "/lecture/feature-maps",
    id: "filters",
    title: "The filters of the first layer as images",
    links: [
      {title: "Inception v3, a line", state: ""},
      {title: "A filter that is one colour", state: "filters.unit=17"},
      {title: "An edge", state: "filters.unit=24"},
      {title: "MNIST, trained", state: "filters.network=mnist&filters.unit=1"},
      {title: "MNIST, before the first step", state: "filters.network=mnist&filters.unit=1&filters.checkpoint=0"}
    ]
  },
  {
    path: "/lecture/feature-maps",
    id: "stack",
    title: "A filter of the second layer as a stack of slices",
    links: [
      {title: "One that cannot be read", state: ""},
      {title: "One that can, after all", state: "stack.unit=Conv2d_2a.2"},
      {title: "MNIST", state: "stack.unit=conv2.20"}
    ]
  },
  {
    path: "/lecture/feature-maps",
    id: "maps",
    title: "The activation maps of a layer as images",
    links: [
      {title: "Mixed_5b for Chelsea", state: ""},
      {title: "Mixed_5b on one scale", state: "maps.scale=common"},
      {title: "Mixed_7c, the strongest first", state: "maps.layer=Mixed_7c&maps.sort=maximum"},
      {title: "The logits", state: "maps.layer=logits&maps.sort=maximum"},
      {title: "MNIST, conv2", state: "maps.network=mnist"}
    ]
  },
  // pca
  {
    path: "/lecture/pca",
    id: "pca",
    title: "Digits by the components of a layer",
    links: [
      {title: "The first layer", state: ""},
      {title: "The first reading: coloured by vertical", state: "pca.colour=verticality"},
      {title: "The second layer, by curved top", state: "pca.layer=conv2&pca.colour=curvedTop"},
      {title: "The pixels: the third component is slant", state: "pca.layer=input&pca.x=3&pca.y=1&pca.colour=slant"},
      {title: "The first layer before it learnt anything", state: "pca.colour=verticality&pca.step=0"}
    ]
  },
  {
    path: "/lecture/pca",
    id: "photo-pca",
    title: "Photos by the components of a layer",
    links: [
      {title: "A late layer: textures, buildings, animals", state: ""},
      {title: "An early layer: contrast and colour", state: "photo-pca.layer=Conv2d_2b"},
      {title: "The classes", state: "photo-pca.layer=logits"}
    ]
  },
  // maximally activating examples
  {
    path: "/lecture/maximally-activating-examples",
    id: "ranking",
    title: "The best and the worst 8s",
    links: [
      {title: "The logit of 8, T = 20", state: ""},
      {title: "The 8s that the network gets wrong", state: "ranking.answers=wrong"},
      {title: "A digit with no such example", state: "ranking.digit=0&ranking.unit=logits.0&ranking.answers=wrong"},
      {title: "The 1s, by slant", state: "ranking.digit=1&ranking.unit=logits.1&ranking.property=slant"},
      {title: "Any digit, unit 7 of conv1", state: "ranking.digit=all&ranking.unit=conv1.7&ranking.t=500"}
    ]
  },
  {
    path: "/lecture/maximally-activating-examples",
    id: "properties",
    title: "A property against the response",
    links: [
      {title: "Thickness of the 8s", state: ""},
      {title: "Slant of the 8s", state: "properties.property=slant"},
      {title: "Slant of the 1s", state: "properties.digit=1&properties.unit=logits.1&properties.property=slant"},
      {title: "Thickness and unit 7 of conv1", state: "properties.digit=all&properties.unit=conv1.7"}
    ]
  },
  {
    path: "/lecture/maximally-activating-examples",
    id: "photo-ranking",
    title: "The corpus in the order of a unit",
    links: [
      {title: "Egyptian cat", state: ""},
      {title: "Unit 576 of Mixed_6a", state: "photo-ranking.unit=Mixed_6a.576"},
      {title: "Unit 0 of the first layer", state: "photo-ranking.unit=Conv2d_1a.0"}
    ]
  },
  // occlusion
  {
    path: "/lecture/occlusion",
    id: "occluded",
    title: "Which part of the digit counts?",
    links: [
      {title: "An 8 with a square of ink", state: ""},
      {title: "The same with paper: empty places count nothing", state: "occluded.fill=black"},
      {
        title: "A small grey square, every second pixel",
        state: "occluded.window=4&occluded.stride=2&occluded.fill=grey"
      },
      {title: "A 3, asked about 8", state: "occluded.digit=39&occluded.class=8"},
      {title: "A large square of noise", state: "occluded.window=12&occluded.stride=4&occluded.fill=noise"}
    ]
  },
  {
    path: "/lecture/occlusion",
    id: "panels",
    title: "What changes when a piece of the photo is hidden?",
    links: [
      {title: "A clownfish in its anemone", state: ""},
      {title: "Two dogs: one is always left", state: "panels.photo=dogs-two-spaniels&panels.stride=50"},
      {title: "A temple or a lakeside?", state: "panels.photo=temple-golden&panels.stride=50"},
      {title: "The clownfish, covered in black, coarsely", state: "panels.fill=black&panels.stride=50"}
    ]
  },
  {
    path: "/lecture/occlusion",
    id: "classless",
    title: "A unit for a thing that is no class",
    links: [
      {title: "Heads", state: ""},
      {title: "Legs", state: "classless.unit=leg"},
      {title: "Skies", state: "classless.unit=sky"}
    ]
  },
  // gradient ascent
  {
    path: "/lecture/gradient-ascent",
    id: "derivatives",
    title: "One loss, two derivatives",
    links: [
      {title: "The start", state: ""},
      {title: "Ten steps in the weights", state: "derivatives.steps=wwwwwwwwww"},
      {title: "Ten steps in the image towards a lying bar", state: "derivatives.steps=xxxxxxxxxx&derivatives.wanted=1"}
    ]
  },
  {
    path: "/lecture/gradient-ascent",
    id: "invert",
    title: "What does the network think an 8 is?",
    links: [
      {title: "An 8 from empty paper", state: ""},
      {title: "With regularisers it has a shape", state: "invert.film=eight-smooth"},
      {title: "A flamingo in grey noise", state: "invert.film=flamingo-noise"},
      {title: "No step: what is empty paper?", state: "invert.steps=0"},
      {
        title: "A 5, regularised, live",
        state: "invert.unit=5&invert.loss=minus-value&invert.rate=0.05&invert.totalVariation=20&invert.blurEvery=10"
      }
    ]
  },
  {
    path: "/lecture/gradient-ascent",
    id: "starts",
    title: "Does the start matter?",
    links: [
      {title: "An 8 from eight starts", state: ""},
      {
        title: "The same, regularised",
        state: "starts.loss=minus-value&starts.rate=0.05&starts.totalVariation=20&starts.blurEvery=10"
      },
      {
        title: "Every digit made a 1",
        state:
          "starts.unit=1&starts.from=digit-4+digit-11+digit-2+digit-9+digit-0+digit-28+digit-3+digit-29+digit-5+digit-1"
      }
    ]
  },
  {
    path: "/lecture/gradient-ascent",
    id: "fool",
    title: "How little must be changed to fool the network?",
    links: [
      {title: "A 3 becomes an 8", state: ""},
      {title: "A cat becomes a flamingo", state: "fool.film=cat-flamingo"},
      {title: "A 1 becomes a 7, live", state: "fool.unit=7&fool.start=digit-11"}
    ]
  },
  // saliency
  {
    path: "/lecture/saliency",
    id: "rules",
    title: "One unit, three rules",
    links: [
      {title: "Egyptian cat, all three", state: ""},
      {title: "Only guided backprop", state: "rules-show=guided-backprop"},
      {title: "A castle, asked for the cat", state: "rules=logits.286&rules-photo=castle-eilean-donan"},
      {title: "A unit of the middle", state: "rules=Mixed_6a.405&rules-photo=cat-chelsea"}
    ]
  },
  {
    path: "/lecture/saliency",
    id: "switches",
    title: "Max pooling’s switches, forward and back",
    links: [
      {title: "From the start", state: ""},
      {title: "The switches are recorded", state: "switches.step=3"},
      {title: "Back through the ReLU, deconvnet", state: "switches.step=7&switches.rule=deconvnet"},
      {title: "The three rules at the pixels", state: "switches.step=8&switches.rule=guided"}
    ]
  },
  {
    path: "/lecture/saliency",
    id: "sheet",
    title: "The patches of a whole layer",
    links: [
      {title: "Mixed_5b: small shapes", state: ""},
      {title: "Conv2d_2b: edges and colours", state: "sheet.layer=Conv2d_2b"},
      {title: "Conv2d_4a: a corner", state: "sheet.layer=Conv2d_4a&sheet.open=13"},
      {title: "Mixed_5d: hardly a name", state: "sheet.layer=Mixed_5d"},
      {title: "Mixed_6a, made while you watch: eyes?", state: "sheet.layer=Mixed_6a&sheet.open=8"}
    ]
  },
  // cool cost functions
  {
    path: "/lecture/cool-cost-functions",
    id: "ascent",
    title: "What image would the network like to see?",
    links: [
      {title: "A flamingo", state: ""},
      {title: "From another start", state: "ascent-film=flamingo-other"},
      {title: "Without regularisers", state: "ascent-film=flamingo-nothing"},
      {title: "An Egyptian cat", state: "ascent-film=egyptian-cat"}
    ]
  },
  {
    path: "/lecture/cool-cost-functions",
    id: "style",
    title: "One photo in the style of another",
    links: [
      {title: "Chelsea in a rhinoceros’s skin", state: ""},
      {title: "In a cheetah’s spots", state: "style.style=texture-cheetah-spots"},
      {title: "The style alone, from noise", state: "style.alpha=0&style.start=noise"},
      {title: "Only colour and grain", state: "style.takes=Conv2d_2b"}
    ]
  },
  // live video
  {
    path: "/lecture/live-video",
    id: "live",
    title: "A layer’s maps while things move",
    links: [
      {title: "The film over Chelsea", state: ""},
      {title: "The camera, MaxPool_3a", state: "live.source=camera"},
      {title: "The camera, Mixed_5b, with classes", state: "live.source=camera&live.layer=Mixed_5b&live.classes=yes"},
      {title: "Digits that turn", state: "live.network=mnist"},
      {title: "Your own digits", state: "live.network=mnist&live.source=camera"}
    ]
  }
];
