import { EvidenceStrip, type EvidenceStripProps } from "../evidence-strip/evidence-strip.tsx";
import { PracticeCard } from "../practice-card/practice-card.tsx";
import { SearchBox } from "../search-box/search-box.tsx";
import { WaymarkDisc, type KitemarkLevel } from "../waymark-disc/waymark-disc.tsx";
import type { Examples } from "./example.tsx";

const LEVELS: KitemarkLevel[] = ["promising", "good", "leading"];

const adopted: EvidenceStripProps = {
  kitemark: { level: "good", until: "3 March 2028" },
  benefit: { effect: 0.18, interval: [0.04, 0.31], months: 2 },
  security: 2,
  cost: "under_10",
  adopters: { delivering: 3, sustained: 1, stopped: 1 },
  fromYourSchool: { kilometres: 12, similarity: "Very similar: 0.31 apart" },
};

const fresh: EvidenceStripProps = {
  kitemark: { level: "promising", until: "1 September 2027" },
  security: 0,
  cost: "10_to_50",
  adopters: { delivering: 0, sustained: 0, stopped: 0 },
};

const lapsed: EvidenceStripProps = { ...adopted, kitemark: { level: "promising", until: "1 May 2026", lapsed: true } };

export const waymarks: Examples = {
  "Waymark disc": (
    <p class="waymark-discs">
      <WaymarkDisc size={56} />
      {LEVELS.map((level) => (
        <WaymarkDisc level={level} size={56} />
      ))}
      {LEVELS.map((level) => (
        <WaymarkDisc level={level} size={56} lapsed />
      ))}
      {LEVELS.map((level) => (
        <WaymarkDisc level={level} size={24} />
      ))}
    </p>
  ),
  "Evidence strip": <EvidenceStrip {...adopted} />,
  "Evidence strip before any adopter": <EvidenceStrip {...fresh} />,
  "Practice card": (
    <ul class="waymark-cards">
      <li>
        <PracticeCard
          href="#practice-card"
          title="Ten minutes of phonics catch-up, every day, by the same adult"
          sentence={
            <>
              Children who were behind in the autumn of Year 1 had short daily <mark>phonics</mark> with one trained
              teaching assistant.
            </>
          }
          school="Thornscar Primary School, Fellside"
          strip={adopted}
          headingLevel={4}
        />
      </li>
      <li>
        <PracticeCard
          href="#practice-card"
          title="A story read at the gate"
          sentence="Three afternoons a week, so that families hear what fluent reading sounds like."
          school="Kelderwick Church of England Primary School"
          strip={lapsed}
          headingLevel={4}
        />
      </li>
    </ul>
  ),
  "Search box": <SearchBox action="#search-box" label="What do you want to get better at?" large />,
  "Search box with suggestions": (
    <SearchBox
      action="#search-box"
      id="school"
      label="Find a school"
      hint="A name, a town, a postcode or a URN"
      suggestionsUrl="/schools/suggestions"
    />
  ),
  "Empty page": (
    <div class="waymark-empty">
      <p class="govuk-body">
        When a school puts a practice forward, it will be here.{" "}
        <a class="govuk-link" href="#empty">
          Invite a school
        </a>{" "}
        to begin.
      </p>
    </div>
  ),
};
