import type { Discipline } from './discipline.ts';

export const FIGHTING_SPORTS: Discipline = {
  category: 'sports',
  says: 'fighting sports',
  events: `
ufc, ufc fight night, bellator, pfl mma, one championship, boxing, canelo, fury usyk, usyk fury, mma`,
  sides: '',
  people: `
alex pereira, pereira, poatan, israel adesanya, islam makhachev, makhachev, ilia topuria, topuria, charles oliveira,
dustin poirier, justin gaethje, max holloway, alexander volkanovski, volkanovski, khabib nurmagomedov, khabib,
umar nurmagomedov, usman nurmagomedov, merab dvalishvili, merab, petr yan, cory sandhagen, sean omalley,
aljamain sterling, khamzat chimaev, khamzat, dricus du plessis, dricus, robert whittaker, nassourdine imavov,
caio borralho, reinier de ridder, tom aspinall, aspinall, ciryl gane, sergei pavlovich, jailton almeida, derrick lewis,
curtis blaydes, stipe miocic, francis ngannou, ngannou, magomed ankalaev, ankalaev, jiri prochazka, carlos ulberg,
jan blachowicz, jamahal hill, kamaru usman, leon edwards, belal muhammad, jack della maddalena, ian garry,
ian machado garry, joaquin buckley, shavkat rakhmonov, carlos prates, michael morales, gilbert burns, arman tsarukyan,
tsarukyan, paddy pimblett, dan hooker, mateusz gamrot, michael chandler, renato moicano, benoit saint denis,
rafael fiziev, beneil dariush, diego lopes, brian ortega, movsar evloev, jean silva, josh emmett, alexandre pantoja,
brandon moreno, joshua van, kai asakura, brandon royval, tatsuro taira, steve erceg, erceg, zhang weili,
valentina shevchenko, alexa grasso, amanda nunes, julianna pena, kayla harrison, rose namajunas, tatiana suarez,
mackenzie dern, maycee barber, nate diaz, daniel cormier, bruce buffer, oleksandr usyk, anthony joshua, tyson fury,
daniel dubois, joseph parker, deontay wilder, dillian whyte, fabio wardley, moses itauma, artur beterbiev, dmitry bivol,
bivol, beterbiev, canelo alvarez, terence crawford, david benavidez, naoya inoue, shakur stevenson, devin haney,
teofimo lopez, conor benn, chris eubank jr, katie taylor, amanda serrano, claressa shields, lauren price`,
};
