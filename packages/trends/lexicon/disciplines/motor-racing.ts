import type { Discipline } from './discipline.ts';

export const MOTOR_RACING: Discipline = {
  category: 'sports',
  says: 'motor racing',
  events: `
f1, formula 1, formula one, grand prix, motogp, moto gp, nascar, daytona 500, indy 500, indycar, le mans, dakar rally,
wrc, fp1, fp2, fp3, sprint race, quali, ausgp, bahraingp, saudiarabiangp, chinesegp, japanesegp, miamigp, monacogp,
spanishgp, canadiangp, austriangp, britishgp, hungariangp, belgiangp, dutchgp, italiangp, singaporegp, azerbaijangp,
usgp, mexicogp, braziliangp, saopaulogp, lasvegasgp, qatargp, abudhabigp, imolagp, gp do brasil, drive to survive,
formula e, wec`,
  sides: `
mclaren f1, red bull racing, mercedes f1, ferrari f1, scuderia ferrari, aston martin f1, williams racing, alpine f1,
haas f1, forza ferrari, tifosi`,
  people: `
max verstappen, verstappen, lewis hamilton, hamilton, charles leclerc, leclerc, lando norris, oscar piastri, piastri,
george russell, kimi antonelli, antonelli, carlos sainz, alex albon, fernando alonso, lance stroll, pierre gasly,
jack doohan, franco colapinto, esteban ocon, oliver bearman, nico hulkenberg, gabriel bortoleto, yuki tsunoda,
isack hadjar, liam lawson, arvid lindblad, sergio perez, checo perez, valtteri bottas, zhou guanyu, daniel ricciardo,
kevin magnussen, logan sargeant, sebastian vettel, kimi raikkonen, jenson button, nico rosberg, mick schumacher,
felipe drugovich, toto wolff, fred vasseur, guenther steiner, laurent mekies, zak brown, andrea stella, adrian newey,
marc marquez, alex marquez, pecco bagnaia, francesco bagnaia, jorge martin, fabio quartararo, quartararo, johann zarco,
marco bezzecchi, pedro acosta, enea bastianini, maverick vinales, fermin aldeguer, joan mir, miguel oliveira,
valentino rossi, jorge lorenzo, dani pedrosa, kyle larson, chase elliott, denny hamlin, joey logano, ryan blaney,
bubba wallace, christopher bell, william byron, tyler reddick, dale earnhardt jr, alex palou, josef newgarden,
pato oward, scott dixon, sebastien ogier, kalle rovanpera, elfyn evans, thierry neuville, sebastien loeb,
nasser al attiyah`,
};
