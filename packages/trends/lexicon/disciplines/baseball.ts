import type { Discipline } from './discipline.ts';

export const BASEBALL: Discipline = {
  category: 'sports',
  says: 'baseball',
  events: `
mlb, world series, alcs, nlcs, alds, nlds, home run derby, opening day, spring training, world baseball classic, wbc,
postseason, mlb draft, mlb trade deadline, mlb all star, baseball`,
  sides: `
yankees, red sox, boston red sox, blue jays, toronto blue jays, orioles, tampa bay rays, cleveland guardians, white sox,
detroit tigers, kansas city royals, minnesota twins, astros, mariners, athletics, la angels, texas rangers, braves,
mets, phillies, nationals, marlins, cubs, brewers, cincinnati reds, dodgers, sf giants, padres, rockies, diamondbacks,
dbacks, st louis cardinals`,
  people: `
shohei ohtani, ohtani, mookie betts, freddie freeman, yoshinobu yamamoto, roki sasaki, max muncy, tommy edman,
teoscar hernandez, andy pages, tyler glasnow, blake snell, clayton kershaw, kike hernandez, dave roberts, aaron judge,
juan soto, giancarlo stanton, anthony volpe, jazz chisholm, gerrit cole, max fried, carlos rodon, cody bellinger,
jasson dominguez, ben rice, cam schlittler, aaron boone, francisco lindor, pete alonso, brandon nimmo, kodai senga,
edwin diaz, mark vientos, carlos mendoza, bryce harper, trea turner, kyle schwarber, zack wheeler, aaron nola,
ranger suarez, cristopher sanchez, nick castellanos, jt realmuto, brandon marsh, ronald acuna jr, ronald acuna,
matt olson, austin riley, ozzie albies, spencer strider, chris sale, michael harris ii, fernando tatis jr, tatis,
tatis jr, manny machado, jackson merrill, xander bogaerts, dylan cease, yu darvish, michael king, mason miller,
luis arraez, paul skenes, oneil cruz, bryan reynolds, elly de la cruz, hunter greene, sal stewart, matt mclain,
terry francona, christian yelich, jackson chourio, william contreras, freddy peralta, brice turang, jacob misiorowski,
pat murphy, pete crow armstrong, kyle tucker, ian happ, dansby swanson, seiya suzuki, shota imanaga, michael busch,
nico hoerner, nolan arenado, masyn winn, willson contreras, sonny gray, corbin carroll, ketel marte, zac gallen,
corbin burnes, eugenio suarez, matt chapman, rafael devers, logan webb, willy adames, bryce eldridge, mike trout,
zach neto, nolan schanuel, jo adell, corey seager, marcus semien, wyatt langford, jacob degrom, nathan eovaldi,
jose altuve, yordan alvarez, framber valdez, hunter brown, jeremy pena, cal raleigh, julio rodriguez, randy arozarena,
josh naylor, logan gilbert, george kirby, bryan woo, luis castillo, nick kurtz, brent rooker, jacob wilson,
bobby witt jr, salvador perez, vinnie pasquantino, cole ragans, byron buxton, royce lewis, carlos correa, joe ryan,
jose ramirez, steven kwan, shane bieber, tarik skubal, riley greene, spencer torkelson, kerry carpenter, javier baez,
aj hinch, gunnar henderson, adley rutschman, jackson holliday, jordan westburg, grayson rodriguez, felix bautista,
vladimir guerrero jr, vladdy, bo bichette, george springer, kevin gausman, trey yesavage, max scherzer, alejandro kirk,
addison barger, ernie clement, john schneider, louis varland, jarren duran, alex bregman, roman anthony, trevor story,
garrett crochet, ceddanne rafaela, alex cora, junior caminero, yandy diaz, james wood, cj abrams, mackenzie gore,
dylan crews, eury perez, sandy alcantara, hunter goodman, ezequiel tovar, munetaka murakami, kazuma okamoto,
derek jeter, david ortiz, albert pujols, justin verlander`,
};
