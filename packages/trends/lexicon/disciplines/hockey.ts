import type { Discipline } from './discipline.ts';

export const HOCKEY: Discipline = {
  category: 'sports',
  says: 'hockey',
  events: `
nhl, stanley cup, nhl draft, winter classic, 4 nations, world juniors, iihf, pwhl, hockey`,
  sides: `
bruins, boston bruins, canadiens, habs, maple leafs, leafs, sabres, red wings, florida panthers, capitals, islanders,
ny rangers, nj devils, flyers, carolina hurricanes, blue jackets, predators, preds, st louis blues, blackhawks,
minnesota wild, dallas stars, avs, colorado avalanche, winnipeg jets, calgary flames, oilers, edmonton oilers, canucks,
golden knights, seattle kraken, la kings, anaheim ducks, utah mammoth, penguins, pittsburgh penguins, leafs forever,
go habs go, lets go oilers, time to hunt`,
  people: `
connor mcdavid, mcdavid, leon draisaitl, sidney crosby, alex ovechkin, ovechkin, evgeni malkin, nathan mackinnon,
cale makar, mikko rantanen, auston matthews, mitch marner, william nylander, john tavares, morgan rielly, joseph woll,
anthony stolarz, nick suzuki, cole caufield, lane hutson, ivan demidov, juraj slafkovsky, sam montembeault, jakub dobes,
martin st louis, matthew tkachuk, brady tkachuk, aleksander barkov, sam reinhart, sam bennett, brad marchand,
sergei bobrovsky, carter verhaeghe, aaron ekblad, seth jones, david pastrnak, jeremy swayman, charlie mcavoy,
jack hughes, quinn hughes, luke hughes, nico hischier, jesper bratt, artemi panarin, igor shesterkin, adam fox,
mika zibanejad, chris kreider, jt miller, alexis lafreniere, matthew schaefer, mathew barzal, ilya sorokin, bo horvat,
sebastian aho, andrei svechnikov, jaccob slavin, seth jarvis, logan stankoven, nikita kucherov, brayden point,
victor hedman, andrei vasilevskiy, jake guentzel, dylan larkin, lucas raymond, moritz seider, rasmus dahlin,
tage thompson, tim stutzle, jake sanderson, linus ullmark, zach werenski, kirill kaprizov, matt boldy,
marc andre fleury, filip gustavsson, roman josi, filip forsberg, juuse saros, steven stamkos, jason robertson,
wyatt johnston, jake oettinger, miro heiskanen, roope hintz, tyler seguin, kyle connor, mark scheifele,
connor hellebuyck, josh morrissey, connor bedard, macklin celebrini, elias pettersson, brock boeser, thatcher demko,
jack eichel, mark stone, adin hill, tomas hertl, shea theodore, anze kopitar, drew doughty, adrian kempe,
quinton byfield, leo carlsson, cutter gauthier, trevor zegras, john gibson, clayton keller, logan cooley,
dylan guenther, matty beniers, shane wright, zach hyman, ryan nugent hopkins, evan bouchard, stuart skinner,
connor ingram, tristan jarry, matvei michkov, travis konecny, gavin mckenna, marie philip poulin, hilary knight,
taylor heise, sarah nurse`,
};
