import { Button, WaymarkDisc } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { achievementWords } from "../achievements.ts";
import type { ShownKitemark } from "../queries.ts";
import type { Standing } from "../standing.ts";

type Props = {
  kitemark: ShownKitemark;
  standing: Standing;
  /** Today in London, "2026-11-21". */
  today: string;
  publicUrl: string;
};

/** The certificate: it stands on the screen as it is printed, on one sheet. Below it, what is not for the wall. */
export function KitemarkPage({ kitemark, standing, today, publicUrl }: Props) {
  if (standing.takenAway) return <TakenAway kitemark={kitemark} standing={standing} />;
  const lapsed = kitemark.valid_until < today;
  const words = achievementWords[kitemark.level];
  return (
    <>
      <Certificate kitemark={kitemark} lapsed={lapsed} publicUrl={publicUrl} />
      <div class="waymark-certificate__beside">
        <h2 class="govuk-heading-m">Show that it is real</h2>
        <p class="govuk-body">
          The credential is a small signed file. Anybody can check it, here or with another service that reads Open
          Badges 3.0, and see whether the kitemark still holds.
        </p>
        <div class="govuk-button-group">
          <Button
            text="Download the credential"
            href={`/practices/${kitemark.ref}/kitemark/credential`}
            attributes={{ download: "" }}
          />
          <a class="govuk-link" href={verifyHref(kitemark)}>
            Check this kitemark
          </a>
        </div>
        <h2 class="govuk-heading-m">What {words.name} means</h2>
        <p class="govuk-body">{words.criteria}</p>
      </div>
    </>
  );
}

const verifyHref = ({ ref }: ShownKitemark) => `/verify?address=${encodeURIComponent(`/practices/${ref}/kitemark`)}`;

type CertificateProps = { kitemark: ShownKitemark; lapsed: boolean; publicUrl: string };

function Certificate({ kitemark, lapsed, publicUrl }: CertificateProps) {
  const { level, title, ref, school_name, authority_name, awarded_on, valid_until } = kitemark;
  return (
    <article class="waymark-certificate">
      <p class="waymark-certificate__authority">{authority_name}</p>
      <WaymarkDisc level={level} lapsed={lapsed} size={168} label="" />
      <p class="waymark-certificate__level">{achievementWords[level].name}</p>
      <h1 class="waymark-certificate__title">{title}</h1>
      <p class="waymark-certificate__school">{school_name}</p>
      <dl class="waymark-certificate__facts">
        <div>
          <dt>Awarded</dt>
          <dd>{date(awarded_on)}</dd>
        </div>
        <div>
          <dt>{lapsed ? "Lapsed after" : "Holds until"}</dt>
          <dd>{date(valid_until)}</dd>
        </div>
        <div>
          <dt>Reference</dt>
          <dd>
            <a class="govuk-link" href={`/practices/${ref}`}>
              {ref}
            </a>
          </dd>
        </div>
      </dl>
      <p class="waymark-certificate__check">
        Check it at {publicUrl.replace(/^https?:\/\//, "")}/practices/{ref}/kitemark
      </p>
    </article>
  );
}

function TakenAway({ kitemark, standing }: { kitemark: ShownKitemark; standing: Standing & { takenAway: true } }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{kitemark.ref}</span>
        <h1 class="govuk-heading-l">This kitemark was taken away</h1>
        <p class="govuk-body">
          {kitemark.authority_name} awarded it on {date(kitemark.awarded_on)} and took it away on {date(standing.on)}.
          The reason given:
        </p>
        <blockquote class="govuk-inset-text">{standing.reason}</blockquote>
        <p class="govuk-body">
          Credentials that were downloaded before no longer hold, and say so when they are checked.
        </p>
      </div>
    </div>
  );
}
