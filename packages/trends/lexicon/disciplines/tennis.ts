import type { Discipline } from './discipline.ts';

export const TENNIS: Discipline = {
  category: 'sports',
  says: 'tennis',
  events: `
wimbledon, us open, us open tennis, australian open, aus open, open daustralie, french open, roland garros, atp finals,
wta finals, atp, wta, davis cup, billie jean king cup, laver cup, indian wells, miami open, madrid open,
mutua madrid open, italian open, ibi25, ibi26, internazionali, monte carlo masters, rolex monte carlo, cincinnati open,
paris masters, rolex paris masters, queens club, halle open, tennis, united cup, canadian open, rio open, rg25, rg26`,
  sides: '',
  people: `
carlos alcaraz, alcaraz, jannik sinner, novak djokovic, rafael nadal, nadal, rafa nadal, roger federer, andy murray,
daniil medvedev, taylor fritz, ben shelton, tommy paul, frances tiafoe, sebastian korda, reilly opelka, learner tien,
alex michelsen, brandon nakashima, alex de minaur, holger rune, casper ruud, stefanos tsitsipas, andrey rublev,
karen khachanov, hubert hurkacz, felix auger aliassime, denis shapovalov, lorenzo musetti, matteo berrettini,
flavio cobolli, luciano darderi, matteo arnaldi, jack draper, cameron norrie, jacob fearnley, dan evans,
tallon griekspoor, botic van de zandschulp, grigor dimitrov, gael monfils, monfils, richard gasquet, arthur fils,
ugo humbert, giovanni mpetshi perricard, corentin moutet, arthur rinderknech, terence atmane, valentin vacherot,
alexandre muller, arthur cazaux, lucas pouille, jo wilfried tsonga, joao fonseca, thiago wild, francisco cerundolo,
sebastian baez, tomas etcheverry, diego schwartzman, jakub mensik, jiri lehecka, tomas machac, alexander bublik,
alejandro davidovich fokina, roberto bautista agut, pablo carreno busta, jaume munar, rafael jodar, martin landaluce,
kei nishikori, stan wawrinka, zizou bergs, sumit nagal, rohan bopanna, aryna sabalenka, sabalenka, iga swiatek, swiatek,
coco gauff, jessica pegula, madison keys, amanda anisimova, emma navarro, sloane stephens, danielle collins,
venus williams, serena williams, elena rybakina, jasmine paolini, sara errani, mirra andreeva, zheng qinwen,
qinwen zheng, naomi osaka, emma raducanu, raducanu, katie boulter, sonay kartal, fran jones, maria sakkari, ons jabeur,
karolina muchova, marketa vondrousova, barbora krejcikova, linda noskova, elina svitolina, marta kostyuk,
dayana yastremska, paula badosa, belinda bencic, jelena ostapenko, daria kasatkina, diana shnaider,
ekaterina alexandrova, liudmila samsonova, beatriz haddad maia, bia haddad, haddad maia, leylah fernandez,
bianca andreescu, victoria mboko, genie bouchard, lois boisson, caroline garcia, varvara gracheva, alexandra eala,
alex eala, donna vekic, magdalena frech, magda linette, clara tauson, petra kvitova, ash barty, angelique kerber`,
};
