/**
 * Where the text of each licence is; none for the public domain. That of the MIT licence
 * names whose it is, so the address is that of the one collection that is under it.
 */
export const photoLicences = {
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
  "CC-BY-1.0": "https://creativecommons.org/licenses/by/1.0/",
  "CC-BY-2.0": "https://creativecommons.org/licenses/by/2.0/",
  "CC-BY-2.5": "https://creativecommons.org/licenses/by/2.5/",
  "CC-BY-3.0": "https://creativecommons.org/licenses/by/3.0/",
  "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
  "CC-BY-SA-1.0": "https://creativecommons.org/licenses/by-sa/1.0/",
  "CC-BY-SA-2.0": "https://creativecommons.org/licenses/by-sa/2.0/",
  "CC-BY-SA-2.5": "https://creativecommons.org/licenses/by-sa/2.5/",
  "CC-BY-SA-3.0": "https://creativecommons.org/licenses/by-sa/3.0/",
  "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
  MIT: "https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/LICENSE",
  "public domain": undefined
} as const;

/** Whom to thank for a photo. */
export interface PhotoCredit {
  /** What its author calls it; where that is not known, what is to be seen. */
  readonly title: string;
  readonly author: string;
  readonly licence: keyof typeof photoLicences;
  /** The licence's text; none for the public domain. */
  readonly licenceUrl?: string;
  /** Where its author published it; where that is not known, the package or the file in the repository that holds it. */
  readonly sourceUrl: string;
  /** The package or repository it was taken from, as collection, name and version. */
  readonly via: string;
}

/**
 * Returns the credits that a table lists, by the photo's id. A line each: id, title, author,
 * licence, source, and package or repository, with ` | ` between them. Throws `unreadable credit: …`.
 */
export function readCredits(table: string): ReadonlyMap<string, PhotoCredit> {
  return new Map(
    table
      .trim()
      .split("\n")
      .map((line) => {
        const [id, title, author, licence, sourceUrl, via] = line.split(" | ");
        if (!via || !(licence in photoLicences)) throw new RangeError(`unreadable credit: ${line}`);
        const known = licence as PhotoCredit["licence"];
        const licenceUrl = photoLicences[known];
        return [id, {title, author, licence: known, ...(licenceUrl && {licenceUrl}), sourceUrl, via}] as const;
      })
  );
}

/**
 * The credits of the photos that pages and figures name, by the photo's id: those with which a page
 * begins. All are in photoCredits.ts, which is not loaded before another is wanted.
 * The table is written by tools/photosRegistry.ts; change photos/CREDITS.csv instead.
 */
