import type { BaseGroup } from "./shape.ts";

export const literacy: BaseGroup = {
  slug: "literacy",
  name: "Literacy",
  introduction: "Learning to read, write and be understood, at every age.",
  synonyms: ["English skills", "reading and writing"],
  beneath: [
    {
      slug: "phonics",
      name: "Phonics",
      introduction: "Teaching children how letters stand for sounds, and helping those who have not yet got it.",
      synonyms: [
        "systematic synthetic phonics",
        "decoding",
        "letters and sounds",
        "phonics screening check",
        "blending and segmenting",
      ],
      abbreviations: ["SSP", "PSC"],
    },
    {
      slug: "reading",
      name: "Reading",
      introduction: "Reading with fluency and understanding, and choosing to do it.",
      synonyms: ["comprehension", "reading comprehension", "guided reading", "whole class reading"],
    },
    {
      slug: "reading-fluency",
      name: "Reading fluency",
      introduction:
        "Reading accurately, at a good pace and with expression, so that attention is left for what the words mean.",
      synonyms: ["repeated reading", "choral reading", "echo reading", "reading speed", "prosody"],
    },
    {
      slug: "reading-for-pleasure",
      name: "Reading for pleasure",
      introduction:
        "Pupils who read because they want to, the adults who share books with them, and time in the week to do it.",
      synonyms: [
        "love of reading",
        "reading culture",
        "book talk",
        "independent reading",
        "story time",
        "school library",
        "librarian",
        "book corner",
      ],
      abbreviations: ["RfP"],
    },
    {
      slug: "writing",
      name: "Writing",
      introduction: "Composing, spelling and handwriting, from first marks to a finished essay.",
      synonyms: [
        "composition",
        "drafting and editing",
        "creative writing",
        "extended writing",
        "grammar",
        "punctuation",
        "sentence construction",
      ],
      abbreviations: ["SPaG", "GPS"],
    },
    {
      slug: "spelling-and-handwriting",
      name: "Spelling and handwriting",
      introduction: "Teaching how words are built and letters are formed, until both happen without thinking.",
      synonyms: [
        "spelling patterns",
        "morphology",
        "letter formation",
        "pencil grip",
        "joined-up writing",
        "handwriting",
      ],
    },
    {
      slug: "vocabulary",
      name: "Vocabulary",
      introduction: "Choosing the words that are worth teaching, and teaching them so that pupils use them.",
      synonyms: ["word knowledge", "tier two words", "word gap", "subject terminology"],
    },
    {
      slug: "early-language",
      name: "Early language",
      introduction: "Words and conversation before children can read, and how adults help them grow.",
      synonyms: ["communication and language", "talk in the early years", "language development", "early talk"],
    },
    {
      slug: "oracy",
      name: "Oracy",
      introduction: "Talking and listening as things that are taught, practised and got better at.",
      synonyms: [
        "spoken language",
        "speaking and listening",
        "classroom talk",
        "discussion",
        "debating",
        "public speaking",
      ],
    },
    {
      slug: "literacy-in-every-subject",
      name: "Literacy in every subject",
      introduction:
        "Reading, writing and talking as a historian or a scientist does, taught by whoever teaches the subject.",
      synonyms: ["disciplinary literacy", "literacy across the curriculum", "academic reading", "academic writing"],
      abbreviations: ["LAC"],
    },
    {
      slug: "reading-catch-up",
      name: "Reading catch-up",
      introduction:
        "Finding the older pupils who still cannot read well enough to learn from a book, and teaching them.",
      synonyms: ["struggling readers", "reading intervention", "weak readers", "catch-up literacy", "reading age"],
    },
  ],
};
