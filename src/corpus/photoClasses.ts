/** Kinds of which several classes of ImageNet are, each a name or all from one name to another, in the order of the classes. */
export const classKinds = {
  cat: ["tabby … Egyptian cat"],
  dog: ["Chihuahua … Mexican hairless"],
  spaniel: [
    "Japanese spaniel",
    "Blenheim spaniel",
    "Brittany spaniel … cocker spaniel",
    "Sussex spaniel",
    "Irish water spaniel"
  ],
  antelope: ["hartebeest … gazelle"],
  butterfly: ["admiral … lycaenid"],
  chicken: ["cock", "hen"],
  crab: ["Dungeness crab … king crab", "hermit crab"],
  elephant: ["tusker", "Indian elephant", "African elephant"],
  ferret: ["polecat", "black-footed ferret"],
  lobster: ["American lobster", "spiny lobster"],
  rabbit: ["wood rabbit", "Angora"],
  sheep: ["ram", "bighorn"],
  "sea turtle": ["loggerhead", "leatherback turtle"],
  viper: ["horned viper … sidewinder"],
  wolf: ["timber wolf … red wolf"]
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The true classes of a photo, as far as it has any. */
export interface PhotoClasses {
  readonly id: string;
  /** By name, as the labels have them; any of them is right. */
  readonly classes: readonly string[];
  /** The kind that its subject is, where that is coarser than the classes: any class of the kind is right. */
  readonly of?: keyof typeof classKinds;
}

/**
 * Returns the photos that a table lists, one a line: an id, a colon, and the
 * classes that are right, with commas between them; or "any" and one of `classKinds`. Throws
 * `unreadable classes: …`.
 */
export function readPhotoClasses(table: string): PhotoClasses[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [id, right] = line.split(": ");
      if (!right) throw new RangeError(`unreadable classes: ${line}`);
      const of = /^any (.+)$/.exec(right)?.[1] as PhotoClasses["of"];
      if (!of) return {id, classes: right.split(", ")};
      if (!(of in classKinds)) throw new RangeError(`unreadable classes: ${line}`);
      return {id, classes: classKinds[of], of};
    });
}

/**
 * Returns the numbers of the *classes*, given all *labels*: of every class of a name,
 * and of all from "A … B". Throws `unknown class: …`.
 */
export function classIndices(classes: readonly string[], labels: readonly string[]): number[] {
  const indexOf = (name: string) => {
    const index = labels.indexOf(name);
    if (index < 0) throw new RangeError(`unknown class: ${name}`);
    return index;
  };
  return classes.flatMap((name) => {
    const [first, last = first] = name.split(" … ").map(indexOf);
    return Array.from({length: last - first + 1}, (_, i) => first + i);
  });
}

/**
 * What the photos show that is a class, written down by hand from their
 * subjects and by looking at them (the network’s answers were at hand). A photo whose subject is
 * no class is not here: there is no raccoon among the thousand, and of owls only one. Of a subject that is
 * coarser than the classes any of its kind is right, if there are at least two. Textures are
 * left out, and crops, whose whole is here.
 */
