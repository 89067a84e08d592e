export const photoKinds = ["animal", "plant", "food", "object", "vehicle", "building", "landscape", "texture"] as const;

/** A photo of the corpus. Whom to thank for it is in photoCredits.ts. */
export interface Photo {
  /** The file's name without its ending. */
  readonly id: string;
  /** The file in src/photos. */
  readonly file: string;
  /** What is to be seen, in a few words; good as a text alternative. */
  readonly subject: string;
  readonly kind: (typeof photoKinds)[number];
  /** The photo that this is a crop of, or shares its original with; that one is no crop itself. */
  readonly cropOf?: string;
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
}

/**
 * Returns the photos that a table lists, one a line: id, kind, size, subject,
 * and what it is a crop of (if anything), with ` | ` between them. Throws `unreadable photo: …`.
 */
export function readPhotos(table: string): Photo[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [id, kindName, size = "", subject, cropOf] = line.split(" | ");
      const kind = photoKinds.find((kind) => kind === kindName);
      const [, width, height] = /^(\d+)×(\d+)$/.exec(size) ?? [];
      if (!kind || !width || !subject) throw new RangeError(`unreadable photo: ${line}`);
      return {id, file: `${id}.jpg`, subject, kind, ...(cropOf && {cropOf}), width: +width, height: +height};
    });
}

/**
 * Every photo: the default one, the other cats, other animals, then the rest, textures last.
 * The table is written by tools/photosRegistry.ts from photos/CREDITS.csv;
 * change that instead.
 */
