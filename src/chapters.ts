/** A page of the site as the sidebar, the pager, the tests and the tools know it. */
export interface Chapter {
  /** The page's address from the site's root, as a link spells it: "/networks". */
  readonly path: string;
  /** What the sidebar calls it. */
  readonly title: string;
  /** One sentence for lists of pages. */
  readonly summary: string;
  /** The part of the sidebar it stands in; defaults to none. */
  readonly part?: string;
}

/** Every page, in reading order. */
export const chapters: readonly Chapter[] = [
  {path: "/", title: "Home", summary: "Ask a network what it sees in a photograph, and which pixels made it say so."},
  {
    path: "/why-is-this-a-cat/part-1",
    title: "Why is this a cat? Part 1",
    summary: "What the units of a network look for: near the pixels and near the labels, hardly in between."
  },
  {
    path: "/why-is-this-a-cat/part-2",
    title: "Why is this a cat? Part 2",
    summary: "Which units a unit is made of: the tree from a cat down to coloured dots, and how far to trust it."
  },
  {
    path: "/lecture/how-does-it-work",
    title: "How does a deep-learning classifier work?",
    summary: "Parts, one part, shape or texture: four guesses about how a network knows a cat, each put to the test.",
    part: "Lecture"
  },
  {
    path: "/lecture/feature-maps",
    title: "What is a feature map looking for?",
    summary: "The filters of a first layer as images, and the activation maps of any layer.",
    part: "Lecture"
  },
  {
    path: "/lecture/pca",
    title: "PCA of activations",
    summary: "Many examples, one layer, two axes: what a layer thinks is alike.",
    part: "Lecture"
  },
  {
    path: "/lecture/maximally-activating-examples",
    title: "Maximally activating examples",
    summary: "The best and the worst 8s, and what they have in common.",
    part: "Lecture"
  },
  {
    path: "/lecture/occlusion",
    title: "Occlusion",
    summary: "Hide a piece and watch the answer: on a digit, and in five panels on a photo.",
    part: "Lecture"
  },
  {
    path: "/lecture/gradient-ascent",
    title: "Gradient ascent: inverting a network",
    summary: "Keep the weights, change the image, until the network says what you want.",
    part: "Lecture"
  },
  {
    path: "/lecture/saliency",
    title: "Saliency, guided backprop, deconvolution",
    summary: "One signal on its way back, three rules, and the switches of max pooling.",
    part: "Lecture"
  },
  {
    path: "/lecture/cool-cost-functions",
    title: "Input-independent methods and cool cost functions",
    summary: "Images made from nothing but an objective: activation maximisation and style transfer.",
    part: "Lecture"
  },
  {
    path: "/lecture/live-video",
    title: "Further: activations on live video",
    summary: "A layer’s maps while you move in front of your own camera.",
    part: "Lecture"
  },
  {
    path: "/readings/visualizing-and-understanding",
    title: "Visualizing and understanding",
    summary:
      "A way back from any unit to the pixels, and what its inventors found with it, asked again of our networks.",
    part: "Readings"
  },
  {
    path: "/readings/seeing-what-cnns-learn",
    title: "Seeing what CNNs learn",
    summary:
      "From nearest neighbours to class activation maps: what each picture of a network shows, and what it cannot.",
    part: "Readings"
  },
  {
    path: "/lecture/instructors",
    title: "For instructors",
    summary: "Every figure of the lecture, with links that set it up.",
    part: "Teaching"
  },
  {
    path: "/lecture/playlist",
    title: "Playlist",
    summary: "Figures of any pages in an order of your own, with notes, in one link and one file.",
    part: "Teaching"
  },
  {
    path: "/lecture/exercises",
    title: "Exercises",
    summary:
      "Every question of the lecture, the two parts and the readings on one sheet, with answers, without, or at the end.",
    part: "Teaching"
  },
  {
    path: "/lab",
    title: "The lab",
    summary:
      "One photo, up to four ways of asking side by side: networks, targets, methods and their knobs, with differences and correlations.",
    part: "Lab"
  },
  {
    path: "/train",
    title: "Train it yourself",
    summary:
      "The small digit network learns in your browser: its loss, its filters, and then why it says what it says.",
    part: "Lab"
  },
  {
    path: "/your-network",
    title: "Your own network",
    summary:
      "Drop the files of a network here, check how it is fed, and grow its cat tree; the steps from PyTorch, Keras and Caffe.",
    part: "Lab"
  },
  {
    path: "/authoring",
    title: "Write a page",
    summary:
      "From an empty file to a published folder, and every component with its signature, options and an example.",
    part: "Lab"
  },
  {
    path: "/offline",
    title: "Without a connection",
    summary: "Keep the course in your browser for a hall without a network, and let all cores compute.",
    part: "Lab"
  },
  {
    path: "/networks",
    title: "Networks",
    summary: "The networks of this site: where they come from and how they are built."
  },
  {path: "/photos", title: "Photos", summary: "Every photo that the network is asked about, and whom to thank for it."}
];
