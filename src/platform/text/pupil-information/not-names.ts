/*
 * Words that begin with a capital letter in writing about schools and are nobody's name: the first words of sentences,
 * and what schools, lessons, books, programmes, seasons and places are called. In small letters.
 */
const openings = `
a about above according across after again against all almost along already also although always among an and another any
anybody anyone are around as ask asked at away back because been before began behind being below beneath beside best better
between beyond both boys but by came can case cases child children class comparison compare contact cost data date despite did
do does down during each either eleven else even ever every everybody everyone everything example except few finally first five
for former four from furthermore girls given had half has have having he her here hers him his how however if in indeed inside
instead into is it its just know last later least less let like little look looking lots made many me meanwhile mean measured
mine more most mr mrs ms miss much must my near nearly neither never new next nine no nobody none nor not note nothing now of
off often on once one only or other others our out outside over own parents per perhaps please possibly previously put quite
rather read recently result results same second see seven several she should similarly since six so some somebody someone
something soon still such table ten than thank thanks that the their them then there therefore these they third this those
though three through throughout thus to together too toward two under unlike until up upon us using usually very was we week
well were what whatever when whenever where whereas whether which while who whoever whole whom whose why wider with within
without would year years yes yesterday yet you your
`;

/** What lessons, programmes, places, seasons and jobs are called. */
const things = `
pupil pupils student students learner learners boy girl lad lads lass
group groups cohort cohorts sessions session register attendance reading writing spelling number score scores source total
autumn spring summer winter term terms half-term monday tuesday wednesday thursday friday saturday sunday january february
march april may june july august september october november december christmas easter harvest ramadan eid diwali
school schools primary secondary junior infant infants academy academies college nursery reception preschool sixth form federation
trust trusts cluster hub alliance centre center unit house houses hall church chapel cathedral catholic methodist anglican
st saint sacred holy trinity heart cross lady joseph's mary's year-group phase key stage early foundation stages level
english maths mathematics science history geography music art arts drama french spanish german latin mandarin italian arabic
urdu polish computing physics chemistry biology religious education physical food nutrition design technology phonics literacy
numeracy grammar vocabulary handwriting fluency comprehension oracy philosophy citizenship economics psychology sociology
business media studies personal social health pshe mental wellbeing safeguarding inclusion send behaviour pastoral careers
mastery recovery power rose white red blue green black yellow orange purple rainbow golden silver gold bronze little big
times tables rock stars star accelerated reader readers wandle letters sounds write talk talks club clubs day days fair
festival assembly visit visits trip residential museum gallery castle wall priory abbey park parks garden gardens farm forest
wood woods lake lakes river rivers sea coast coasts beach bay fell fells dale valley mountain mountains hill hills moor island
islands north south east west northern southern eastern western great upper lower old world war wars two one ii i age ages
stone iron ancient egypt egyptian egyptians greece greek greeks rome roman romans viking vikings saxon saxons anglo-saxon
anglo-saxons norman normans tudor tudors victorian victorians fire london england english britain british europe european
africa african america american asia asian india china france germany ukraine ukrainian syria cumbria cumbrian county council
authority borough city town village street road lane avenue square bridge station district region national international
project programme programmes scheme schemes framework curriculum unit units lesson lessons topic text texts book books story
stories poem poems play film series web tin iron man men woman women people person king queen prince princess lord boat bus
forest education endowment research institute foundation society association partnership network company charity service
services team teams lead leads leader leaders teacher teachers head deputy assistant senco tutor tutors governor governors
mentor mentors coach champion champions officer adviser advisor co-ordinator coordinator nurse cook caretaker librarian
minister department government office ofsted dfe eef nhs act award awards prize cup flag duke edinburgh aid training course
certificate diploma test tests check screening assessment assessments paper papers exam exams gcse gcses sats btec level
premium funding plan plans planning policy code review report handbook guide guidance toolkit resource resources pack box
zones regulation feelings emotion emotions worry calm quiet sensory room rooms corner den space hub garden café kitchen shop
library hall gym field playground yard website online tablet tablets home learning work homework breakfast lunch tea dinner
friday's question questions answer answers partner partners paired pairs buddy buddies peer peers parent family families
matters counts thinking together building blocks steps step pathway pathways journey growth mindset pride success success's
bikeability numicon kapow jigsaw nessy lexia charanga jolly class-dojo dojo seneca sparx kagan widgit makaton elsa thrive
commando kinetic bug owl brown bear dear mini minis marine early nuffield effective deployment improving closing working
pure pie steamers wildlife kit education's heads house's wider baseline before outcome indicator period surname forename
name names dob upn gender sen eal fsm pp yes no n/a absent present percentage percent average median group's osprey kestrel
robin wren raven eagle hawk falcon swan owl oak ash elm beech birch willow maple hazel sycamore larch rowan holly ivy
`;