export const photos: readonly Photo[] = readPhotos(`
cat-chelsea | animal | 451×300 | ginger tabby, face close-up, three-quarter view
cat-abyssinian | animal | 340×340 | Abyssinian cat, head and shoulders
cat-abyssinian-eyes | animal | 632×340 | Abyssinian cat, eyes | cat-abyssinian
cat-american-curl | animal | 340×426 | American curl tabby, sitting
cat-bengal | animal | 340×340 | Bengal cat, head
cat-birman | animal | 317×400 | Birman cat, sitting
cat-british-longhair | animal | 340×453 | British longhair cat, sitting
cat-british-shorthair-head | animal | 340×343 | British shorthair cat, head | cat-british-shorthair-tabby
cat-british-shorthair-tabby | animal | 453×340 | British shorthair silver tabby, lying
cat-burmese | animal | 340×340 | grey Burmese cat, head
cat-chocolate-head | animal | 340×388 | brown cat, head in profile
cat-egyptian-mau | animal | 433×340 | Egyptian mau cat, sitting
cat-egyptian-mau-head | animal | 360×340 | Egyptian mau cat, head | cat-egyptian-mau
cat-ginger-lying | animal | 510×340 | ginger cat lying on hay
cat-grey-blue-eyes | animal | 556×360 | long-haired tabby, frontal face close-up (grey with coloured eyes)
cat-grey-green-eyes | animal | 340×340 | cat face close-up, grey with green eyes
cat-kitten-orange | animal | 640×360 | orange kitten looking over a board, face and paws
cat-kitten-yarn | animal | 480×360 | kitten lying with a ball of yarn, whole body
cat-korat | animal | 340×493 | Korat cat, sitting
cat-korat-head | animal | 340×346 | Korat cat, head | cat-korat
cat-maine-coon | animal | 340×340 | Maine Coon cat, head
cat-muybridge-24-frames | animal | 723×360 | 24 side-view frames of a running cat, old sepia print
cat-norwegian-forest | animal | 340×453 | Norwegian forest cat, sitting
cat-russian-blue | animal | 340×340 | Russian Blue cat, head
cat-savannah | animal | 340×340 | Savannah cat, head
cat-siamese | animal | 340×340 | Siamese cat, head and shoulders
cat-tabby-rolling | animal | 360×360 | brown tabby lying on its back, whole body
cat-tonkinese | animal | 340×340 | Tonkinese cat, head
cat-tonkinese-eye | animal | 397×340 | cat’s eye, close-up | cat-tonkinese
cat-turkish-angora | animal | 340×340 | white Turkish Angora cat, head
cat-turkish-angora-eyes | animal | 679×340 | white cat, eyes | cat-turkish-angora
cat-van | animal | 340×340 | black and white Van cat, head
aardvark | animal | 510×340 | aardvark, whole body
african-wild-dog | animal | 510×340 | African wild dog walking
albatross | animal | 557×340 | albatross flying over the sea
alligator | animal | 572×340 | two young alligators on a rock
alpaca | animal | 640×360 | alpaca, head and neck
alpaca-2 | animal | 340×377 | alpaca, whole body
anglerfish | animal | 577×340 | anglerfish on black
ant | animal | 510×340 | ant, side view
ant-2 | animal | 340×510 | ant queen on a stem
antelope | animal | 475×340 | three blackbuck antelopes
armadillo | animal | 508×340 | armadillo in dry grass
badger | animal | 424×340 | American badger lying
barracuda | animal | 453×340 | barracuda in a shoal of fish
basilisk | animal | 510×340 | green basilisk lizard
bat-flying-fox | animal | 640×360 | grey-headed flying fox in flight
beaver | animal | 340×341 | beaver sitting up
bee | animal | 453×340 | bee on a flower head
bee-in-flight | animal | 640×360 | honey bee at a flower
bee-on-aster | animal | 456×360 | honey bee on a purple aster
beetle | animal | 408×340 | rose chafer on a flower
beetle-back | animal | 490×340 | rose chafer, back | beetle
bird-canyon-wren | animal | 604×340 | canyon wren on a rock
bird-franklins-gull | animal | 510×340 | Franklin’s gull flying over water
bird-nuthatch-on-trunk | animal | 483×360 | nuthatch on a tree trunk
bird-osprey | animal | 604×340 | osprey on a branch
bird-red-winged-blackbird | animal | 510×340 | red-winged blackbird on a twig
bison | animal | 520×340 | bison in tall grass
bison-american | animal | 480×360 | American bison
black-bear | animal | 510×340 | brown-coloured black bear on gravel
boar | animal | 471×340 | wild boar on grass
bull | animal | 453×340 | black bull on a meadow
butterfly | animal | 511×340 | monarch butterfly on clover
butterfly-glassy-tiger | animal | 640×360 | butterfly on a flower
butterfly-head | animal | 523×340 | yellow and black butterfly, head
camel-2 | animal | 340×418 | dromedary, whole body
camel-head | animal | 340×347 | dromedary, head | camel-2
camels-bactrian | animal | 640×360 | Bactrian camels
capybara | animal | 510×340 | capybara sitting
carp | animal | 453×340 | carp lying on grass
caterpillar | animal | 562×340 | striped caterpillar on black
caterpillar-swallowtail | animal | 640×360 | swallowtail caterpillar
centipede | animal | 510×340 | centipede on a leaf
chameleon | animal | 453×340 | green chameleon on the ground
chameleon-2 | animal | 440×340 | dark chameleon among twigs
chameleon-3 | animal | 510×340 | green chameleon on a log
chameleon-common | animal | 640×360 | common chameleon
chameleon-veiled | animal | 360×360 | veiled chameleon
cheetah | animal | 640×360 | cheetah lying in grass
cheetah-2 | animal | 571×340 | cheetah walking
cheetah-3 | animal | 455×340 | cheetah sitting, head and shoulders
chicken | animal | 340×340 | cock on grass
chickens-brown | animal | 540×360 | four brown chickens
chimpanzee | animal | 340×453 | chimpanzee with its young on a branch
chimpanzees-heads | animal | 340×391 | chimpanzee and its young, heads | chimpanzee
clownfish | animal | 499×340 | clownfish in an anemone
cobra | animal | 454×340 | king cobra, raised
cow | animal | 508×340 | cow lying on a meadow
cow-black-and-white | animal | 480×360 | black and white cow
cow-calf-face | animal | 640×360 | calf, face
coyote | animal | 340×395 | coyote in snow
crab | animal | 453×340 | crab on black
crab-sally-lightfoot | animal | 640×360 | Sally Lightfoot crab
crane | animal | 453×340 | two blue cranes, one with spread wings
crocodile | animal | 453×340 | crocodile, back and jaws
crocodile-2 | animal | 453×340 | marsh crocodiles in a heap
crocodile-saltwater | animal | 729×360 | saltwater crocodile
crow | animal | 340×363 | carrion crow standing
crow-2 | animal | 527×340 | crow on grass
crow-head | animal | 479×340 | crow, head | crow-2
deer | animal | 448×340 | white-tailed deer with antlers
dog-dachshund-longhaired | animal | 474×340 | long-haired dachshund in snow
dog-foxhound | animal | 626×340 | American foxhound, running | dogs-foxhound-and-labrador
dog-german-shepherd | animal | 480×360 | German shepherd, whole body
dog-golden-retriever | animal | 360×360 | golden retriever, head
dog-golden-retriever-standing | animal | 510×340 | golden retriever, standing
dog-jumping | animal | 340×510 | brown dog jumping from rocks
dog-jumping-head | animal | 340×355 | brown dog with a stick, head | dog-jumping
dog-labrador-black | animal | 554×340 | black labrador, leaping | dogs-foxhound-and-labrador
dog-puppy-face | animal | 340×344 | sleeping puppy, face | dogs-puppies-sleeping
dog-rottweiler-head | animal | 489×340 | Rottweiler, head
dog-rottweiler-standing | animal | 447×340 | Rottweiler, standing
dog-toller-head | animal | 453×340 | Nova Scotia duck tolling retriever, head
dog-toller-puppies-suckling | animal | 510×340 | golden-red dog suckling puppies
dog-welsh-springer-head | animal | 431×307 | Welsh springer spaniel, head | dog-welsh-springer-spaniel
dog-welsh-springer-spaniel | animal | 627×340 | Welsh springer spaniel, standing
dog-yorkshire-head | animal | 352×340 | Yorkshire terrier, head | dog-yorkshire-terrier
dog-yorkshire-terrier | animal | 453×340 | Yorkshire terrier, whole body
dogs-foxhound-and-labrador | animal | 543×340 | foxhound and labrador playing
dogs-puppies-sleeping | animal | 563×340 | two sleeping puppies
dogs-two-spaniels | animal | 360×472 | two brown spaniels looking out of a house
dolphin | animal | 514×340 | dolphin leaping beside a wave
dolphin-underwater | animal | 640×360 | bottlenose dolphin under water
donkey | animal | 476×340 | donkey grazing
draft-horse | animal | 510×340 | draught horse, whole body
dragonfly | animal | 500×340 | blue damselfly on a leaf
dragonfly-2 | animal | 445×340 | yellow dragonfly on a stem
duck | animal | 510×340 | bufflehead duck on water
duck-2 | animal | 469×340 | female mallard on water
duck-aylesbury | animal | 382×360 | white Aylesbury duck
eagle | animal | 453×340 | eagle in flight from below
eagle-head | animal | 340×508 | imperial eagle, head
eel | animal | 473×340 | spotted eel beside coral
egret-great | animal | 340×517 | great egret, standing
elephant | animal | 511×340 | elephant bull from the front
elephants-asian-and-baby | animal | 523×340 | Asian elephant and calf, heads
emu | animal | 425×340 | emu walking
falcon | animal | 340×435 | falcon on a beam
ferret | animal | 583×340 | ferret, whole body
fish-angelfish | animal | 320×213 | juvenile angelfish
fish-clownfish | animal | 320×240 | clownfish in an anemone
fish-goldfish | animal | 360×360 | orange and white fancy goldfish
fish-pufferfish | animal | 320×204 | spotted puffer fish
fish-yellow-perch | animal | 320×251 | yellow perch
flamingo | animal | 505×340 | two flamingos, heads down
flea | animal | 340×389 | flea in amber, magnified
fly | animal | 448×340 | fly on white
flying-fox | animal | 490×340 | flying fox hanging
fox | animal | 510×340 | red fox walking
frilled-lizard | animal | 510×340 | frilled lizard, frill spread
frog | animal | 516×340 | green tree frog on a branch
frog-eye | animal | 575×340 | tree frog, eye | frog
garter-snake | animal | 408×340 | garter snakes, coiled
gecko | animal | 340×340 | green day gecko, head
gecko-2 | animal | 453×340 | gecko on a finger
gibbon-lar | animal | 640×360 | lar gibbon
gila-monster | animal | 453×340 | Gila monster, curled
giraffe-face | animal | 640×360 | giraffe, head and neck
giraffe-head | animal | 340×570 | giraffe, head
giraffes-courtship | animal | 540×360 | giraffes in savanna
goat | animal | 340×340 | brown goat on a stump
goat-blackneck | animal | 640×360 | Valais Blackneck goat
golden-toad | animal | 523×340 | golden toad on a leaf
goldfish | animal | 409×340 | goldfish in a tank
goose | animal | 453×340 | greylag goose on grass
goose-2 | animal | 494×340 | two greylag geese in flight
goose-gosling | animal | 640×360 | greylag gosling
gopher | animal | 510×340 | gopher on a stone
gorilla-mountain | animal | 640×360 | mountain gorilla
grasshopper | animal | 544×340 | grasshopper, side view
grizzly-bear | animal | 473×340 | grizzly bear in grass
groundhog | animal | 510×340 | groundhog on sand
hawk | animal | 433×340 | red-tailed hawk in a tree
hawk-northern-harrier | animal | 640×360 | northern harrier in flight
hedgehog | animal | 504×360 | hedgehog in grass
hedgehog-2 | animal | 432×340 | hedgehog, face and spines
hercules-beetle | animal | 517×340 | Hercules beetle
heron | animal | 414×340 | heron spreading its wings on water
heron-purple-flying | animal | 640×360 | purple heron in flight
hippopotamus | animal | 510×340 | hippopotamus on land
hippopotamuses-in-water | animal | 510×340 | hippopotamuses in the water
honey-badger | animal | 453×340 | honey badger on grass
horned-toad | animal | 640×320 | horned lizard on rock
horse | animal | 494×340 | two dark Nokota horses
horse-zaniskari | animal | 640×360 | Zaniskari horse
horses-nokota | animal | 555×360 | band of Nokota horses
hyena | animal | 634×340 | spotted hyena walking
ibex-nubian | animal | 640×360 | juvenile Nubian ibex
ibis | animal | 510×340 | black-headed ibis
iguana | animal | 340×425 | green iguana on a rail
iguana-2 | animal | 402×340 | iguana, head
iguana-eye | animal | 414×340 | iguana, eye | iguana-2
jackal | animal | 510×340 | golden jackal
jaguar | animal | 493×340 | jaguar on a log
jaguars-two | animal | 540×360 | two jaguars
jellyfish | animal | 511×340 | orange jellyfish on blue
jellyfish-2 | animal | 453×340 | pale jellyfish with long arms
kangaroo | animal | 508×340 | grey kangaroo with joey in pouch
kangaroo-eastern-grey | animal | 480×360 | eastern grey kangaroo with joey
kingfisher | animal | 640×360 | common kingfisher
koala | animal | 360×480 | koala in a tree
koala-2 | animal | 346×340 | koala on a trunk
komodo-dragon | animal | 541×360 | Komodo dragon
komodo-dragon-lying | animal | 453×340 | Komodo dragon lying on red earth
komodo-dragon-sitting | animal | 453×340 | Komodo dragon resting
kookaburra | animal | 465×340 | kookaburra on a branch
ladybug | animal | 507×340 | ladybird on a blade of grass
lemming | animal | 430×340 | lemming on a rock
lemur | animal | 320×480 | ring-tailed lemur drinking
lemur-2 | animal | 453×340 | crowned lemur, head and shoulders
lemur-ring-tailed-sitting | animal | 442×340 | ring-tailed lemur sitting with its young
lemurs-ring-tailed | animal | 540×360 | ring-tailed lemurs
leopard | animal | 633×340 | leopard, head and shoulders
leopard-face-close | animal | 495×340 | leopard, face | leopard
lion | animal | 453×340 | lion lying
lizard-garden | animal | 480×360 | garden lizard on a plant
llama | animal | 510×340 | dark llama
lobster | animal | 453×340 | lobster under water
locust | animal | 510×340 | locust on a stone
macaque | animal | 453×340 | Japanese macaques in a hot spring
macaque-bonnet | animal | 640×360 | bonnet macaque, head
macaque-face | animal | 510×340 | macaque, face
macaw-blue-yellow-body | animal | 484×340 | blue-and-yellow macaw in flight, close | parrot-2
macaw-scarlet | animal | 465×360 | scarlet macaw
manatee | animal | 508×340 | manatee under water
manta-ray | animal | 453×340 | manta ray from below
manta-ray-2 | animal | 453×340 | devil ray leaping from the sea
mantis | animal | 376×340 | praying mantis
marmot | animal | 453×340 | marmot on a rock
marmot-head | animal | 384×340 | marmot, upper body | marmot
meerkats | animal | 640×360 | three meerkats
mink | animal | 497×340 | mink, whole body
mole | animal | 453×340 | mole coming out of the earth
mongoose | animal | 524×340 | white-tailed mongoose at night
monitor-lizard | animal | 453×340 | green monitor lizard on a branch
monkey | animal | 340×381 | spider monkey, sitting
monkey-proboscis | animal | 640×360 | proboscis monkey
moose | animal | 453×340 | bull moose in water
moose-bull | animal | 540×360 | bull moose
mosquito | animal | 380×340 | mosquito on wood
moth | animal | 452×340 | moth with raised wings
mouse | animal | 640×338 | mouse on white
narwhals | animal | 657×340 | narwhals in the sea
newt | animal | 538×340 | red newt (an eft) on stone
octopus | animal | 447×340 | octopus among seaweed
octopus-2 | animal | 510×340 | octopus on the sea floor
opossum | animal | 460×340 | opossum on a fence at night
orangutan | animal | 332×480 | orangutan eating in a tree
orangutan-2 | animal | 340×529 | orangutan, sitting
orca | animal | 512×340 | two orcas leaping
ostrich | animal | 453×340 | ostrich walking
otter | animal | 622×340 | otter on a stone
otters | animal | 604×340 | otters at the water
owl | animal | 510×340 | owl in flight
owl-eagle-peeking | animal | 360×360 | eagle owl peeking, half a face
owl-on-branch | animal | 540×360 | owl on a branch
oxpecker | animal | 510×340 | two oxpeckers on a zebra
pallas-cat | animal | 340×510 | Pallas’s cat looking round a board
panda | animal | 461×340 | giant panda, standing
panda-2 | animal | 510×340 | panda behind a branch
panda-giant | animal | 541×360 | giant panda
pangolin | animal | 510×340 | pangolin on red earth
parrot | animal | 599×340 | green and red eclectus parrots
parrot-2 | animal | 440×340 | blue-and-yellow macaw in flight
parrot-rainbow-lorikeet | animal | 360×360 | rainbow lorikeet
peacock | animal | 555×340 | peacock, tail spread
pelican | animal | 426×340 | white pelican on water
penguin | animal | 340×368 | emperor penguin
penguin-2 | animal | 521×340 | African penguins
penguin-chinstrap | animal | 640×360 | chinstrap penguin
pheasant | animal | 518×340 | common pheasant, cock
pheasant-2 | animal | 412×340 | green pheasant
pig | animal | 510×340 | pink pig in straw
pig-piglet | animal | 480×360 | young spotted pig
pigeon | animal | 340×368 | pigeon on a wall
pigeon-2 | animal | 510×340 | pigeon in flight
pika | animal | 640×360 | American pika
piranha | animal | 510×340 | piranha
platypus | animal | 511×340 | platypus swimming
platypus-2 | animal | 508×340 | platypus feeding under water
poison-dart-frog | animal | 453×340 | poison dart frog on a leaf
polar-bear | animal | 480×360 | polar bear walking
polar-bear-2 | animal | 340×341 | polar bear walking, from the front
polar-bear-3 | animal | 510×340 | polar bear leaping between floes
porcupine | animal | 438×340 | porcupine with raised quills
porcupine-2 | animal | 340×425 | porcupine in a tree
pufferfish | animal | 383×340 | pufferfish, inflated
python | animal | 453×340 | ball python, coiled
quail | animal | 430×340 | California quail
rabbit | animal | 462×340 | rabbit on bare ground
raccoon | animal | 370×340 | raccoon in a tree
raccoon-2 | animal | 340×473 | raccoon at the water
raccoon-face | animal | 340×397 | raccoon, face | raccoon-2
rattlesnake | animal | 453×340 | sidewinder rattlesnake
red-panda | animal | 640×360 | red panda, face
red-panda-2 | animal | 453×340 | red panda walking
reindeer | animal | 511×340 | reindeer walking
rhinoceros | animal | 539×340 | Indian rhinoceros, walking
rhinoceros-2 | animal | 442×340 | two white rhinoceroses grazing
rhinoceros-head | animal | 542×340 | white rhinoceros, head | rhinoceros-2
rhinoceros-indian | animal | 640×360 | Indian rhinoceros
roadrunner | animal | 520×340 | roadrunner on grass
salmon | animal | 640×337 | salmon on blue
salmon-2 | animal | 612×340 | Atlantic salmon over stones
scarlet-macaw | animal | 510×340 | scarlet macaw landing
scorpion | animal | 476×340 | scorpion, tail raised
sea-turtle | animal | 453×340 | sea turtle over a reef
sea-turtle-2 | animal | 453×340 | green sea turtle on seagrass
sea-turtle-head | animal | 525×340 | green sea turtle, head | sea-turtle-2
seagull | animal | 453×340 | gull, standing
seahorse | animal | 453×340 | yellow seahorse, bent
seahorse-2 | animal | 340×453 | yellow seahorse, upright
seal | animal | 378×340 | seal diving
seal-cape-fur | animal | 340×453 | fur seal, sitting
seal-face | animal | 363×340 | fur seal, face | seal-cape-fur
shark | animal | 453×340 | white shark, head
shark-2 | animal | 489×340 | white shark among fish
sheep | animal | 497×360 | sheep, whole body
sheep-2 | animal | 508×340 | white sheep, head
shrimp | animal | 453×340 | red and white shrimp on black
skunk | animal | 565×340 | two skunks at a log
sloth | animal | 510×340 | sloth on a trunk
sloth-2 | animal | 340×453 | sloth in a tree
sloth-face | animal | 340×400 | sloth, face | sloth-2
snake | animal | 510×340 | grass snake, head and neck
snake-grass-head | animal | 652×340 | grass snake, head | snake
songbird | animal | 510×340 | yellow and grey songbird on a branch
sparrow | animal | 453×340 | house sparrow on a wall
sparrow-head | animal | 442×340 | house sparrow, head | sparrow
spider-in-web | animal | 523×340 | garden spider in its web
spoonbills | animal | 640×360 | two spoonbills
squid | animal | 453×340 | squid swimming
squirrel | animal | 528×340 | squirrel with a red fruit
squirrel-2 | animal | 441×340 | grey squirrel eating
squirrel-on-trunk | animal | 640×360 | red squirrel on a tree trunk
starfish | animal | 453×340 | red starfish on sand
stingray | animal | 580×340 | stingray on sand
stork | animal | 453×340 | yellow-billed stork
stork-2 | animal | 340×383 | Asian openbill stork
swan | animal | 517×340 | two swans
swan-2 | animal | 567×340 | two swans courting
swans-with-cygnets | animal | 640×360 | mute swans with cygnets
tanuki | animal | 453×340 | raccoon dog (tanuki)
tasmanian-devil | animal | 522×340 | Tasmanian devil on grass
termite | animal | 511×340 | termite
tiger | animal | 616×340 | tiger walking
tiger-2 | animal | 453×340 | Sumatran tiger lying
tiger-siberian-snow | animal | 556×360 | tiger standing in snow
toad | animal | 527×340 | common toad
tortoise | animal | 453×340 | giant tortoise
toucan | animal | 453×340 | toucan on the ground
toucan-aracari | animal | 640×360 | collared aracari
toucan-collared-aracari | animal | 523×340 | collared aracari
turkey | animal | 485×340 | wild turkey walking
turkey-2 | animal | 340×395 | turkey, head and neck
turkey-eye | animal | 426×340 | turkey, eye and beak | turkey-2
vampire-bat | animal | 358×340 | vampire bat hanging
viper | animal | 511×340 | viper, coiled
vulture | animal | 387×340 | vulture walking
walrus | animal | 510×340 | walrus bull on ice
walrus-2 | animal | 453×340 | walrus on ice
warthog | animal | 510×340 | warthog drinking
wasp | animal | 508×340 | wasp at a hole
weasel | animal | 398×340 | weasel on black
wolf | animal | 349×340 | wolf in snow
wolverine | animal | 476×340 | wolverine on grass
wombat | animal | 510×340 | wombat walking
woodpecker | animal | 450×340 | pileated woodpecker on a trunk
worm | animal | 340×341 | earthworm
yak | animal | 510×340 | yak before snowy mountains
zebra | animal | 464×340 | Grévy’s zebra
blackthorn-blossom | plant | 453×340 | blackthorn blossom
cotton-boll | plant | 565×340 | cotton boll
flower-bed | plant | 453×340 | yellow flowers before a brick wall
flower-dahlia | plant | 540×360 | orange dahlia
flower-dandelion-clocks | plant | 640×360 | dandelion seed heads
flower-sunflower | plant | 360×360 | sunflower
flowers-market | plant | 453×340 | flowers on a market
garden-pots-greenhouse | plant | 453×340 | vegetables in pots before a greenhouse
grass-seed-heads | plant | 512×340 | grass seed heads against sky
holly-berries | plant | 510×340 | holly berries
leaves-on-branch | plant | 453×340 | leaves on a branch
plant-acanthus | plant | 360×467 | acanthus stem, old print
plant-allium | plant | 360×457 | allium flower head, old print
spring-flowers | plant | 453×340 | pink blossom against the sky
tree-trunk-mulch | plant | 453×340 | foot of a tree in bark mulch
broccoli | food | 453×340 | floret of broccoli on white
broccoli-market | food | 392×340 | head of broccoli on white
cake-slice | food | 502×340 | slice of carrot cake
chestnut-husk | food | 453×340 | sweet chestnuts in husk
chestnuts | food | 510×340 | chestnuts
citrus-slices | food | 546×360 | slices of citrus fruit
cocktail-on-beach | food | 360×360 | red cocktail on a beach
coffee-cup | food | 540×360 | espresso in a red cup
eggs-quail-and-hen | food | 453×340 | one hen’s egg and two quail’s eggs
fig-in-red-bowl | food | 532×360 | half a fig in a red bowl
grapefruit-slice | food | 332×332 | grapefruit slice
grocery-apple-golden-delicious | food | 340×340 | yellow-green apples (Golden Delicious) in a shop
grocery-apple-granny-smith | food | 340×340 | green apples (Granny Smith) in a shop
grocery-apple-pink-lady | food | 340×340 | pink apples (Pink Lady) in a shop
grocery-apple-red-delicious | food | 340×340 | red apples (Red Delicious) in a shop
grocery-asparagus | food | 340×340 | green asparagus in a shop
grocery-aubergine | food | 340×340 | aubergines in a shop
grocery-avocado | food | 340×340 | avocados in a shop
grocery-banana | food | 340×340 | bananas in a shop
grocery-beef-tomato | food | 340×340 | beef tomatoes in a shop
grocery-brown-cap-mushroom | food | 340×340 | brown mushrooms in a shop
grocery-cabbage | food | 340×340 | cabbages in a shop
grocery-cantaloupe | food | 340×340 | cantaloupe melons in a shop
grocery-cucumber | food | 340×340 | cucumbers in a shop
grocery-floury-potato | food | 340×453 | potatoes in a shop
grocery-galia-melon | food | 340×340 | Galia melons in a shop
grocery-garlic | food | 340×340 | garlic bulbs in a shop
grocery-ginger | food | 340×340 | ginger roots in a shop
grocery-honeydew-melon | food | 340×340 | honeydew melons in a shop
grocery-kiwi | food | 340×453 | kiwi fruit in a shop
grocery-leek | food | 340×340 | leeks in a shop
grocery-lemon | food | 340×340 | lemons in a shop
grocery-lime | food | 340×340 | limes in a shop
grocery-mango | food | 340×340 | mangos in a shop
grocery-orange-bell-pepper | food | 340×340 | orange bell peppers in a shop
grocery-papaya | food | 340×340 | papayas in a shop
grocery-passion-fruit | food | 340×340 | passion fruit in a shop
grocery-peach | food | 340×340 | peaches in a shop
grocery-pear-anjou | food | 340×340 | green pears (Anjou) in a shop
grocery-pear-conference | food | 340×340 | pears (Conference) in a shop
grocery-pear-kaiser | food | 340×340 | brown pears (Kaiser) in a shop
grocery-pineapple | food | 340×340 | pineapples in a shop
grocery-plum | food | 340×340 | plums in a shop
grocery-pomegranate | food | 340×340 | pomegranates in a shop
grocery-red-beet | food | 340×340 | beetroots in a shop
grocery-regular-tomato | food | 340×340 | tomatoes in a shop
grocery-satsumas | food | 340×340 | satsumas in a shop
grocery-sweet-potato | food | 340×340 | sweet potatoes in a shop
grocery-vine-tomato | food | 340×340 | vine tomatoes in a shop
grocery-watermelon | food | 340×340 | watermelons in a shop
grocery-yellow-bell-pepper | food | 340×340 | yellow bell peppers in a shop
grocery-yellow-onion | food | 340×453 | onions in a shop
lobster-2 | food | 453×340 | boiled lobster in a tray
pancakes | food | 360×360 | pile of pancakes
pizza-egg | food | 453×340 | pizza with an egg
pizza-pepperoni | food | 539×340 | pepperoni pizza
pizza-spinach | food | 394×340 | spinach pizza
squid-drying | food | 340×453 | squid hung up to dry
sushi-rolls | food | 360×360 | maki sushi
vegetables-harvest | food | 453×340 | rows of vegetables
vegetables-market | food | 462×340 | vegetables at a market
baseball | object | 320×317 | baseball, close-up
books-with-lavender | object | 360×360 | two books with lavender
bookshelf-library | object | 612×340 | library bookshelf
brooms | object | 453×340 | row of straw brooms
candles-cathedral | object | 453×340 | rows of candles in the dark
ceiling-lamp-bird | object | 453×340 | bird hung below a ceiling lamp
clock-wall | object | 453×340 | wall clock, seen askew
coloured-pencils | object | 360×360 | coloured pencils in a circle
concrete-cylinders-desert | object | 453×340 | concrete cylinders in the desert
desk-computer-screens | object | 605×340 | desk with computer screens
drum-and-wine | object | 340×510 | drum on a cushion, wine behind
drum-kit-and-guitar | object | 453×340 | drum kit and electric guitar
drums-african | object | 541×340 | African drums
light-bulb | object | 360×360 | glowing light bulb
lute-long-neck | object | 340×621 | long-necked lute
microchip | object | 452×340 | microchip, magnified
notepad-budget-calculator | object | 612×340 | handwritten notepad, pen and calculator
orchestra | object | 568×340 | orchestra on stage
paint-brushes | object | 360×360 | paint brushes
paint-brushes-colours | object | 432×340 | paint brushes with paint
phone-filming | object | 509×340 | smartphone filming, blue-toned
planet-jupiter | object | 340×340 | Jupiter on white
planet-saturn | object | 612×340 | Saturn and its rings
playground | object | 453×340 | playground with climbing frames
pottery-stirrup-vessel | object | 340×453 | stirrup-spout bottle, clay
robots-industrial | object | 582×340 | industrial robots
rock-moon | object | 453×340 | moon rock sample
shell-cowrie | object | 428×340 | cowrie shell
sign-yellowstone | object | 614×340 | Yellowstone National Park sign
spear-points-stone | object | 507×340 | stone spear points
spray-bottle | object | 320×320 | red spray bottle
stage-drummers-night | object | 510×340 | drummers on a lit square at night
statue-cabrillo | object | 340×612 | statue of Cabrillo
statue-confucius | object | 453×340 | stone statue of Confucius
statue-justice | object | 612×340 | gilded statue of Justice
teddy-bear | object | 397×340 | teddy bear
toaster | object | 401×340 | chrome toaster
toaster-digital | object | 355×340 | white toaster on white
toaster-ok | object | 453×340 | white toaster on a kitchen top
volleyball | object | 320×320 | volleyball
biplane-from-above | vehicle | 514×360 | biplane seen from above, old print
boat-on-beach | vehicle | 453×340 | wooden boat on a beach
boats-in-river | vehicle | 450×360 | boats in a river, old print
boats-row | vehicle | 512×340 | row of wooden boats
canoe-lake | vehicle | 340×508 | canoe at a lake
car-white-sports | vehicle | 360×360 | white sports car
hot-air-balloon | vehicle | 360×360 | hot air balloon
rocket-on-pad | vehicle | 540×360 | rocket on the launch pad at dusk
tank-first-world-war | vehicle | 580×340 | tank with soldiers, 1910s
ajanta-cave | building | 453×340 | Ajanta caves in a green cliff
amphitheatre-arles | building | 480×360 | Roman amphitheatre
aqueduct-pont-du-gard | building | 541×360 | Pont du Gard
baseball-field | building | 453×340 | baseball stadium with its crowd
basketball-court | building | 453×340 | basketball court
basketball-court-wet | building | 453×340 | basketball court, wet
bent-pyramid | building | 453×340 | Bent Pyramid in haze
brandenburg-gate | building | 453×340 | Brandenburg Gate at dusk
brick-wall-and-grass | building | 453×340 | brick wall and grass
brick-wall-and-stairs | building | 453×340 | brick wall and stairs
bridge-at-night | building | 492×360 | Roebling suspension bridge at night
bridge-cables | building | 604×340 | bridge cables against the sky
building-exterior-roof | building | 612×340 | jutting roof of a modern building
building-fireproof | building | 453×340 | brick building with lettering
building-mit-grid | building | 453×340 | building with a square grid of windows
building-modern-glass | building | 511×340 | museum with a cleft entrance
bunker-entrance | building | 453×340 | bunker entrance behind bare trees
castillo-de-san-marcos | building | 556×340 | star-shaped fort from the air
castle-carcassonne | building | 480×360 | walls of Carcassonne
castle-chambord | building | 480×360 | Chambord castle
castle-chenonceau | building | 480×360 | Chenonceau castle
castle-egeskov | building | 518×360 | red brick castle mirrored in a lake
castle-eilean-donan | building | 540×360 | castle on a lake shore
castle-gothic-palace | building | 453×340 | Gothic palace with towers
castle-nagoya | building | 639×360 | Japanese castle
castle-neuschwanstein | building | 540×360 | Neuschwanstein castle
castle-schwerin | building | 540×360 | Schwerin palace
cathedral-berlin | building | 540×360 | Berlin Cathedral
charminar | building | 340×453 | Charminar from below
cinema-entrance | building | 453×340 | cinema entrance with red paving
cinema-foyer | building | 453×340 | cinema at night
city-across-water | building | 453×340 | city across the water
city-at-night-water | building | 453×340 | city skyline at night
cliff-dwellings | building | 612×340 | cliff dwellings
cliff-ruins-navajo | building | 453×340 | cliff dwellings under red rock
colosseum | building | 554×360 | Colosseum
colosseum-evening | building | 612×340 | Colosseum in evening light
facade-hotel-dark | building | 612×340 | rows of dark windows, greyscale
facade-windows-white | building | 511×340 | white facade with windows
football-stadium | building | 453×340 | football field with a crowd behind
fort-sumter | building | 518×340 | ruins of Fort Sumter
fort-white-coast | building | 539×340 | white fort under clouds
gateway-of-india | building | 453×340 | Gateway of India, lit
great-stupa | building | 510×340 | Great Stupa of Sanchi
hagia-sophia-interior | building | 503×340 | interior of Hagia Sophia
hall-windows | building | 453×340 | hall with large windows
hallway-outdoors | building | 453×340 | long stone arcade
heidelberg-bridge-castle | building | 453×340 | bridge and castle at Heidelberg
house-abandoned | building | 468×360 | abandoned wooden house, greyscale
house-under-construction | building | 588×340 | house under construction
houses-corrugated-iron | building | 453×340 | corrugated-iron houses
kitchen | building | 453×340 | kitchen with a stove
konark-sun-temple | building | 453×340 | Konark Sun Temple
lincoln-memorial | building | 635×340 | Lincoln Memorial, lit
mansion-lawn | building | 453×340 | mansion behind a lawn
meidum-pyramid | building | 453×340 | Meidum pyramid in haze
mont-saint-michel | building | 640×360 | Mont Saint-Michel
mosque-brick-minaret | building | 511×340 | brick minaret and mosque
museum-hallway | building | 340×453 | narrow white museum hall
palace-avenue-of-trees | building | 453×340 | palace at the end of an avenue
palace-hawa-mahal | building | 480×360 | Hawa Mahal
palace-mysore | building | 638×360 | Mysore Palace
palais-des-papes | building | 453×340 | Palais des Papes, Avignon
parking-garage | building | 453×340 | entrance of a parking garage
petra-facade | building | 512×360 | rock-cut facade at Petra
pool | building | 453×340 | swimming pool
pyramid-chichen-itza | building | 676×360 | stepped pyramid
pyramid-giza | building | 538×360 | Great Pyramid
qutub-minar | building | 340×453 | Qutub Minar through an arch
rang-ghar | building | 453×340 | Rang Ghar pavilion
reims-cathedral | building | 453×340 | Reims Cathedral, choir
rocamadour | building | 510×340 | Rocamadour on its cliff
roof-angular | building | 340×529 | angular roof
ruins-in-scrub | building | 553×340 | stone ruins in scrubland
ruins-white-stone | building | 453×340 | white stone ruins
shop-clothes | building | 453×340 | clothes shop
silos | building | 453×340 | two painted silos
stage-with-blackboard | building | 453×340 | stage with blackboard and curtains
stairs-spiral-gallery | building | 587×340 | curved stairs seen from above
statue-of-liberty | building | 340×453 | Statue of Liberty
taj-mahal | building | 548×360 | Taj Mahal
taj-mahal-river | building | 612×340 | Taj Mahal from the river
temple-golden | building | 480×360 | Golden Temple on the water
temple-model | building | 453×340 | model of the Second Temple
temple-of-isis-pompeii | building | 340×386 | Temple of Isis, Pompeii
temple-summer-palace | building | 540×360 | Chinese pavilion on a hill
tennis-backboard | building | 453×340 | tennis court with a practice wall
tower-eiffel | building | 479×360 | Eiffel Tower
trier-imperial-baths | building | 612×340 | Imperial Baths of Trier
victoria-memorial-kolkata | building | 612×340 | Victoria Memorial, Kolkata
victoria-memorial-london | building | 301×320 | Victoria Memorial, London
village-dark-sky | building | 453×340 | village under a dark sky
wall-sacsayhuaman | building | 510×340 | wall of giant stones at Sacsayhuamán
windmill-kinderdijk | building | 320×240 | Dutch windmills by the water
windmill-rhodes | building | 232×320 | stone windmill
wooden-house | building | 453×340 | old wooden house
worms-cathedral | building | 340×392 | Worms Cathedral with its bronze model
beach-malibu | landscape | 453×340 | sandy beach
bench-with-view | landscape | 453×340 | bench with a view
boardwalk | landscape | 453×340 | wooden boardwalk at the sea
canyon-and-river | landscape | 492×360 | river canyon, old print
canyon-de-chelly | landscape | 533×360 | canyon with river
canyon-grand | landscape | 453×340 | Grand Canyon behind trees
canyon-red-rock | landscape | 453×340 | red rock at a canyon’s edge
city-street-sunset | landscape | 604×340 | city street at sunset
desert-gravel | landscape | 453×340 | gravel desert under white clouds
desert-red-pyramid | landscape | 480×360 | desert with pyramid
desert-sand | landscape | 501×340 | sand desert with bushes
earth-at-night | landscape | 511×340 | Earth at night from space
forest-pale-trunks | landscape | 453×340 | pale trunks in a green wood
frost-crystals | landscape | 453×340 | frost crystals, blurred behind
garden-archway | landscape | 453×340 | garden path through an archway
garden-rock | landscape | 453×340 | rock on a lawn
great-wall | landscape | 481×360 | Great Wall over green hills
hay-field | landscape | 453×340 | hay field with bales
hill-gravel-sea | landscape | 453×340 | gravel slope by the sea
hills-dry | landscape | 612×340 | grassy mound below clouds
lake-autumn | landscape | 514×340 | lake with autumn trees
lake-sherburne | landscape | 604×340 | lake before snowy mountains
lake-wooded-shore | landscape | 453×340 | lake with a wooded shore
machu-picchu | landscape | 640×360 | Machu Picchu and mountains
moon-craters | landscape | 340×340 | craters of the Moon
moon-surface | landscape | 453×340 | surface of the Moon to its horizon
mount-rushmore | landscape | 453×340 | Mount Rushmore
mountain-aitzgorri | landscape | 541×360 | mountain ridge with autumn wood and meadow
mountain-alps-old-print | landscape | 762×360 | Alps, old print
mountain-picos-de-europa | landscape | 480×360 | mountain path, Picos de Europa
oasis-palms-dunes | landscape | 510×340 | oasis with palms and dunes
playing-field | landscape | 453×340 | playing field
rice-terraces | landscape | 507×340 | rice terraces
road-empty | landscape | 453×340 | wide road with a Route 66 sign
road-unpaved-forest | landscape | 511×340 | unpaved road into forest
ruins-on-grass-hill | landscape | 453×340 | grassy plateau with ruins
statue-christ-redeemer | landscape | 508×340 | Christ the Redeemer above Rio de Janeiro
storm-clouds-city | landscape | 453×340 | storm clouds over a city
stream-in-forest | landscape | 541×360 | stream in a forest
stream-rocks | landscape | 453×340 | stream over rocks in a wood
sunset-valley | landscape | 510×340 | low sun over a valley
trail-mountain-valley | landscape | 340×453 | stone trail in a mountain valley
train-tracks-straight | landscape | 453×340 | straight railway tracks
train-tracks-valley | landscape | 453×340 | railway tracks in a valley
wall-hadrian-grass | landscape | 510×340 | grassy remains of a Roman wall
wave-breaking | landscape | 453×340 | breaking wave
wooded-hills-haze | landscape | 613×340 | wooded hills in haze
texture-bark | texture | 360×360 | tree bark with lichen | squirrel-on-trunk
texture-brick | texture | 360×360 | brick wall, greyscale
texture-cheetah-spots | texture | 310×310 | cheetah coat, spots | cheetah
texture-cobblestones | texture | 453×340 | round cobblestones
texture-cobblestones-moss | texture | 511×340 | mossy cobblestones
texture-fabrics | texture | 522×340 | wax-print fabrics
texture-feathers | texture | 320×320 | kingfisher feathers, blue and orange | kingfisher
texture-feathers-duck | texture | 612×340 | duck feathers | duck-2
texture-fur-alpaca | texture | 360×360 | alpaca fleece, close-up | alpaca
texture-fur-cat | texture | 360×360 | long grey cat fur with whiskers | cat-grey-blue-eyes
texture-fur-cat-marbled | texture | 340×359 | marbled cat fur | cat-british-shorthair-tabby
texture-fur-cat-spotted | texture | 340×464 | spotted cat fur | cat-egyptian-mau
texture-fur-orangutan | texture | 340×407 | orangutan fur | orangutan-2
texture-fur-raccoon | texture | 340×368 | raccoon fur | raccoon-2
texture-fur-seal | texture | 365×340 | seal fur | seal-cape-fur
texture-giraffe-coat | texture | 360×360 | giraffe coat, patches | giraffe-face
texture-grass | texture | 360×360 | grass, greyscale
texture-gravel | texture | 360×360 | gravel, greyscale
texture-hedgehog-spines | texture | 300×300 | hedgehog spines | hedgehog
texture-jupiter-clouds | texture | 563×340 | clouds of Jupiter
texture-leaves-autumn | texture | 510×340 | red and yellow autumn leaves
texture-leaves-fallen | texture | 453×340 | fallen leaves, purple and red
texture-meadow-grass | texture | 360×360 | green meadow grass, colour | pig-piglet
texture-nebula | texture | 612×340 | orange and green nebula
texture-rhino-skin | texture | 360×360 | rhinoceros skin | rhinoceros-indian
texture-scales-iguana | texture | 342×340 | iguana scales | iguana-2
texture-stone-glyphs | texture | 488×340 | carved stone glyphs
texture-water | texture | 420×230 | sea water, small waves | narwhals
`);
