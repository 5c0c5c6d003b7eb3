import type { BaseGroup } from "./shape.ts";

export const inclusion: BaseGroup = {
  slug: "inclusion",
  name: "Inclusion",
  introduction: "Making sure that school works for every pupil who comes to it.",
  synonyms: ["inclusive education", "belonging", "equity"],
  beneath: [
    {
      slug: "english-as-an-additional-language",
      name: "English as an additional language",
      introduction: "Welcoming pupils who are new to English and teaching them the language of each subject.",
      synonyms: [
        "new to English",
        "bilingual learners",
        "multilingual pupils",
        "international new arrivals",
        "home languages",
      ],
      abbreviations: ["EAL", "ESOL"],
    },
    {
      slug: "disadvantage",
      name: "Disadvantage",
      introduction: "What helps pupils whose families have little money, and what only looks as if it should.",
      synonyms: [
        "pupil premium",
        "free school meals",
        "poverty",
        "closing the gap",
        "poverty proofing",
        "white working class pupils",
      ],
      abbreviations: ["PP", "FSM"],
    },
    {
      slug: "more-able-pupils",
      name: "More able pupils",
      introduction: "Work that stretches pupils who find the usual work easy.",
      synonyms: ["gifted and talented", "high attainers", "greater depth", "most able", "stretch and challenge"],
      abbreviations: ["G&T", "HPA"],
    },
    {
      slug: "children-in-care",
      name: "Children in care",
      introduction: "Pupils who are or were looked after, and the adults who stand in a parent’s place for them.",
      synonyms: [
        "looked after children",
        "virtual school",
        "personal education plan",
        "adopted children",
        "care experienced",
      ],
      abbreviations: ["LAC", "CLA", "CIC", "PEP"],
    },
    {
      slug: "young-carers",
      name: "Young carers",
      introduction: "Pupils who look after somebody at home: noticing them, and making school fit.",
      synonyms: ["caring responsibilities"],
    },
    {
      slug: "service-children",
      name: "Service children",
      introduction: "Pupils with a parent in the armed forces, and the moves and absences that come with it.",
      synonyms: ["forces families", "military families", "service pupil premium"],
      abbreviations: ["SPP"],
    },
    {
      slug: "gypsy-roma-and-traveller-pupils",
      name: "Gypsy, Roma and Traveller pupils",
      introduction: "Learning with families who travel or have settled, and trust built over years.",
      synonyms: ["Travellers", "Roma", "showmen", "fairground families", "Traveller education"],
      abbreviations: ["GRT"],
    },
    {
      slug: "refugees-and-new-arrivals",
      name: "Refugees and new arrivals",
      introduction:
        "The first days and the first year of pupils who have come from another country, some of them alone.",
      synonyms: ["asylum seekers", "newly arrived", "unaccompanied children", "school of sanctuary"],
      abbreviations: ["UASC"],
    },
    {
      slug: "equality-and-identity",
      name: "Equality and identity",
      introduction:
        "Pupils and staff of every sex, heritage, orientation and belief, treated fairly and not asked to hide.",
      synonyms: [
        "anti-racism",
        "ethnic minority achievement",
        "boys’ achievement",
        "girls in science",
        "stereotypes",
        "protected characteristics",
        "homophobia",
        "diversity",
      ],
      abbreviations: ["EDI", "LGBT"],
    },
  ],
};
