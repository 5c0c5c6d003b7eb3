/*
 * First names that pupils in England commonly bear, of many families' languages, in small letters. Names that are also
 * common words are here too (grace, will): the rules ask for more around those. A name that is not here is still found
 * where the words around it say that it is a pupil's.
 */
const names = `
aaron abbie abby abdul abdullah abdulrahman abigail ada adaeze adam adeel adele adil adnan adrian agnes ahmad ahmed aidan
aiden aila aimee aisha aishah aisling aiza ajay alan alana alastair albert albie aleena alejandro aleksander aleksandra
alessia alex alexa alexander alexandra alexia alexis alfie alfred ali alia alice alicia alina alisha alison alistair
aliyah allan alma alya alyssa ama amaan amal amara amari amber amelia amelie amina aminah amir amira amirah amit amy ana
anais anas anastasia anaya andre andrea andreea andrei andrew andrzej anastazja angel angela angus anika anil anisa anita
anjali ann anna annabel annabelle anne annie anthony antoni antonia anton anya aoife april arabella archer archie aria
ariana arianna arjan arjun arlo armaan arnold arthur artur arun arya asad asha asher ashleigh ashley ashton asif asma
astrid athena aubrey audrey august aurora austin ava avery axel aya ayaan ayaz ayesha ayla ayman ayra aysha ayub azaan
barnaby barney bartosz bashir bea beatrice beatrix beau becky bella ben benjamin benji bernard bertie beth bethan bethany
betsy betty bilal billie billy bilqis blake blessing bobbie bobby bodhi bogdan bonnie brad bradley brandon brayden breanna
brendan brian bridget brody bronwyn brooke bruno bryn bryony byron cai caitlin caleb callie callum calum calvin cameron
camilla carl carla carlos carly carmen caroline carter casey caspar casper cassidy cassie catherine cecilia cecily celeste
cerys chanel chantelle charity charles charley charlie charlotte chase chelsea cheryl chi chiara chidi chinedu chizara
chloe chris christian christina christopher cian ciara cillian claire clara clarissa clark claudia clayton cleo clementine
cody cole colette colin conner connie connor conor constance cooper cora coral corey cormac courtney craig cristian crystal
curtis cyrus daisy dakota damian damien dana daniel daniela daniella danielle danny dante danylo daria darcey darcie darcy
daria darius darren dave david davina dawid dawn dawud dean deacon debbie deborah declan delilah demi denis dennis denzel
derek dermot desmond destiny devon dexter diana diego dimitri diya dmytro dominic dominik dominika donna donovan dora doris
dorothy douglas duncan dylan eamon ebony eddie eden edie edith edward edwin efe eileen eilidh elaine eleanor elena eleni
eli eliana elias elijah elin elisa elisha eliza elizabeth ella elle ellen ellie elliot elliott ellis elodie eloise elsa
elsie elspeth elton elvis eman emeka emil emilia emilie emilija emily emir emma emmanuel emmanuella enzo eoin eric erica
erik erika erin eryn esme esmay esmee essa estelle esther etta ethan ethel eugene eva evan evangeline eve evelina evelyn
everly evie ewan eytan ezekiel ezra fabian faith faisal farah faris farhan fatema fatima fatimah fatou favour faye
felicity felix fern fernando ffion filip finlay finley finn finnley fiona fletcher fleur flora florence flynn frances
francesca francesco francis franciszek frank frankie fraser fred freddie freddy frederick freya gabriel gabriela gabriella
gabrielle gareth garth gary gavin gemma gene genevieve george georgia georgiana georgie georgina gerald gethin gideon
gina giovanni giulia gloria godwin grace gracie graham grayson greg gregory greta gurpreet gus guy gwen gwendolyn habib
habiba hadi hadiya hafsa hafsah haider haleema halima hallie hamish hamza hamzah hana hania hanna hannah hari haris harley
harleen harmony harold haroon harper harpreet harriet harris harrison harry hart haruka harvey hasan hashim hasnain hassan
hattie hayden hayley hazel heath heather hector heidi helen helena henrietta henry herbert hermione hibba hilary hiba
hollie holly hope howard hubert hudson hugh hugo humaira humza hunter hussain hussein ian ianto ibraheem ibrahim ida idris
ieuan ieva ifeoma igor ike ilyas imaan iman imani imogen imran ines inaaya inaya indi indiana indie ioana iona iqra ira
iris irfan isa isaac isabel isabella isabelle isha ishaan ishaaq isla ismael ismail isobel issa issac iva ivan ivo ivy
iwan iyla izaan izabela izzy jace jack jackson jacob jacqueline jada jade jaden jago jai jaime jake jakub jamal james
jamie jan jana jane janet janice jannat jared jasmin jasmine jason jasper jaspreet javier jawad jax jaxon jaxson jay jaya
jayden jayla jean jed jeevan jem jemima jemma jenna jennie jennifer jenny jenson jeremiah jeremy jermaine jerome jesse
jessica jessie jethro jia jill jim jimmy jo joan joanna joanne jodie joe joel joey johan john johnny jon jonah jonas
jonathan jonty jordan jose josef joseph josephine josh joshua josiah josie joy joyce juan jude judith judy julia julian
juliana julie juliet juliette june juno justin kacey kacper kai kaia kaiden kaitlin kaitlyn kajus kaleb kamal kamil kamila
kara karan karen karim karina karl karol karolina kasper kate katelyn katherine kathleen kathryn katie katy katya kay kaya
kayden kayla kayleigh keane keegan keeley keiran keira keiron keith kelis kelly kelsey kelvin ken kendra kenneth kenny
kenza kenzie keris kerry kevin keziah khadija khadijah khalid khadeeja kian kieran kieron kim kimberley kingsley kira
kiran kirsten kirsty kit kitty klara klaudia kofi konrad kornelia kourtney krish kristian krzysztof kuba kwabena kwaku
kwame kya kyan kyla kyle kylie kyra kyron lacey laila laiba lana lance lara laura laurel lauren laurence laurie lavinia
lawrence layla layton lea leah leanne lee leila leighton lena lennie lennon lenny leo leon leona leonard leonardo leonie
leroy lesley leslie lester levi lewis lexi lexie leyla liam liana libby lila lilah lili lilia lilian lillian lillie lilly
lily lina lincoln linda lindsay lisa livia liza lizzie lloyd loan lochlan logan lois lola lorcan loren lorenzo loretta
lorna lottie lou louie louis louisa louise luca lucas lucia lucian lucie lucinda lucy luis luisa luka lukas lukasz luke
lulu luna luqman lydia lyla lyra macey macie mackenzie macy maddie maddison madeleine madeline madiha madina madison mae
maeve magda magdalena magnus maha mahdi maheen mahira mahmoud mahnoor maia maira maisie maisy maja malachi malachy malaika
malak malcolm malik mandy manha manraj manuel mara marc marcel marcel marcella marcin marco marcus margaret margot maria
mariah mariam mariama marian marianne marie marina mario marissa marius mark marko marley marlon marnie martha martin martina
martyna marvin mary maryam maryanne mason mateo mateusz mathew mathilda matilda matthew matty maud maureen maurice max maxim
maximilian maximus maxwell may maya mckenzie meera meg megan megha mehdi mehmet meera mei mel melanie melisa melissa melody
mercy meredith merryn mia micah michael michaela michal michelle miguel miika mika mikael mikey mikolaj mila milan miles
miley millicent millie milly milo milosz mina minah minnie mira miracle miranda miriam mitchell moeen mohamad mohamed
mohammad mohammed mohsin moira molly mollie momina mona monica monika montgomery monty morgan morris moses muhammad muhammed
muneeb munir murray musa mustafa mya myah myla myles mylo myra nabeel nabil nabila nadia nadine naeem nafisa naila naima
nancy naomi nasir nasra natalia natalie natasha nate nathan nathaniel nathanael ned neha neil nell nellie nelly nevaeh
neve ngozi nia niall niamh nico nicholas nicola nicolas nicole nigel niki nikita nikodem nikola nikolas nila nima nina
nisha noa noah noel nola noor nora norah noreen nova nuala nur nusaybah nusrat nyah nyla obi octavia odin ola olaf
oleksandr oleh olga oliver olivia olivier oliwia oliwier ollie oluwaseun olly omar omari omer opal ophelia orla orlagh
orlando orson osama oscar oskar osman otis otto owain owen oyinkan pablo paddy paige pamela pascal patience patricia patrick
patryk paul paula pauline pawel pearl pedro peggy penelope penny percy perry peter petra phil philip philippa phillip
phoebe phoenix pia pierre piers piotr piper pippa polly poppy porsha prabhjot precious preston primrose princess priscilla
priya quentin quincy quinn rabia rachael rachel radoslaw rafael rafe rafferty ragnar raheem rahim rahma raihan raina raisa
raj raja rajan ralph ramla rami ramona rana randeep rania ranveer raphael rashid raul raven ray raya rayaan rayan rayhan
raymond rayyan reagan rebecca rebekah reece reed reem reggie reginald rehan reid reilly remi remy ren renee reuben rex rhea
rhian rhianna rhiannon rhys ria riaz ricardo richard ricky ridwan rihanna riley rio rita riya riyad riyadh rob
robbie robert roberta roberto robin robyn rocco rochelle rocky roderick rodney rohan rohit roksana roland roma roman
romeo romilly romy ronald ronan ronnie rory rosa rosalie rosalind rosanna rose roseanna rosemary rosie ross rowan roxanne
roxy roy ruairi ruaridh ruben rubie ruby rudi rudy rufus rukhsana rumaysa rupert russell ruth ryan ryder rylan saad
saanvi sabina sabrina sadia saeed safa saffron safiya safiyyah sahar sahil sahib saif saira sakina salma salman sally sam
samantha samara sameer samia samina samir samira samson samuel sana sandeep sandra sania sanjay santiago saoirse sara sarah
sasha saskia satnam saul savannah sayeed scarlett scott seamus sean sebastian selena selina selma seren serena seth shabana
shabaz shabnam shah shahid shahzad shakira shania shane shannon sharon shaun shauna shawn shay shayan shea sheila sheldon
shelley shereen sherry shreya shyam sian sidney sidra sienna sierra silas silvia simon simona simone simran sinead sitara
sky skye skyla skylar sofia sofiia sofija sol solomon sonia sonny sophia sophie spencer stacey stan stanislaw stanley
stefan stefania stella stephanie stephen steve steven stewart stuart subhan sue suhana sukhpreet sulaiman sulayman
suleiman sumaiya sumayyah summer sunny suraya surya susan susanna susie suzanne syed sydney sylvia sylvie szymon tabitha
taha tahir tahira taio talia talha talitha tallulah tamara tamia tamika tamsin tania tanisha tanya tara tariq tasha tasnim
tate tatiana tayla taylor ted teddy tegan temi temperance teresa terence terry tess tessa thalia thea theo theodora
theodore theresa thomas tia tiana tiffany tilda tillie tilly tim timothy tina tobey tobi tobias toby todd tom tomas tomasz
tommy toni tony torin tracey tracy travis trevor trinity tristan troy tula tyler tyrell tyrese tyrone tyson uma umair umar
una unaisah usama usman uzair uzma valentina valerie vanessa vasile veer vera verity veronica vicky victor victoria
vienna vihaan viktor viktoria vikram vincent violet violette viraj viola vlad vladimir wade walid wallace walter warren
wayne wendy wesley wiktor wiktoria wilbur wilf wilfred will willa william willow wilson winnie winston wojciech wren
wyatt xander xavier ximena yahya yana yara yaroslav yaseen yash yasin yasir yasmin yasmina yasmine yazan yehuda yolanda
yosef youssef yousef yousuf ysabel yuki yunus yuri yusra yusuf yvette yvie yvonne zac zach zachariah zachary zack zahid
zahir zahra zaid zaina zainab zak zakariya zakariyya zaki zane zara zarah zaria zayan zayd zayn zayne zeb zebedee zeeshan
zeinab zelda zena zeynep zia zidane ziggy zion zita ziva zoe zoey zofia zoha zohaib zoltan zora zoya zubair zuleikha
zunaira zuri zuzanna samina rukhsana arianne tomos macsen daiyu minh anh linh thi hao wei jing mei xin yan
 india lotte dev cal dot bo cy pip mick hal
`;

const firstNames = new Set(names.split(/\s+/));

/** Whether a word, in small letters and without 's, is a first name; of a hyphened one the first part tells. */
export function isFirstName(plain: string): boolean {
  return firstNames.has(plain) || firstNames.has(plain.split("-", 1)[0] ?? "");
}