export const photoClasses: readonly PhotoClasses[] = readPhotoClasses(`
african-wild-dog: African hunting dog
albatross: albatross
alligator: American alligator
ant: ant
ant-2: ant
antelope: any antelope
armadillo: armadillo
badger: badger
baseball: baseball
beach-malibu: seashore
beaver: beaver
bee: bee
bee-in-flight: bee
bee-on-aster: bee
bench-with-view: park bench
bison: bison
bison-american: bison
black-bear: American black bear
boar: wild boar
bookshelf-library: library, bookcase
bridge-at-night: suspension bridge
broccoli: broccoli
broccoli-market: broccoli
brooms: broom
butterfly: monarch
butterfly-glassy-tiger: any butterfly
butterfly-head: any butterfly
camel-2: Arabian camel
candles-cathedral: candle
canoe-lake: canoe
car-white-sports: sports car
castle-chambord: castle
castle-chenonceau: castle
castle-egeskov: castle
castle-eilean-donan: castle
castle-gothic-palace: castle, palace
castle-nagoya: castle
castle-neuschwanstein: castle
castle-schwerin: palace, castle
cat-abyssinian: any cat
cat-american-curl: tabby, tiger cat
cat-bengal: any cat
cat-birman: any cat
cat-british-longhair: any cat
cat-british-shorthair-tabby: tabby, tiger cat
cat-burmese: any cat
cat-chelsea: tabby, tiger cat
cat-chocolate-head: any cat
cat-egyptian-mau: Egyptian cat
cat-ginger-lying: any cat
cat-grey-blue-eyes: tabby, tiger cat
cat-grey-green-eyes: any cat
cat-kitten-orange: any cat
cat-kitten-yarn: any cat
cat-korat: any cat
cat-maine-coon: any cat
cat-muybridge-24-frames: any cat
cat-norwegian-forest: any cat
cat-russian-blue: any cat
cat-savannah: any cat
cat-siamese: Siamese cat
cat-tabby-rolling: tabby, tiger cat
cat-tonkinese: any cat
cat-turkish-angora: any cat
cat-van: any cat
cathedral-berlin: church, dome
centipede: centipede
chameleon-common: African chameleon
cheetah: cheetah
cheetah-2: cheetah
cheetah-3: cheetah
chicken: cock
chickens-brown: any chicken
chimpanzee: chimpanzee
cinema-entrance: cinema
cinema-foyer: cinema
citrus-slices: lemon, orange
cliff-dwellings: cliff dwelling
cliff-ruins-navajo: cliff dwelling
clock-wall: wall clock, analog clock
clownfish: anemone fish
coffee-cup: espresso, cup
coyote: coyote
crab: any crab
crane: crane
desk-computer-screens: desk, monitor, screen, desktop computer, laptop
dog-dachshund-longhaired: any dog
dog-german-shepherd: German shepherd
dog-golden-retriever: golden retriever
dog-golden-retriever-standing: golden retriever
dog-jumping: any dog
dog-rottweiler-head: Rottweiler
dog-rottweiler-standing: Rottweiler
dog-toller-head: any dog
dog-toller-puppies-suckling: any dog
dog-welsh-springer-spaniel: Welsh springer spaniel
dog-yorkshire-terrier: Yorkshire terrier
dogs-foxhound-and-labrador: Labrador retriever, Walker hound, English foxhound
dogs-puppies-sleeping: any dog
dogs-two-spaniels: any spaniel
dragonfly: damselfly
dragonfly-2: dragonfly
drum-and-wine: drum
drum-kit-and-guitar: drum, electric guitar
drums-african: drum
eel: eel
egret-great: American egret
elephant: any elephant
elephants-asian-and-baby: Indian elephant, tusker
ferret: any ferret
fig-in-red-bowl: fig
fish-clownfish: anemone fish
fish-goldfish: goldfish
fish-pufferfish: puffer
flamingo: flamingo
fly: fly
fox: red fox
frilled-lizard: frilled lizard
frog: tree frog
garden-pots-greenhouse: greenhouse, pot
garter-snake: garter snake
gibbon-lar: gibbon
gila-monster: Gila monster
goldfish: goldfish
goose: goose
goose-2: goose
goose-gosling: goose
gorilla-mountain: gorilla
grasshopper: grasshopper
great-stupa: stupa
grizzly-bear: brown bear
grocery-apple-granny-smith: Granny Smith
grocery-banana: banana
grocery-brown-cap-mushroom: mushroom, agaric
grocery-cabbage: head cabbage
grocery-cucumber: cucumber
grocery-lemon: lemon
grocery-orange-bell-pepper: bell pepper
grocery-pineapple: pineapple
grocery-pomegranate: pomegranate
grocery-yellow-bell-pepper: bell pepper
groundhog: marmot
hay-field: hay
heidelberg-bridge-castle: castle
hercules-beetle: rhinoceros beetle
hippopotamus: hippopotamus
hippopotamuses-in-water: hippopotamus
hot-air-balloon: balloon
hyena: hyena
ibex-nubian: ibex
iguana: common iguana
iguana-2: common iguana
jaguar: jaguar
jaguars-two: jaguar
jellyfish: jellyfish
jellyfish-2: jellyfish
kitchen: stove, dishwasher
koala: koala
koala-2: koala
komodo-dragon: Komodo dragon
komodo-dragon-lying: Komodo dragon
komodo-dragon-sitting: Komodo dragon
ladybug: ladybug
lake-autumn: lakeside
lake-sherburne: lakeside, alp
lake-wooded-shore: lakeside
lemur: Madagascar cat
lemur-ring-tailed-sitting: Madagascar cat
lemurs-ring-tailed: Madagascar cat
leopard: leopard
lion: lion
llama: llama
lobster: any lobster
lobster-2: any lobster
locust: grasshopper
macaque: macaque
macaque-bonnet: macaque
macaque-face: macaque
macaw-scarlet: macaw
mantis: mantis
marmot: marmot
meerkats: meerkat
mink: mink
mongoose: mongoose
monkey: spider monkey
monkey-proboscis: proboscis monkey
mosque-brick-minaret: mosque
mountain-alps-old-print: alp
newt: eft
orangutan: orangutan
orangutan-2: orangutan
orca: killer whale
ostrich: ostrich
otter: otter
otters: otter
paint-brushes: paintbrush
paint-brushes-colours: paintbrush
palace-avenue-of-trees: palace
palace-hawa-mahal: palace
palace-mysore: palace
palais-des-papes: palace
panda: giant panda
panda-2: giant panda
panda-giant: giant panda
parrot-2: macaw
parrot-rainbow-lorikeet: lorikeet
peacock: peacock
pelican: pelican
phone-filming: cellular telephone
pig: hog
pig-piglet: hog
pizza-egg: pizza
pizza-pepperoni: pizza
pizza-spinach: pizza
platypus: platypus
platypus-2: platypus
polar-bear: ice bear
polar-bear-2: ice bear
polar-bear-3: ice bear
porcupine: porcupine
porcupine-2: porcupine
pufferfish: puffer
quail: quail
rabbit: any rabbit
rattlesnake: sidewinder
red-panda: lesser panda
red-panda-2: lesser panda
reims-cathedral: church
scarlet-macaw: macaw
scorpion: scorpion
sea-turtle: any sea turtle
sea-turtle-2: any sea turtle
shark: great white shark
shark-2: great white shark
sheep: any sheep
sheep-2: any sheep
skunk: skunk
spider-in-web: garden spider, spider web
spoonbills: spoonbill
stage-with-blackboard: stage, theater curtain
starfish: starfish
stingray: stingray
sunset-valley: valley
tank-first-world-war: tank
teddy-bear: teddy
tiger: tiger
tiger-2: tiger
tiger-siberian-snow: tiger
toaster: toaster
toaster-digital: toaster
toaster-ok: toaster
toucan: toucan
toucan-aracari: toucan
toucan-collared-aracari: toucan
trail-mountain-valley: valley
viper: any viper
volleyball: volleyball
vulture: vulture
warthog: warthog
weasel: weasel
wolf: any wolf
wombat: wombat
worms-cathedral: church
zebra: zebra
`);