export const firstCredits = readCredits(`
cat-chelsea | Chelsea the cat | Stefan van der Walt | CC0-1.0 | https://snapshot.debian.org/binary/python3-skimage/ | Debian python3-skimage 0.19.3-8
cat-birman | Birmakatze Seal-Point | grapheum.de | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File%3ABirmakatze_Seal-Point.jpg | GitHub aM3z/animal-rescue@0b33619c75
cat-kitten-orange | A posing kitten (Flickr) | GalgenTX | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:A_posing_kitten_(Flickr).jpg | Debian gcompris-qt-data 3.1-2
cat-siamese | Siamese cat | Eric Sonstroem | CC-BY-2.0 | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Siamese.imageset/Siamese@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
alpaca | Dülmen, Börnste, Alpakas -- 2020 -- 5338 | Dietmar Rabich / Wikimedia Commons | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:D%C3%BClmen,_B%C3%B6rnste,_Alpakas_--_2020_--_5338.jpg | Debian gcompris-qt-data 3.1-2
cheetah | Cheetah (Acinonyx jubatus) female 2 | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Cheetah_(Acinonyx_jubatus)_female_2.jpg | Debian gcompris-qt-data 3.1-2
dog-golden-retriever | animal dog pet tongue | Snapwire | CC0-1.0 | https://www.pexels.com/photo/animal-dog-pet-tongue-6877/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
dogs-two-spaniels | friends (detail) | Aitzol Berasategi | CC-BY-4.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
duck | Duck | Mdf | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=617246 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
fish-clownfish | Common clownfish | Jan Derk | public domain | https://commons.wikimedia.org/wiki/File:Common_clownfish.jpg | Debian gcompris-qt-data 3.1-2
flamingo | Flamingos | Valdiney Pimenta | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=6233369 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
goat | Goat | Kuebi = Armin Kübelbeck | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=10972619 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
hedgehog | Erinaceus roumanicus 2020 G2 | George Chernilevsky | public domain | https://commons.wikimedia.org/wiki/File:Erinaceus_roumanicus_2020_G2.jpg | Debian gcompris-qt-data 3.1-2
horse-zaniskari | Zaniskari Horse in Ladakh | Eatcha | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Zaniskari_Horse_in_Ladakh.jpg | Debian gcompris-qt-data 3.1-2
iguana | Iguana | Patricia Guillory | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=76318234 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
kingfisher | Eisvogel kingfisher | Frank-2.0 | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Eisvogel_kingfisher.jpg | Debian gcompris-qt-data 3.1-2
lemur-2 | Eulemur coronatus male (Frank Wouters) | Frank Wouters | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Eulemur_coronatus_male_(Frank_Wouters).jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
macaw-scarlet | Scarlet macaw at Cougar Mountain Zoological Park | Dcoetzee | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Scarlet_macaw_at_Cougar_Mountain_Zoological_Park.jpg | Debian gcompris-qt-data 3.1-2
mouse | Mouse | George Shuklin | CC-BY-SA-1.0 | https://commons.wikimedia.org/w/index.php?curid=5521043 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
panda-giant | Giant Panda 2004-03-2 | Jeff Kubina | public domain | https://commons.wikimedia.org/wiki/File:Giant_Panda_2004-03-2.jpg | Debian gcompris-qt-data 3.1-2
parrot-rainbow-lorikeet | red blue and green bird on tree | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/red-blue-and-green-bird-on-tree-1331819/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
raccoon | Raccoon climbing in tree | David Menke | public domain | https://commons.wikimedia.org/w/index.php?curid=24556935 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
rhinoceros | Rhinoceros | Krish Dulal | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=12888627 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
seagull | Seagull | Dick Daniels (carolinabirds.org) | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=16447489 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
tiger-siberian-snow | angry animal big carnivore | Pexels contributor (not named) | CC0-1.0 | https://www.pexels.com/photo/angry-animal-big-carnivore-302304/ | Debian puzzle-jigsaw 1.0.2+git20201007.527c529+dfsg-4+b1
cocktail-on-beach | sea sky beach holiday | Public Domain Pictures | CC0-1.0 | https://www.pexels.com/photo/sea-sky-beach-holiday-68672/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
grocery-asparagus | Grocery Store Dataset Asparagus_006.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Asparagus/Asparagus_006.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
pizza-pepperoni | Pepperoni pizza | Jon Sullivan | public domain | https://commons.wikimedia.org/wiki/File:Pepperoni_pizza.jpg | GitHub dotnet/machinelearning-samples@427ccb68ab
bookshelf-library | Chemistry/Physics Library | University Libraries | CC-BY-2.0 | https://github.com/openstax/osbooks-contemporary-mathematics/blob/6458acc5d4/media/CS_Photo_13_00_001.jpg | GitHub openstax/osbooks-contemporary-mathematics@6458acc5d4
brooms | Handmade Brooms at Granville Island Broom Co. | Ruth Hartnup | CC-BY-2.0 | https://github.com/openstax/osbooks-introduction-anthropology/blob/418eedd9be/media/ANTHRO_Figure_03_04_008.jpg | GitHub openstax/osbooks-introduction-anthropology@418eedd9be
drum-kit-and-guitar | Onalaska-Practice6 | Tom Harpel | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Onalaska-Practice6.jpg | Debian gcompris-qt-data 3.1-2
notepad-budget-calculator | Budget and Bills | Alabama Extension | public domain | https://github.com/openstax/osbooks-contemporary-mathematics/blob/6458acc5d4/media/CS_Photo_06_00_001.jpg | GitHub openstax/osbooks-contemporary-mathematics@6458acc5d4
sign-yellowstone | Close up of sign | David Fulmer | CC-BY-2.0 | https://github.com/openstax/osbooks-principles-economics-bundle/blob/cd31beb103/media/CNX_Econ_C30_000.jpg | GitHub openstax/osbooks-principles-economics-bundle@cd31beb103
stage-drummers-night | Agidaiko03 | takami torao | public domain | https://commons.wikimedia.org/wiki/File:Agidaiko03.jpg | Debian gcompris-qt-data 3.1-2
toaster | Toaster | Donovan Govan | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Toaster.jpg | GitHub dotnet/machinelearning-samples@427ccb68ab
toaster-digital | Consumer Reports - Hamilton Beach Digital toaster | Consumer Reports | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Consumer_Reports_-_Hamilton_Beach_Digital_toaster.tiff | GitHub dotnet/machinelearning-samples@427ccb68ab
volleyball | Beach volleyball ball | Amada44 | public domain | https://commons.wikimedia.org/wiki/File:Beach_volleyball_ball.png | Debian gcompris-qt-data 3.1-2
hot-air-balloon | yellow blue and green hot air balloon flying near white clouds | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/yellow-blue-and-green-hot-air-balloon-flying-near-white-clouds-68806/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
bridge-cables | Bridge by Sander Klootwijk | Sander Klootwijk | CC-BY-SA-4.0 | https://snapshot.debian.org/binary/lomiri-wallpapers-16.04/ | Debian lomiri-wallpapers-16.04 20.04.0-2
building-fireproof | Scratch 1.4 background "building-fireproof" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
castle-carcassonne | Carcassonne - la Cité | Petitemontagnedujura | public domain | https://commons.wikimedia.org/wiki/File:Carcassonne_-_la_Cit%C3%A9.jpg | Debian gcompris-qt-data 3.1-2
castle-neuschwanstein | Neuschwanstein Castle (532850) | cameralends | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Neuschwanstein_Castle_(532850).jpg | Debian gcompris-qt-data 3.1-2
cinema-entrance | Scratch 1.4 background "the-movies" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
football-stadium | Scratch 1.4 background "football-field" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
pool | Scratch 1.4 background "pool" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
tower-eiffel | Eiffel Tower 20051010 | Tognopop | public domain | https://commons.wikimedia.org/wiki/File:Eiffel_Tower_20051010.jpg | Debian gcompris-qt-data 3.1-2
mountain-picos-de-europa | picosdeeuropa | Aitzol Berasategi | CC-BY-4.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
texture-bark | Білка на дереві в дендропарку Олександрія (detail) | Роман Наумов | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:%D0%91%D1%96%D0%BB%D0%BA%D0%B0_%D0%BD%D0%B0_%D0%B4%D0%B5%D1%80%D0%B5%D0%B2%D1%96_%D0%B2_%D0%B4%D0%B5%D0%BD%D0%B4%D1%80%D0%BE%D0%BF%D0%B0%D1%80%D0%BA%D1%83_%D0%9E%D0%BB%D0%B5%D0%BA%D1%81%D0%B0%D0%BD%D0%B4%D1%80%D1%96%D1%8F.jpg | Debian gcompris-qt-data 3.1-2
texture-brick | Bricks25 | CC0Textures (cc0textures.com) | CC0-1.0 | https://cc0textures.com/view.php?tex=Bricks25 | Debian python3-skimage 0.19.3-8
texture-cheetah-spots | Cheetah (Acinonyx jubatus) female 2 (detail) | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Cheetah_(Acinonyx_jubatus)_female_2.jpg | Debian gcompris-qt-data 3.1-2
texture-cobblestones | Cobblestone (356390258) | Andrew Malone | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Cobblestone_(356390258).jpg | GitHub IMAGINARY/content-slider-apps@b7079f8258
texture-cobblestones-moss | Cobblestones & moss | Herzi Pinki | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Cobblestones_%26_moss.jpg | GitHub IMAGINARY/content-slider-apps@b7079f8258
texture-fabrics | two dozen different wax-print fabrics, each featuring its own distinctive design | Ninara | CC-BY-2.0 | https://github.com/openstax/osbooks-introduction-anthropology/blob/418eedd9be/media/ANTHRO_Figure_03_06_016.jpg | GitHub openstax/osbooks-introduction-anthropology@418eedd9be
texture-feathers | Eisvogel kingfisher (detail) | Frank-2.0 | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Eisvogel_kingfisher.jpg | Debian gcompris-qt-data 3.1-2
texture-feathers-duck | Female Mallard Duck Rest 3 | Acarpentier | CC-BY-3.0 | https://commons.wikimedia.org/wiki/File:Female_Mallard_Duck_Rest_3.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
texture-fur-alpaca | Dülmen, Börnste, Alpakas -- 2020 -- 5338 (detail) | Dietmar Rabich / Wikimedia Commons | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:D%C3%BClmen,_B%C3%B6rnste,_Alpakas_--_2020_--_5338.jpg | Debian gcompris-qt-data 3.1-2
texture-fur-cat | animal pet fur head (detail) | Pexels contributor (not named) | CC0-1.0 | https://www.pexels.com/photo/animal-pet-fur-head-33537/ | Debian puzzle-jigsaw 1.0.2+git20201007.527c529+dfsg-4+b1
texture-fur-cat-marbled | British Shorthair, Classic Tabby | Kattefreakske | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File%3ABritish_Shorthair%2C_Classic_Tabby.jpg | GitHub aM3z/animal-rescue@0b33619c75
texture-fur-cat-spotted | Egyptian Mau Bronze | liz west | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File%3AEgyptian_Mau_Bronze.jpg | GitHub aM3z/animal-rescue@0b33619c75
texture-fur-orangutan | Pongo pygmaeus (orangutang) | Malene Thyssen | CC-BY-2.5 | https://commons.wikimedia.org/wiki/File:Pongo_pygmaeus_(orangutang).jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
texture-fur-raccoon | Procyon lotor 7 - am Wasser | BS Thurner Hof | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Procyon_lotor_7_-_am_Wasser.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
texture-fur-seal | Arctocephalus pusillus 2 | Hans Hillewaert | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Arctocephalus_pusillus_2.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
texture-giraffe-coat | Giraffe (detail) | Sergio Cambelo | public domain | https://commons.wikimedia.org/wiki/File:Giraffe.JPG | Debian gcompris-qt-data 3.1-2
texture-grass | Grass 01 | linolafett (DeviantArt) | CC0-1.0 | https://www.deviantart.com/linolafett/art/Grass-01-434853879 | Debian python3-skimage 0.19.3-8
texture-gravel | Gravel04 | CC0Textures (cc0textures.com) | CC0-1.0 | https://cc0textures.com/view.php?tex=Gravel04 | Debian python3-skimage 0.19.3-8
texture-hedgehog-spines | Erinaceus roumanicus 2020 G2 (detail) | George Chernilevsky | public domain | https://commons.wikimedia.org/wiki/File:Erinaceus_roumanicus_2020_G2.jpg | Debian gcompris-qt-data 3.1-2
texture-jupiter-clouds | Voyager's View of Jupiter's Great Red Spot | NASA/JPL | public domain | https://github.com/openstax/osbooks-principles-economics-bundle/blob/cd31beb103/media/CNX_Econ_C13_000.jpg | GitHub openstax/osbooks-principles-economics-bundle@cd31beb103
texture-leaves-autumn | Münster, Park Sentmaring -- 2014 -- 3976 | Dietmar Rabich | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:M%C3%BCnster,_Park_Sentmaring_--_2014_--_3976.jpg | GitHub IMAGINARY/content-slider-apps@b7079f8258
texture-leaves-fallen | Entblättert | Martin1009 | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Entbl%C3%A4ttert.JPG | GitHub IMAGINARY/content-slider-apps@b7079f8258
texture-meadow-grass | Pig 1, Savaii, Samoa (detail) | Teinesavaii | public domain | https://commons.wikimedia.org/wiki/File:Pig_1,_Savaii,_Samoa.JPG | Debian gcompris-qt-data 3.1-2
texture-nebula | nasa-89127 | Nasa | public domain | https://unsplash.com/photos/-hI5dX2ObAs | GitHub pop-os/wallpapers@03a25a14a7
texture-rhino-skin | Indian rhinoceros (Rhinoceros unicornis) 4 (detail) | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Indian_rhinoceros_(Rhinoceros_unicornis)_4.jpg | Debian gcompris-qt-data 3.1-2
texture-scales-iguana | Portrait of an Iguana | Bjørn Christian Tørrissen | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Portrait_of_an_Iguana.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
texture-stone-glyphs | Maya stucco glyphs displayed in the museum at Palenque, Mexico | Kwamikagami | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A08_02_MayaScrip.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
texture-water | Pod Monodon monoceros (detail) | Dr Kristin Laidre | public domain | https://commons.wikimedia.org/wiki/File:Pod_Monodon_monoceros.jpg | Debian gcompris-qt-data 3.1-2
`);
