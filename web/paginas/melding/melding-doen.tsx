import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Huis, Meldingsoort } from '../../api/huizen.ts';
import { postMelding, type Ontvangst } from '../../api/meldingen.ts';
import { Formuliervelden } from '../../formulier/formulier.tsx';
import type { Fouten } from '../../formulier/fouten.ts';
import { useFouten, useIndiening } from '../../formulier/indiening.ts';
import { useKlad } from '../../formulier/klad.ts';
import { readFormulier } from '../../formulier/schema.ts';
import { cleaned, emptyValue, isRecord } from '../../formulier/waarde.ts';
import { useNamen, useWerkplek } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
import { Keuzelijst } from '../../onderdelen/keuzelijst.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Probleemvak } from '../../onderdelen/vak.tsx';
import { meldingSchema } from './melding-schema.ts';
import { betrokkenenOf, onderwerpOf, placed, placesOf } from './onderwerp.ts';

export function MeldingDoen(): ReactNode {
  const { huizen } = useWerkplek();
  const namen = useNamen();
  const plaatsen = useMemo(() => placesIn(huizen), [huizen]);
  const [plaats, setPlaats] = useState('');
  const gekozen = plaatsen.find(({ waarde }) => waarde === plaats) ?? null;
  const huis = huizen.length > 1 ? gekozen?.huis : huizen[0];
  return (
    <>
      <Paginakop titel="Melding doen" boven={<Koppeling naar="/meldingen">Meldingen</Koppeling>}>
        <p className="utrecht-paragraph rt-inleiding">
          De melding wordt dezelfde werkdag gescreend. Vul alleen in wat nodig is om te beoordelen.
        </p>
      </Paginakop>
      {huizen.length > 1 && (
        <Keuzelijst
          als="veld"
          id="melding-gemeente"
          label="In welke gemeente?"
          waarde={plaats}
          onKies={setPlaats}
          opties={[{ waarde: '', label: 'Kies een gemeente' }, ...plaatsen]}
        />
      )}
      {huis !== undefined && (
        <>
          {huizen.length > 1 && <p className="utrecht-paragraph">{`Uw melding gaat naar ${namen.huis(huis.code)}.`}</p>}
          <Soortkeuze key={plaats} huis={huis} gemeente={gekozen?.gemeente ?? null} />
        </>
      )}
    </>
  );
}

/** Who works in several houses chooses a gemeente: it says which house. Where two serve it, both are named. */
function placesIn(huizen: readonly Huis[]): { waarde: string; label: string; huis: Huis; gemeente: string }[] {
  const alle = huizen.flatMap((huis) => huis.gemeenten.map((gemeente) => ({ huis, gemeente })));
  return alle
    .map(({ huis, gemeente }) => {
      const gedeeld = alle.some((ander) => ander.gemeente === gemeente && ander.huis !== huis);
      const label = gedeeld ? `${gemeente} (${huis.naam})` : gemeente;
      return { waarde: `${huis.code}/${gemeente}`, label, huis, gemeente };
    })
    .sort((een, ander) => een.label.localeCompare(ander.label, 'nl'));
}

interface Voorkeuze {
  readonly huis: Huis;
  /** Where it is chosen already; null where the form asks for it. */
  readonly gemeente: string | null;
}

/** Of a house that takes in more than one kind of melding, which one it is. */
function Soortkeuze({ huis, gemeente }: Voorkeuze): ReactNode {
  const [eerste] = huis.meldingsoorten;
  const [code, setCode] = useState(eerste?.code ?? '');
  const soort = huis.meldingsoorten.find((one) => one.code === code);
  return (
    <>
      {huis.meldingsoorten.length > 1 && (
        <Keuzelijst
          als="veld"
          id="melding-soort"
          label="Wat wilt u doen?"
          waarde={code}
          onKies={setCode}
          opties={huis.meldingsoorten.map((one) => ({ waarde: one.code, label: one.naam }))}
        />
      )}
      {soort !== undefined && <Invulling key={soort.code} huis={huis} gemeente={gemeente} soort={soort} />}
    </>
  );
}

/** The e-mail address stands last in the form, but belongs to the melder. */
function relocate(fouten: Fouten): Fouten {
  return new Map([...fouten].map(([key, melding]) => [key === 'melder.email' ? 'email' : key, melding]));
}

function Invulling({ huis, gemeente, soort }: Voorkeuze & { readonly soort: Meldingsoort }): ReactNode {
  const { ik } = useWerkplek();
  const namen = useNamen();
  const [ontvangst, setOntvangst] = useState<Ontvangst | null>(null);
  const [plaatsen, setPlaatsen] = useState<readonly number[] | null>(null);
  const [waarden, change, forget] = useKlad(
    `melding-${huis.code}-${soort.code}`,
    emptyValue(readFormulier(meldingSchema(huis, soort, null, gemeente))),
  );
  const onderwerp = useMemo(() => onderwerpOf(soort, waarden), [soort, waarden]);
  const form = useMemo(
    () => readFormulier(meldingSchema(huis, soort, onderwerp, gemeente)),
    [huis, soort, onderwerp, gemeente],
  );
  const { bezig, probleem, send } = useIndiening<Ontvangst>((answer) => {
    forget();
    setOntvangst(answer);
  });
  const gevonden = useFouten(probleem);
  const fouten = useMemo(() => placed(relocate(gevonden), plaatsen), [gevonden, plaatsen]);
  const keuzen = useMemo(() => namen.keuzen(huis.code, null), [namen, huis.code]);
  if (ontvangst !== null) return <Bedankt ontvangst={ontvangst} />;
  return (
    <form
      className="utrecht-form rt-smalle-pagina"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const ingevuld = cleaned(form, waarden);
        const { email, onderwerp: _naam, ...rest } = isRecord(ingevuld) ? ingevuld : {};
        const betrokkenen = betrokkenenOf(onderwerp, isRecord(ingevuld) ? ingevuld : {});
        const melder = { organisatie: ik.organisatie, naam: ik.naam, ...(email === undefined ? {} : { email }) };
        const incident = { ...(isRecord(rest.incident) && rest.incident), ...(gemeente !== null && { gemeente }) };
        setPlaatsen(placesOf(onderwerp, waarden));
        send((sleutel) =>
          postMelding({ huis: huis.code, soort: soort.code, melder, ...rest, incident, betrokkenen }, sleutel),
        );
      }}
    >
      <Formuliervelden id="melding" form={form} waarden={waarden} fouten={fouten} onChange={change} keuzen={keuzen} />
      {fouten.size === 0 && <Probleemvak probleem={probleem} />}
      <button type="submit" className="utrecht-button utrecht-button--primary-action" aria-disabled={bezig}>
        {bezig ? 'Bezig met versturen…' : 'Melding versturen'}
      </button>
    </form>
  );
}

function Bedankt({ ontvangst }: { readonly ontvangst: Ontvangst }): ReactNode {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    kop.current?.focus();
  }, []);
  return (
    <div className="rt-vak rt-vak--goed" role="status">
      <h2 className="utrecht-heading-2" ref={kop} tabIndex={-1}>
        Melding ontvangen
      </h2>
      <p className="utrecht-paragraph">
        {ontvangst.samengevoegd
          ? 'Dit incident was al gemeld. Uw melding is gevoegd bij casus '
          : 'De melding is nu casus '}
        <Koppeling naar={naarCasus(ontvangst.casus)}>{ontvangst.casus}</Koppeling>. U hoort wat de uitkomst is.
      </p>
    </div>
  );
}
