/**
 * Names of one and the same, a line each: what news calls it, and what its fans' and broadcasters' tags do. Codes are those
 * of scoreboards. A longer name that holds a listed one (`Los Angeles Lakers`) needs no place. As of 2026-11, by the leagues' sites.
 */
export const SAME_NAMES = `
arsenal,ars,coyg,gooners
aston villa,avl,avfc
bournemouth,bou,afcb
brentford,bre
brighton,bha,bhafc
burnley,bur
chelsea,che,cfc,ktbffh
crystal palace,cry,cpfc
everton,eve,efc,coyb
fulham,ful,ffc
leeds united,leeds,lufc
liverpool,liv,lfc,ynwa
manchester city,man city,mci,mcfc
manchester united,man united,man utd,manchester utd,mun,mufc,ggmu
newcastle united,newcastle,nufc
nottingham forest,nfo,nffc
sunderland,safc
tottenham,tot,thfc,coys
west ham,whu,whufc,coyi
wolverhampton,wol,wwfc
celtic,celticfc
real madrid,rma,rmcf,hala madrid
barcelona,barca,fcb
atletico madrid,atleti,atm
juventus,juve,juv
ac milan,acm,forza milan
napoli,nap
roma,asroma,daje roma
lazio,laz
bayern,mia san mia
dortmund,bvb
leverkusen,b04
paris saint germain,psg
marseille,olympique marseille,teamom
lyon,olympique lyonnais,ollyon,teamol
nice,ogc nice,ogcn
lille,losc
royal challengers,rcb,ee sala cup namde
chennai super kings,csk,whistle podu
mumbai indians,mi paltan
kolkata knight riders,kkr
sunrisers hyderabad,srh
delhi capitals,dcw
punjab kings,pbks
rajasthan royals,halla bol
lucknow super giants,lsg
lakers,lal,lake show
celtics,bos
knicks,nyk
brooklyn nets,bkn
76ers,sixers,phi
raptors,tor,we the north
chicago bulls,chi
cavaliers,cavs,cle
pistons,det
pacers,ind
milwaukee bucks,mil,fear the deer
atlanta hawks,atl
miami heat,mia,heat culture
orlando magic,orl
denver nuggets,nuggets,den
timberwolves,min
okc thunder,okc,thunder up
trail blazers,por,rip city
utah jazz,uta
golden state,gsw,dub nation
clippers,lac
phoenix suns,phx
sacramento kings,sac,light the beam
mavericks,mavs,dal,mffl
houston rockets,hou
grizzlies,mem
pelicans,nop
antonio spurs,sas,go spurs go
ravens,bal
buffalo bills,buf,bills mafia
bengals,cin,who dey
cowboys,dal
broncos,den
detroit lions,det,one pride
packers,go pack go
texans,hou
jaguars,jax
kansas city chiefs,chiefs,chiefs kingdom
raiders,raider nation
rams,rams house
dolphins,mia,fins up
vikings,skol
new england patriots,ne pats
new york giants,nyg
new york jets,nyj
philadelphia eagles,fly eagles fly,phi
steelers,pit
49ers,niners,fttb
seahawks,go hawks
buccaneers,bucs
commanders,httc
yankees,nyy
red sox,bos
dodgers,lad
mets,nym,lgm
cubs,chc
taylor swift,swifties,eras tour,ts the eras tour
bts,bangtan
blackpink,blinks
formula 1,formula one,f1
`;
