/**
 * Common English words in their base form, and the everyday words of computing. Written for this purpose: enough
 * that an English post has most of its words here, and another language hardly any.
 */
export const ENGLISH_WORDS = `
a about above across act add after again against age ago agree ahead all allow almost alone along already also always am among an and
another answer any anyone anything anyway apart appear are area around arrive as ask asleep at attention away awake awkward b back bad base basic be
beat beautiful became because become bed been before began begin behind being believe below bench beside between beyond big bill bit black blame block board boat body
book boot border bore boring borrow both bottle bottom bought box brag brain branch brave bread break breakfast breath bring broke broken brother brought budget
bug build built bunch burn burst business busy but button buy by call calm came camera can can't cannot car card care careful carry cart case
cash catch cause celebrate cent century certain chair chance change chapter charge chase chat check cheer chicken child choice choose
chore city claim class clean clear clever climb clock close clue coach coat code coffee cold collect color come comfort commit common commute
company compare complete confess confuse consider cook cookie cool copy corner correct cost could couldn't count country couple course
cover crew cross crowd cup curious current cut cycle daily dance dare dark dash data date day dead deal dear debate decent decide deep degree delay
delete deliver demand depend deploy desk detail did didn't die differ different dinner direct discover dish distance do doc doctor document does doesn't dog
doing don't done door double doubt down draft dragon draw drawer dream dress drift drink drive drop dry due dull during dust each ear early earn
earth ease east easy eat edge edit effort egg eight either else empty encore end engine enjoy enough ensure enter entire equal error escape estimate even evening
event ever every everybody everyone everything exact example except excuse exist expect expensive experience experiment explain extra
eye face fact fail failure fair fall false familiar family famous fan far fast favor favorite favourite feature feed feel feeling feet fell
felt few fewer field fifth fight figure file fill final finally find fine finger finish fire first fit five fix flag flat flight flip floor
flow fly focus folder follow food foot for forecast forget form fortune forward found four frame free freeze fresh friday friend from front full fun
funny further future gain game garden gate gather gave general gentle get gift girl give glad glass glue go goal goes gold gone good got grab
graph great green grew grid ground group grow guess guest guide habit had half hall hand handle hang happen happy hard has hat hate have haven't he
head headline hear heard heart heat heavy held hello help her here hero hidden hide high highlight hill him himself hint his history hit
hold holiday home honest honestly hope host hot hour house how however huge human hundred hungry hurry hurt i idea idle if imagine important impress in inch
include indeed inside instead interest into invite invoice is isn't it item its itself jam job join joke journey joy judge juice jump just justify
keep kept key keyboard kick kid kill kind kitchen knee knew knife knob knock know knowledge known lab lack ladder lake land language large last late later laugh
law lay lazy lead leader leak lean learn least leave left leg lend length less lesson let letter level library lid lie life lift
light like likely limit line link lip list listen little live load local lock log lonely long longer look loop loose lose loss lost lot loud
love low luck lucky lunch machine made magic mail main major make man manage many map march mark market match math matter may maybe me
meal mean meant measure meet meeting melt member memory mention menu mess message met metric mid middle might mile milk million mind mine
minute mirror miss mistake mix model modern modest moment monday money month mood moon more morning most mostly mother mountain mouth move movie much
mug multiple music must my myself name nap narrow near nearby nearly neat neck need neither nerve never new news next nice niche night nine no nobody
noise none nor normal north nose not note notebook nothing notice now number obvious occasion odd of off offer office often oh oil okay old
on once one only onto open opinion option or orange order ordinary other otherwise ought our out outcome outside over overnight own
pace pack page paid pain paint pair paper pardon park part party pass past patch path patience patient pattern pause pay peace peak pen people per percent
perfect perhaps period permit person phone photo phrase pick picture piece pilot pin pipe pitch pizza place plain plan plane plant plate play player playlist
please plenty plot plug plus pocket poem point polite pool poor pop popular portion position possible post pot power practice praise prefer prepare present
press pretty prevent price print private prize probably problem process produce product program project promise promo proof proper prove public
pull punch pure purpose push put puzzle quality quarter queue question quick quiet quietly quit quite quote race rain raise ran range rank rare rate
rather reach react read reader ready real realise realize really reason receipt recent recipe record red redo refresh refuse relax release rely remain remember remind
remote remove rent repeat replace reply report request require rerun rescue research rest result retry return review reward rich ride right ring rise
risk river road rock role roll room root rope rough round route row rule run rush sad safe said sale salt same sample sandwich sat saturday save saw
say scale scared scene schedule school score screen script scroll sea search season seat second secret section see seem seen sell send sense sent
sentence separate serious serve service session set setting settle seven several shake shape share sharp she sheet shelf shift ship shirt
shoe shop short should shoulder shout show shower shut shy sick side sign signal silent silver similar simple since sing single sister sit size skill
skip sky sleep slice slide slight slip slot slow small smart smell smile smooth snack snow so social soft sold solid solve some somebody someone something
sometimes somewhere son song soon sort sound soup south space spare speak special speech speed spell spend spent spike spill split spoke spot spread spring
square stack staff stage stair stand star start state station stay steady steal step stick still stock stone stood stop store storm story straight
strange stream street stress stretch strict string strong stuck study stuff style subject such sudden sugar suggest suit sum summer sun sunday
supper supply suppose sure surprise sweet swim switch system table take taken talk tall task taste tax tea teach team teapot tell ten term test text than thank
that that's the their them themselves then there these they thick thin thing think third this those though thought thousand thread three throw thursday
ticket tidy tie tight till time tiny tip tired to today together told tomorrow tone tonight too took tool top topic total touch tough toward
town track trade traffic train travel tree trend trial trick trip trouble truck true trust truth try tuesday tune turn tv twelve twenty twice two
type ugly under understand unit unless until up upon upset us use useful usual usually value various very video view visit voice wait wake
walk wall want war warm warn was wash wasn't waste watch water wave way we weak wear weather wednesday week weekend weight welcome well went were
west what whatever wheel when where wherever whether which while white who whole whose why wide wife wild will win wind window wine winter wire wise wish with
within without won't wonder wood word work world worry worse worst worth would wouldn't write wrong wrote yard yeah year yellow yes
yesterday yet you young your yours yourself zero zone
adapter agent ai alarm alert algorithm answer api app assistant async autoscale average backend backlog backup bandwidth baseline batch benchmark bot
bottleneck browser bucket buffer cache chart chatbot checkpoint chunk client cloud cluster compute config console container context copilot core cpu curve
crash cron dashboard database dataset debug default demo dependency developer disk driver embed embedding endpoint engineer epoch eval evaluation fallback feedback finetune
format gpu gradient hardware health hosted hourly image incident index inference infra inference input install instance integration internet kernel laptop latency
launch layer linear llm local lora machine merge metadata migrate model module monitor multi network neural node offline ok online output parallel parameter
pipeline platform plugin prefill prod production profile profiler prompt prototype provider pull quantise quantize quantized quantised query regression region render replica repo
reproduce response restart retrain roadmap rollback rollout runtime sandbox scheduler scratch sdk seed server serving shard shell signup snapshot software spec sprint startup
storage streaming stack swap sync tab target template terminal throughput ticket timeline timeout token tokenizer toolkit tuning training tweak typo update upgrade upload uptime
url user utilisation utilization vendor version volume vram warmup weights workflow workload worker workstation yaml
`.trim();
