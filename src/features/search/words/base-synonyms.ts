/*
 * Words that mean the same to those who work in schools, as Waymark comes with them: a line a group, every two of a group
 * a pair. Drawn up by hand. An authority adds its own and takes out what does not suit it; what it took out stays out.
 */
const groups = `
NQT = ECT = newly qualified teacher = early career teacher
ECF = early career framework
ITT = initial teacher training = teacher training
trainee teacher = student teacher = PGCE student
QTS = qualified teacher status
SENCO = SENDCo = special educational needs co-ordinator = inclusion leader
SEN = SEND = special educational needs = additional needs = ALN
special educational needs and disabilities = SEND
EHCP = education, health and care plan = statement of special educational needs
IEP = individual education plan = support plan
SEN support = school action
G&T = more able = gifted and talented = most able = high attaining = highly able
stretch and challenge = extension work
PP = pupil premium
disadvantaged = pupil premium = deprived = low income = poverty
FSM = free school meals
TA = teaching assistant = classroom assistant = learning support assistant = LSA
HLTA = higher level teaching assistant
LAC = looked after children = children in care = CLA = CiC = cared for children
PLAC = previously looked after children = adopted children
PEP = personal education plan
virtual school = looked after children
phonics = decoding = letters and sounds = grapheme phoneme correspondence
SSP = systematic synthetic phonics = synthetic phonics
GPC = grapheme phoneme correspondence
blending = sounding out = segmenting
phonological awareness = sound awareness = phonemic awareness
EAL = new to English = English as an additional language = bilingual learners = ESL = ESOL
newly arrived = new arrivals = refugee = asylum seeker
GRT = Gypsy, Roma and Traveller = Traveller children = Gypsy Roma Traveller
EYFS = early years foundation stage = early years = foundation stage
Reception = Year R = YR
nursery = pre-school = preschool = FS1
KS1 = key stage 1 = key stage one = infants
KS2 = key stage 2 = key stage two = juniors
KS3 = key stage 3 = key stage three = lower secondary
KS4 = key stage 4 = key stage four = GCSE
KS5 = key stage 5 = key stage five = sixth form = post-16 = A level
Y1 = year 1 = year one
Y2 = year 2 = year two
Y3 = year 3 = year three
Y4 = year 4 = year four
Y5 = year 5 = year five
Y6 = year 6 = year six
Y7 = year 7 = year seven
Y8 = year 8 = year eight
Y9 = year 9 = year nine
Y10 = year 10 = year ten
Y11 = year 11 = year eleven
Y12 = year 12 = lower sixth
Y13 = year 13 = upper sixth
SATs = national curriculum tests = end of key stage tests
GLD = good level of development
PSC = phonics screening check = phonics check
MTC = multiplication tables check = times tables check
RBA = reception baseline assessment = baseline assessment
times tables = multiplication tables = multiplication facts
number facts = number bonds = arithmetic facts
maths = mathematics = numeracy = math
literacy = English
place value = number sense
problem solving = reasoning = word problems
fractions = parts of a whole
mastery = teaching for mastery
reading fluency = fluent reading
comprehension = reading comprehension = understanding what is read = inference
guided reading = whole class reading = shared reading
reading for pleasure = love of reading = enjoyment of reading
reluctant readers = disengaged readers
reluctant writers = disengaged writers = writing avoidance = reluctance to write
reluctant readers = reading for pleasure
writers = writing
readers = reading
paired reading = buddy reading = reading partners = peer reading
reading volunteers = volunteer readers
one to one reading = 1:1 reading = individual reading
library = book corner = reading area
storytelling = story telling = oral storytelling
handwriting = letter formation = penmanship
SPaG = GPS = grammar, punctuation and spelling
grammar = syntax
spelling = orthography
vocabulary = word knowledge = tier two words = language development
word gap = vocabulary gap
oracy = speaking and listening = spoken language = talk = dialogue
SLCN = speech, language and communication needs = speech and language
SALT = SLT = speech therapist = speech and language therapist
AAC = augmentative and alternative communication = communication aids
PECS = picture exchange = picture symbols
visual timetable = picture timetable
sign language = BSL = signing
makaton = signing
ASD = ASC = autism = autistic spectrum disorder = autistic = autism spectrum condition
Asperger's = autism
ADHD = attention deficit = attention deficit hyperactivity disorder = ADD
dyslexia = specific learning difficulty = SpLD = reading difficulty
dyspraxia = developmental coordination disorder = DCD
dyscalculia = maths difficulty
dysgraphia = writing difficulty
MLD = moderate learning difficulties
SLD = severe learning difficulties
PMLD = profound and multiple learning difficulties = profound difficulties
learning difficulties = learning disabilities
HI = hearing impairment = hearing impaired = deaf
VI = visual impairment = visually impaired = blind
PD = physical disability = physical difficulties
sensory room = sensory space
sensory needs = sensory processing
SEMH = social, emotional and mental health = EBD = BESD = emotional and behavioural difficulties
mental health = emotional wellbeing = psychological wellbeing
wellbeing = welfare = emotional health
MHST = mental health support team
CAMHS = child and adolescent mental health service = children's mental health service
ELSA = emotional literacy support = emotional literacy
trauma informed = attachment aware = trauma
ACEs = adverse childhood experiences = childhood trauma
anxiety = worry = anxious
self-harm = self injury
resilience = grit = perseverance
growth mindset = mindset
mindfulness = meditation = relaxation
zones of regulation = self-regulation = emotional regulation = co-regulation
nurture group = nurture provision = nurture room
EBSA = emotionally based school avoidance = school refusal = school phobia = school avoidance
attendance = absence = absenteeism
persistent absence = PA = persistently absent = poor attendance
truancy = unauthorised absence
lateness = punctuality = late to school
EWO = education welfare officer = attendance officer = education social worker
behaviour = conduct = discipline
low level disruption = off task behaviour = disruptive behaviour
behaviour management = classroom management
exclusion = suspension = excluded
permanent exclusion = expulsion = PEX
managed move = transfer of school
AP = alternative provision = PRU = pupil referral unit
internal exclusion = isolation = reflection room = removal room
restorative practice = restorative justice = restorative approaches
rewards = praise = incentives
sanctions = consequences = detention
bullying = peer on peer abuse = harassment = victimisation
cyberbullying = online bullying
anti-bullying = bullying prevention
playtime = break = playground = recess = breaktime
lunchtime = dinner time = midday
MDSA = lunchtime supervisor = midday supervisor = dinner lady
breakfast club = before school club
after school club = extracurricular = enrichment = wraparound care
OPAL = outdoor play
safeguarding = child protection = keeping children safe
DSL = designated safeguarding lead = child protection officer
KCSIE = keeping children safe in education
CSE = child sexual exploitation = exploitation
CCE = county lines = child criminal exploitation
Prevent = radicalisation = extremism
online safety = e-safety = internet safety = digital safety
EHA = early help = CAF = common assessment framework
CIN = child in need
MASH = multi-agency safeguarding hub
TAF = team around the family = team around the child = TAC
domestic abuse = domestic violence = Operation Encompass
young carers = child carers
service children = forces children = military families
bereavement = grief = loss
family engagement = parental engagement = parental involvement = working with parents = home school links
parents = carers = families
parents' evening = parent consultation = parent teacher meeting
hard to reach families = disengaged parents
family learning = parents learning
FLO = PSA = family liaison officer = parent support adviser = family support worker
homework = home learning = independent study = prep
remote learning = online learning = blended learning = distance learning
flipped learning = flipped classroom
AfL = assessment for learning = formative assessment
summative assessment = tests = exams = examinations
feedback = marking = response to pupils' work
verbal feedback = live marking = oral feedback
peer assessment = peer marking = peer feedback
self assessment = self marking
moderation = standardisation
assessment without levels = life after levels
tracking = pupil progress = progress monitoring
target setting = goals
low stakes quizzing = retrieval practice = recall practice = quizzing
spaced practice = interleaving = distributed practice
cognitive load = working memory
metacognition = self-regulated learning = learning to learn = thinking about thinking
thinking skills = higher order thinking = critical thinking
questioning = cold calling = classroom questions
modelling = worked examples = I do we do you do
scaffolding = adaptive teaching = differentiation
quality first teaching = high quality teaching = QFT
explicit instruction = direct instruction = direct teaching
Rosenshine = principles of instruction
group work = collaborative learning = cooperative learning = co-operative learning
peer tutoring = peer teaching = pupil tutors
tuition = tutoring = NTP = national tutoring programme
small group tuition = small group intervention
intervention = catch-up = booster = additional support
one to one = 1:1 = individual support
pre-teaching = teach before = assigning competence
setting = streaming = ability grouping
mixed ability = mixed attainment
mixed age = vertical grouping = composite class = mixed-age class
small school = rural school = village school
class size = teacher pupil ratio
transition = transfer = moving up
primary to secondary = year 6 to 7 = secondary transfer
settling in = induction = starting school
school readiness = ready for school
home visit = visiting families
CPD = professional development = INSET = staff training = CPDL
coaching = instructional coaching = mentoring
lesson study = teacher research = action research
lesson observation = learning walk = drop-in
peer observation = teachers observing each other
PPA = planning time = planning, preparation and assessment
workload = teacher workload = work-life balance
staff wellbeing = teacher wellbeing = staff mental health
recruitment = recruiting teachers = hiring
retention = keeping teachers = staff turnover
performance management = appraisal = teacher appraisal
supply = cover = supply teachers
SLT = senior leadership team = senior leaders = SMT
headteacher = head = principal = head teacher = HT
deputy head = DHT = vice principal
middle leader = head of department = HOD = subject leader = subject lead = curriculum leader
HOY = head of year = year leader = pastoral lead
form tutor = tutor time = form time = registration
AST = SLE = specialist leader of education = advanced skills teacher = lead practitioner
NLE = national leader of education
NPQ = national professional qualification
succession planning = leadership development = talent management
distributed leadership = shared leadership
governor = trustee = governing board = governing body
SIP = school improvement partner = school improvement adviser
SDP = school improvement plan = school development plan
SEF = self-evaluation = self evaluation form = self-review
Ofsted = inspection = inspectors
special measures = inadequate = category
RI = requires improvement
MAT = multi-academy trust = academy trust = trust
LA = local authority = council = LEA
academy = free school = academies
maintained school = community school
VA = voluntary aided = church school = faith school
federation = executive head = partnership of schools
cluster = network = partnership = collaboration
teaching school = teaching school hub
research school = evidence based practice = evidence informed
RCT = randomised controlled trial = trial
effect size = impact measure
value added = progress measure
P8 = Progress 8
A8 = Attainment 8
EBacc = English Baccalaureate
closing the gap = narrowing the gap = diminishing the difference = attainment gap = disadvantage gap
white working class = working class boys
boys' achievement = boys' underachievement = boys' attainment
girls in STEM = girls and science
STEM = science, technology, engineering and maths
ICT = IT = computing = information technology
coding = programming = computer science
AI = artificial intelligence = chatbots
edtech = educational technology = digital technology
iPads = tablets = devices
1:1 devices = one to one devices
VLE = virtual learning environment = learning platform
assistive technology = reading pens = text to speech
PE = physical education = sport = games
swimming = water safety
daily mile = running = physical activity
active lessons = movement breaks = brain breaks
forest school = outdoor learning = outdoor classroom = learning outside
gardening = school garden = growing food
RE = religious education = RS = religious studies
collective worship = assembly = assemblies
SMSC = spiritual, moral, social and cultural
PSHE = personal, social and health education = life skills = PSHCE
RSE = SRE = relationships and sex education = sex education
citizenship = British values = democracy
character education = values education = virtues
UNCRC = children's rights = rights respecting
pupil voice = student voice = school council
pupil leadership = prefects = student leaders
equality = diversity = EDI = inclusion
anti-racism = race equality = racism
LGBT = LGBTQ = LGBT+ = sexuality and gender
gender stereotypes = gender equality
DT = D&T = design and technology = design technology
food technology = cooking = food and nutrition
art = art and design
drama = theatre = role play
music = singing = choir
instrument lessons = whole class instruments = wider opportunities
MFL = modern foreign languages = languages = modern languages
French = MFL
humanities = history and geography
history = the past
geography = place and space
local history = local study
field trip = educational visit = school trip = fieldwork
residential = school camp = outdoor education
science practicals = practical science = experiments = investigations
enquiry = inquiry = enquiry based learning
topic work = cross-curricular = thematic curriculum
project based learning = PBL
curriculum design = curriculum planning = schemes of work = SoW
medium term plan = unit plan
knowledge organiser = knowledge mat
knowledge rich = powerful knowledge
careers = careers education = CEIAG = careers guidance
Gatsby = Gatsby benchmarks
work experience = work placement = employer encounters
NEET = not in education, employment or training
vocational = BTEC = technical education = T levels
apprenticeship = work based learning
university = higher education = HE
aspirations = ambition = raising aspiration
revision = exam preparation = study skills
exam anxiety = exam stress = test anxiety
access arrangements = extra time
play = continuous provision = play based learning
loose parts = open ended play
fine motor = fine motor skills = finger gym
gross motor = physical development
toilet training = potty training
characteristics of effective learning = CoEL
key person = key worker
treasure basket = heuristic play
communication friendly = language rich
conversation = back and forth talk = sustained shared thinking
nursery rhymes = rhyme = songs
picture books = story books
book bags = reading books home = home reading
uniform = school clothing
cost of the school day = poverty proofing
food bank = hunger = holiday hunger
HAF = holiday activities and food = holiday club
summer school = holiday school
period poverty = menstruation
vaping = smoking = substance misuse = drugs
healthy eating = nutrition = school food
obesity = healthy weight
sleep = tiredness
dental health = toothbrushing
medical needs = children with health needs = hospital school
home education = elective home education = EHE
CME = children missing education
school day = timetable = length of lessons
mobile phones = smartphones
restraint = positive handling = physical intervention
class dojo = reward app
therapy dog = school dog = reading dog
intergenerational = older people = care home visits
volunteers = community volunteers = helpers
business partners = sponsors
community cohesion = community engagement
eco school = sustainability = climate change = environmental education
school building = learning environment = classroom display
`;

/** Every pair of the base list. */
export const baseSynonyms: readonly { words: string; sameAs: string }[] = groups
  .trim()
  .split("\n")
  .map((line) => line.split(" = "))
  .flatMap((group) => group.flatMap((words, at) => group.slice(at + 1).map((sameAs) => ({ words, sameAs }))));