/** Things that are surnames as well, so that after a first name they are a name: "Nathaniel Cross". */
const surnames = new Set(
  "cross hall king lake wood woods moor moore hill hills dale field park parks church brown green white black bell page stone moss rivers castle forest day rose marsh lane street west north east wells banks hart ash lowe young hope bird fox swan hawk peacock robin english french irish gold silver book cook chapel bridge power good head mills rock london lords prince abbey priory beck gill fell tarn long short".split(
    " ",
  ),
);

const openingWords = new Set(openings.split(/\s+/));
const notNames = new Set([...openingWords, ...things.split(/\s+/)]);

/** Whether a word, in small letters and without 's, is not a name, whatever its capital letter says. */
export function isNotAName(plain: string): boolean {
  return notNames.has(plain);
}

/** Whether a word opens sentences, so that its capital letter says nothing of the next word. */
export function isOpening(plain: string): boolean {
  return openingWords.has(plain);
}

/** Whether a word after a first name may be a surname. */
export function mayBeSurname(plain: string): boolean {
  return surnames.has(plain) || !notNames.has(plain);
}

/**
 * People whom lessons are about or whose books are read, in small letters, by full name: to write "Rosa Parks, Year 6" is
 * to name a topic.
 */
const known = `
alan turing|albert einstein|aldous huxley|alexander fleming|amy johnson|anne fine|anne frank|anthony browne|arthur miller|
barack obama|beatrix potter|benjamin zephaniah|bram stoker|c.s. lewis|carol ann|charles darwin|charles dickens|charlotte bronte|
charlotte brontë|christopher columbus|christopher wren|claude monet|david almond|david attenborough|david walliams|desmond tutu|
dick king-smith|dylan thomas|dylan wiliam|e. nesbit|edith cavell|edward jenner|edward thomas|eleanor of|elizabeth fry|
ellen macarthur|emily bronte|emily brontë|emily davison|emmeline pankhurst|eric carle|ernest shackleton|eva ibbotson|
florence nightingale|francesca simon|francis drake|frank cottrell-boyce|frida kahlo|galileo galilei|george orwell|george stephenson|
grace darling|greta thunberg|guy fawkes|harriet tubman|harry potter|helen keller|helen sharman|henri matisse|henry moore|
isaac newton|isambard brunel|jacqueline wilson|jane austen|jane eyre|jane goodall|jean gross|jesse owens|jk rowling|joe wicks|
john agard|john hattie|john keats|john steinbeck|josiah wedgwood|judith kerr|julia donaldson|julius caesar|karl marx|
katherine johnson|katherine rundell|kensuke's kingdom|lenny henry|lewis carroll|louis braille|louis pasteur|lewis hamilton|
maggie aderin-pocock|malala yousafzai|malorie blackman|marcus rashford|marie curie|martin luther|mary anning|mary myatt|
mary seacole|mary shelley|maurice sendak|michael faraday|michael morpurgo|michael rosen|mo farah|mother teresa|mahatma gandhi|
nelson mandela|neil armstrong|neil gaiman|oliver cromwell|oliver jeffers|oliver twist|onjali rauf|pablo picasso|peter pan|
philip larkin|philip pullman|pie corbett|quentin blake|queen victoria|ray bradbury|roald dahl|robert frost|robert burns|rosa parks|
rosalind franklin|ruth miskin|samuel pepys|shirley clarke|shirley hughes|simon armitage|stephen hawking|sylvia plath|ted hughes|
thomas edison|thomas hardy|tim peake|tim berners-lee|vincent van|virginia woolf|wilfred owen|william blake|william shakespeare|
william wordsworth|william golding|winston churchill|zadie smith|alex quigley|daniel willingham|barak rosenshine|isabel beck|
tom palmer|tom fletcher|phil earle|ross welford|peter bunzl|robin stevens|emma carroll|hilary mckay|jamila gavin|anna sewell
`;

const famous = new Set(known.replaceAll("\n", "").split("|"));

export function isFamous(first: string, last: string): boolean {
  return famous.has(`${first} ${last}`);
}
